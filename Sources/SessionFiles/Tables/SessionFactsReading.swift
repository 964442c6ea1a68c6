import CodedSessions
import Tabular

extension SessionFacts {
  /// What a row says about its session as a whole.
  init(
    _ block: borrowing RowBlock, row: Int, layout: TableLayout, roles: RowColumns
  ) {
    let width = block.fieldCount(ofRow: row)
    func cell(_ column: Int?) -> String? {
      column.flatMap { $0 < width ? block.text($0, ofRow: row) : nil }
    }
    if let length = cell(roles[.sessionLength]) { statedLength = MediaLength.total(of: length) }
    for kind in StatedLength.allCases {
      if let length = cell(layout.lengthColumns[kind]) {
        lengths[kind] = MediaLength.total(of: length)
      }
    }
    if let offset = cell(roles[.timeOffset]) ?? layout.constants[.timeOffset],
      let time = TimeText.read(offset, scale: .seconds)
    {
      timeOffset = time.time.microseconds
    }
    isSimulated = cell(roles[.origin])?.lowercased().contains("simulated") ?? false
    for column in roles.factors {
      if let value = cell(column), !value.isEmpty {
        factors.append((layout.columnNames[column], value))
      }
    }
  }
}
