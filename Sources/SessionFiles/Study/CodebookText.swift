import CodedSessions

/// Writes a codebook as the table that ``CodebookFile/read(_:)`` reads.
public enum CodebookText {
  /// The table as UTF-8: a header and a row for each code, in order.
  public static func write(_ file: CodebookFile) -> [UInt8] {
    var bytes: [UInt8] = []
    func add(_ cells: [String]) {
      for (index, cell) in cells.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        DelimitedCell.append(cell, to: &bytes)
      }
      bytes.append(UInt8(ascii: "\n"))
    }
    add([
      "stream", "person", "code", "label", "kind", "class", "order", "colour", "exclusive_group",
    ])
    for (index, row) in file.rows.enumerated() {
      add([
        row.stream, row.person, row.code, row.label ?? "", row.kind?.rawValue ?? "",
        row.codeClass?.rawValue ?? "", String(index + 1), row.colour ?? "",
        row.exclusiveGroup ?? "",
      ])
    }
    return bytes
  }
}
