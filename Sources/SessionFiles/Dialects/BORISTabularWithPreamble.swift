/// BORIS 2 to 8.10 "tabular events": one observation a file, a preamble of padded rows, then a table
/// of START, STOP and POINT rows.
///
/// The preamble's height depends on players and independent variables, so the header is found by
/// content: a row that begins with `Time` and holds `Subject` and `Behavior`.
enum BORISTabularWithPreamble: Dialect {
  static func recognise(_ sample: TableSample, options: ReadingOptions) -> Recognition? {
    guard let first = sample.rows.first(where: { !$0.isBlank }),
      ColumnNames.normal(first.cells.first ?? "") == "observation id",
      let headerIndex = sample.rows.firstIndex(where: isHeader)
    else { return nil }
    // The flat tables of later versions begin with the same words but are their own header.
    guard sample.rows[headerIndex].line > first.line else { return nil }
    let header = sample.rows[headerIndex]
    var layout = TableLayout(
      dialect: "BORIS tabular events, layout of versions 2 to 8.10",
      reason:
        "preamble that begins with Observation id, header row \"Time … Subject, Behavior … Status\" on line \(header.line)",
      headerLine: header.line, columnNames: header.cells, roles: [], rowForm: .startStop,
      timeScale: .seconds)
    layout.roles = header.cells.map(role)
    layout.lengthColumns[.media] = layout.column(.sessionLength)
    for row in sample.rows[..<headerIndex] where row.cells.count > 1 {
      let value = row.cells[1]
      switch ColumnNames.normal(row.cells[0]) {
      case "observation id" where !value.isEmpty: layout.constants[.session] = value
      case "time offset s": layout.constants[.timeOffset] = value
      default: continue
      }
    }
    return RoleAssignment.override(layout, options: options, sample: sample)
  }

  private static func isHeader(_ row: TableSample.Row) -> Bool {
    // Every row of a sample is asked; hardly any begins like this.
    guard row.cells.first.map(ColumnNames.normal) == "time" else { return false }
    let names = row.cells.map(ColumnNames.normal)
    return names.contains("subject") && names.contains("behavior")
  }

  private static func role(of name: String) -> ColumnRole? {
    switch ColumnNames.normal(name) {
    case "time": .time
    case "subject": .person
    case "behavior": .code
    case "behavioral category": .stream
    case "status": .status
    case "total length": .sessionLength
    case "comment": .comment
    case let name where name.hasPrefix("modifier"): .modifier
    default: nil
    }
  }
}
