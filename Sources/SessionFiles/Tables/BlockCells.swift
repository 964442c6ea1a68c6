import Tabular

/// The converted cells of one block, found by role.
struct BlockCells {
  private let names: [TextColumn?]
  private let times: [DecimalColumn?]

  init(_ columns: TypedColumns, roles: RowColumns) {
    names = RowColumns.Name.allCases.map { roles[$0.role].flatMap { columns.textColumn($0) } }
    times = RowColumns.Timed.allCases.map { roles[$0.role].flatMap { columns.decimalColumn($0) } }
  }

  /// The distinct texts of a column of names so far, `nil` when no column plays the role.
  func texts(_ name: RowColumns.Name) -> [String]? { names[name.rawValue]?.texts }

  /// The number of the text in a row's cell, `nil` when no column plays the role.
  func textID(_ name: RowColumns.Name, _ row: Int) -> UInt32? { names[name.rawValue]?.ids[row] }

  /// What the time column says in a row; empty when no column plays the role.
  func time(_ timed: RowColumns.Timed, _ row: Int) -> DecimalColumn.Cell {
    times[timed.rawValue]?[row] ?? .empty
  }

  /// The text of a cell that is no plain decimal.
  func otherText(_ timed: RowColumns.Timed, _ index: Int) -> DecimalColumn.Other? {
    times[timed.rawValue]?.others[index]
  }

  /// Whether a row holds no plain number where times stand, so that it may hold nothing at all.
  func mayBeBlank(_ row: Int) -> Bool {
    for timed in [RowColumns.Timed.onset, .time] {
      switch time(timed, row) {
      case .empty, .other: continue
      case .exact, .rounded: return false
      }
    }
    return true
  }
}
