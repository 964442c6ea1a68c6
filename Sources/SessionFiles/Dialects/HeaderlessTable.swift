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
    let mixed = width == 5 ? rows.count(where: isMixed) : 0
    if mixed * 2 > rows.count {
      layout.roles = [.session, .code, .onset, .offset, nil]
      layout.timeScale = .milliseconds
      layout.dialect =
        "id, code, onset, offset in milliseconds and duration in seconds, without a header"
      layout.reason =
        "five columns; in \(mixed) of \(rows.count) rows the fourth minus the third is a thousand times the fifth, which is not used"
      return .events(layout)
    }
    if width == 2, constantStep(rows) != nil, isCategorical(rows), let first = rows.first {
      return series(rows, sample: sample, firstLine: first.line, options: options)
    }
    return .refused(refusal(of: sample, rows: rows, width: width, line: first.line))
  }

  /// `1045,10,364251,372300,8.049`: milliseconds and seconds in one row.
  private static func isMixed(_ row: TableSample.Row) -> Bool {
    guard row.cells.count == 5 else { return false }
    let numbers = row.cells[2...].compactMap { DecimalText.scaled($0.trimmingBlanks, places: 6) }
    guard numbers.count == 3, numbers[0].places == 0, numbers[1].places == 0 else { return false }
    let (length, overflows) = numbers[2].value.multipliedReportingOverflow(by: 1_000)
    return !overflows && numbers[1].value - numbers[0].value == length
  }

  /// Whether the second of two columns holds few different whole values, as codes do.
  private static func isCategorical(_ rows: [TableSample.Row]) -> Bool {
    let values = Set(rows.map { $0.cells.count > 1 ? $0.cells[1] : "" })
    return values.count <= 40 && values.count * 3 <= rows.count
      && !values.contains { $0.contains(".") && DecimalText.scaled($0[...], places: 6) != nil }
  }

  /// A series of time and value: runs of equal values are bouts.
  private static func series(
    _ rows: [TableSample.Row], sample: TableSample, firstLine: Int, options: ReadingOptions
  ) -> Recognition {
    let step = constantStep(rows) ?? .seconds(1)
    let layout = TableLayout(
      dialect: "time and value without a header",
      reason:
        "two columns, the first rises by \(step.text) from row to row; runs of equal values are bouts",
      headerLine: nil, columnNames: ["1", "2"], roles: [.time, .code], rowForm: .bouts,
      timeScale: options.timeScale ?? .seconds)
    let length = TimeText.read(step.text, scale: layout.timeScale)?.time ?? step
    return .rows(
      layout,
      SampledRows(
        layout: layout, clock: 0, step: length, unit: step, streams: [1], binary: [], origin: nil,
        isCounted: false, file: sample.fileName, missing: options.missing, streamName: ""))
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
