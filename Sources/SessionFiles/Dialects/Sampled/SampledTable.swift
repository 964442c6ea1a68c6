import CodedSessions

/// Tables with a row for each step of time: a frame, a second, an interval of ten seconds.
///
/// A column rises by a constant step, anew for each session; every other column with few different values
/// says what was coded in that step. Runs of equal values are bouts: from the time of their first row to the
/// time of the next other row, the last one a step longer. Columns of 0 and 1 are codes of their own that
/// may hold together. Solomon Coder's export is of this form.
enum SampledTable: Dialect {
  /// Names of columns that count steps.
  private static let clocks: Set<String> = [
    "time", "t", "second", "seconds", "sec", "frame", "interval", "sample", "time s", "time ms",
    "time sec", "timestamp", "zeit", "temps", "tiempo", "position in time", "onset ms",
  ]

  static func recognise(_ sample: TableSample, options: ReadingOptions) -> Recognition? {
    guard options.map.isEmpty, let header = sample.rows.first(where: { !$0.isBlank }) else {
      return nil
    }
    let names = header.cells.map(ColumnNames.normal)
    guard let clock = names.firstIndex(where: { clocks.contains($0) }), names.count >= 2 else {
      return nil
    }
    let roles = names.map { ColumnSynonyms.role(of: $0)?.role }
    // A table with ends, durations or states is one of events.
    let events: Set<ColumnRole> = [.offset, .duration, .status]
    guard !roles.contains(where: { $0.map(events.contains) ?? false }) else { return nil }
    let rows = sample.rows.filter { $0.line > header.line && !$0.isBlank }
    guard rows.count >= 8, rows.allSatisfy({ $0.cells.count == names.count }) else { return nil }
    let keys = names.indices.filter {
      $0 != clock && [.session, .dyad, .phase].contains(roles[$0])
    }
    guard let step = step(rows, clock: clock, keys: keys, roles: roles) else { return nil }
    // A column that is empty so far is one whose coding begins later.
    let streams = names.indices.filter { column in
      column != clock && !keys.contains(column) && roles[column] != .comment
        && (isCategorical(rows, column) || isEmpty(rows, column))
    }
    let others = names.indices.filter { column in
      column != clock && !keys.contains(column) && !streams.contains(column)
        && roles[column] != .comment && !isMeasured(rows, column)
    }
    guard !streams.isEmpty, others.isEmpty else { return nil }
    return layout(
      header, clock: clock, step: step, keys: keys, roles: roles, streams: streams, rows: rows,
      sample: sample, options: options)
  }

  private static func layout(
    _ header: TableSample.Row, clock: Int, step: SessionTime, keys: [Int], roles: [ColumnRole?],
    streams: [Int], rows: [TableSample.Row], sample: TableSample, options: ReadingOptions
  ) -> Recognition {
    let name = ColumnNames.normal(header.cells[clock])
    let scale: TimeScale
    var origin: TimeUnit.Origin?
    if let given = options.timeScale {
      scale = given
    } else if name == "frame", let rate = options.frameRate {
      scale = .frames(rate)
    } else if ["frame", "interval", "sample"].contains(name) {
      scale = .seconds
      if options.step == nil { origin = .interval }
    } else {
      scale = TimeScale.told(by: header.cells[clock], frameRate: options.frameRate) ?? .seconds
    }
    var layout = TableLayout(
      dialect: "table with a row for each step of time",
      reason:
        "\"\(header.cells[clock])\" rises by \(step.text) from row to row; runs of equal cells are bouts"
        + (origin == nil ? "" : "; how long a step is, the table does not say (--step 2s)"),
      headerLine: header.line, columnNames: header.cells,
      roles: Array(repeating: nil, count: header.cells.count), rowForm: .bouts, timeScale: scale)
    layout.roles[clock] = .time
    for key in keys { layout.roles[key] = roles[key] }
    for stream in streams { layout.roles[stream] = .code }
    var binary = Set(streams.filter { isBinary(rows, $0) })
    // Beside columns of 0 and 1, columns of small whole numbers say how often in the step.
    if !binary.isEmpty, streams.allSatisfy({ isCount(rows, $0) }) { binary = Set(streams) }
    // A step of the table is known exactly only in the table's own scale.
    let length = options.step ?? TimeText.read(step.text, scale: scale)?.time ?? step
    return .rows(
      layout,
      SampledRows(
        layout: layout, clock: clock, step: length, unit: step, streams: streams, binary: binary,
        origin: origin, isCounted: options.step != nil, file: sample.fileName,
        missing: options.missing))
  }

  /// The step by which the clock rises within each session, `nil` when it does not.
  private static func step(
    _ rows: [TableSample.Row], clock: Int, keys: [Int], roles: [ColumnRole?]
  ) -> SessionTime? {
    let sessionKeys = keys.filter { roles[$0] != .phase }
    var step: SessionTime?
    var last: (key: [String], time: SessionTime)?
    for row in rows {
      guard let time = TimeText.read(row.cells[clock], scale: .seconds)?.time else { return nil }
      let key = sessionKeys.map { row.cells[$0] }
      if let last, last.key == key {
        let own = time - last.time
        guard own > .zero, step == nil || step == own else { return nil }
        step = own
      }
      last = (key, time)
    }
    return step
  }

  private static func isEmpty(_ rows: [TableSample.Row], _ column: Int) -> Bool {
    rows.allSatisfy { $0.cells[column].trimmingBlanks.isEmpty }
  }

  /// Whether a column holds measurements: numbers, some with decimals. They are no codes and not used.
  private static func isMeasured(_ rows: [TableSample.Row], _ column: Int) -> Bool {
    let values = rows.map { $0.cells[column] }.filter { !MissingText.matches($0) }
    let numbers = values.compactMap { DecimalText.scaled($0.trimmingBlanks, places: 18) }
    return numbers.count == values.count && numbers.contains { $0.places > 0 }
  }

  /// Whether a column holds few different values, none of them a decimal.
  private static func isCategorical(_ rows: [TableSample.Row], _ column: Int) -> Bool {
    let values = Set(rows.map { $0.cells[column] })
    let hasDecimals = values.contains { value in
      (DecimalText.scaled(value.trimmingBlanks, places: 18)?.places ?? 0) > 0
    }
    return !hasDecimals && values.count <= 40 && values.count * 3 <= max(rows.count, 12)
      && values.contains { !MissingText.matches($0) }
  }

  /// Whether a column holds whole numbers, 0 among them.
  private static func isCount(_ rows: [TableSample.Row], _ column: Int) -> Bool {
    let values = Set(rows.map { $0.cells[column] }).filter { !MissingText.matches($0) }
    return values.contains("0") && values.allSatisfy { $0.utf8.allSatisfy { 0x30...0x39 ~= $0 } }
  }

  private static func isBinary(_ rows: [TableSample.Row], _ column: Int) -> Bool {
    let values = Set(rows.map { $0.cells[column] }).filter { !MissingText.matches($0) }
    return values == ["0", "1"] || values == ["0"]
  }
}
