/// Rows of a BORIS aggregated table that lost their header, as files cut out of larger ones do.
///
/// Recognised by a column of STATE and POINT followed by start, stop and duration, with
/// stop − start = duration.
enum BORISAggregatedWithoutHeader: Dialect {
  static func recognise(_ sample: TableSample, options: ReadingOptions) -> Recognition? {
    let rows = sample.rows.filter { !$0.isBlank }
    guard let first = rows.first, let type = first.cells.firstIndex(where: isType) else {
      return nil
    }
    let width = first.cells.count
    guard type + 3 < width, type >= 5,
      rows.allSatisfy({ $0.cells.count == width && isType($0.cells[type]) && agrees($0, type) })
    else { return nil }
    var layout = TableLayout(
      dialect: "BORIS aggregated events without a header, layout of versions 4 to 8.0",
      reason:
        "column \(type + 1) holds STATE or POINT, columns \(type + 2) to \(type + 4) a start, a stop and their difference",
      headerLine: nil, columnNames: (1...width).map(String.init),
      roles: Array(repeating: nil, count: width), rowForm: .bouts, timeScale: .seconds)
    layout.roles[0] = .session
    layout.roles[type - 4] = .person
    layout.roles[type - 3] = .code
    layout.roles[type - 2] = .stream
    layout.roles[type - 1] = .modifier
    layout.roles[type] = .status
    layout.roles[type + 1] = .onset
    layout.roles[type + 2] = .offset
    if width > 3, DecimalText.scaled(first.cells[3][...], places: 6) != nil {
      layout.roles[3] = .sessionLength
      layout.lengthColumns[.media] = 3
    }
    return RoleAssignment.override(layout, options: options, sample: sample)
  }

  private static func isType(_ cell: String) -> Bool { cell == "STATE" || cell == "POINT" }

  private static func agrees(_ row: TableSample.Row, _ type: Int) -> Bool {
    guard let start = DecimalText.scaled(row.cells[type + 1][...], places: 6),
      let stop = DecimalText.scaled(row.cells[type + 2][...], places: 6)
    else { return false }
    guard let duration = DecimalText.scaled(row.cells[type + 3][...], places: 6) else {
      return row.cells[type] == "POINT" && start.value == stop.value
    }
    return stop.value - start.value == duration.value
  }
}
