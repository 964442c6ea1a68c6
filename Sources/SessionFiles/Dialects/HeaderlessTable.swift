import CodedSessions

/// Tables without a header: `onset, offset, code` in that order is recognised by content, others need
/// `--map` with column numbers.
enum HeaderlessTable: Dialect {
  static func recognise(_ sample: TableSample, options: ReadingOptions) -> Recognition? {
    let rows = sample.rows.filter { !$0.isBlank }
    guard let first = rows.first else { return nil }
    let width = sample.usualWidth
    var layout = TableLayout(
      dialect: "table without a header", reason: "", headerLine: nil,
      columnNames: (1...max(1, width)).map(String.init),
      roles: Array(repeating: nil, count: width), rowForm: .bouts, timeScale: .seconds)
    if !options.map.isEmpty {
      if let complaint = RoleAssignment.assign(to: &layout, options: options, sample: sample) {
        return .refused(complaint)
      }
      layout.reason = "no header; columns by number from --map"
      return .events(layout)
    }
    // A triple whose offset lies before its onset is a fault of that row, not another layout.
    if width == 3, rows.allSatisfy(isTriple), rows.count(where: isForward) * 2 > rows.count {
      layout.roles = [.onset, .offset, .code]
      layout.dialect = "onset, offset, code without a header"
      layout.reason = "three columns, the second a time after the first"
      RoleAssignment.chooseScale(for: &layout, options: options, sample: sample)
      return .events(layout)
    }
    return .refused(refusal(of: sample, rows: rows, width: width, line: first.line))
  }

  private static func isTriple(_ row: TableSample.Row) -> Bool {
    row.cells.count == 3 && row.cells[..<2].allSatisfy { TimeText.read($0, scale: .seconds) != nil }
  }

  private static func isForward(_ row: TableSample.Row) -> Bool {
    let times = row.cells[..<2].compactMap { TimeText.read($0, scale: .seconds)?.time }
    return times.count == 2 && times[0] <= times[1]
  }

  private static func refusal(
    of sample: TableSample, rows: [TableSample.Row], width: Int, line: Int
  ) -> Diagnostic {
    let place = Diagnostic.Place(file: sample.fileName, line: line)
    if width == 2, let step = constantStep(rows) {
      return Diagnostic(
        .notAnEventTable,
        "two columns of numbers, the first rising by \(step.text) each row: a sampled series, not events",
        at: place, expected: "a table of events with an onset and an offset for each",
        hint: "turn runs of equal values into rows of onset, offset and code")
    }
    return Diagnostic(
      .columnNotFound, "the table has \(width) \(width == 1 ? "column" : "columns") and no header",
      at: place,
      expected: "names of columns in the first row, or three columns: onset, offset, code",
      hint:
        "say which column is what by its number: --map onset=3,offset=4,code=2 (and --time-unit ms if they are milliseconds)"
    )
  }

  private static func constantStep(_ rows: [TableSample.Row]) -> SessionTime? {
    let times = rows.compactMap { TimeText.read($0.cells[0], scale: .seconds)?.time }
    guard times.count == rows.count, times.count > 3 else { return nil }
    let step = times[1] - times[0]
    let isConstant = zip(times, times.dropFirst()).allSatisfy { $1 - $0 == step }
    return isConstant && step > .zero ? step : nil
  }
}
