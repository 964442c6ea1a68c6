import CodedSessions

/// Makes bouts of runs of equal cells in a table with a row for each step of time.
struct SampledRows: RowInterpreter {
  private let layout: TableLayout
  private let clock: Int
  /// How long a step lasts, and by how much the clock's column rises.
  private let step: SessionTime
  private let unit: SessionTime
  private let streams: [Int]
  private let binary: Set<Int>
  private let origin: TimeUnit.Origin?
  private let isCounted: Bool
  private let file: String
  /// What the only stream is called when the table has no header; empty for no name.
  private let streamName: String?
  private let times: CellTimes
  /// What the user calls missing.
  private let missing: Set<String>

  /// A run that goes on.
  private struct Run {
    let value: String
    let onset: SessionTime
    let line: Int
  }

  private var session: String?
  private var dyad: String?
  private var runs: [Int: Run] = [:]
  /// Whom the names of the columns name.
  private let owners: [PersonInName?]
  /// The cells of the row before, and whether it ends where the next begins.
  private var previous: [String]
  private var isUnbroken = false
  private var phases: [(name: String, onset: Int64, offset: Int64)] = []
  private var first: SessionTime?
  private var end = SessionTime.zero

  init(
    layout: TableLayout, clock: Int, step: SessionTime, unit: SessionTime, streams: [Int],
    binary: Set<Int>, origin: TimeUnit.Origin?, isCounted: Bool, file: String,
    missing: Set<String> = [], streamName: String? = nil
  ) {
    self.missing = missing
    owners = layout.columnNames.map { PersonInName(streamName ?? $0) }
    previous = Array(repeating: "", count: layout.columnNames.count)
    self.streamName = streamName
    self.layout = layout
    self.clock = clock
    self.step = step
    self.unit = unit
    self.streams = streams
    self.binary = binary
    self.origin = origin
    self.isCounted = isCounted
    self.file = file
    times = CellTimes(layout: layout, file: file)
  }

  mutating func take(
    _ row: TableSample.Row, into recorder: inout EventRecorder, log: inout DiagnosticLog
  ) {
    guard row.cells.count == layout.columnNames.count else {
      recorder.refuseRowOfUnknownSession()
      log.add(
        RowComplaint.wrongWidth(
          row.cells.count, width: layout.columnNames.count, line: row.line, table: recorder.table,
          cells: row.cells), cause: "width")
      return
    }
    let own = (cell(row, .session), cell(row, .dyad))
    if first == nil || own != (session, dyad) {
      endSession(into: &recorder)
      (session, dyad) = own
    }
    guard var time = times.read(row, clock, log: &log) else {
      recorder.refuseRow(session: session, dyad: dyad)
      return
    }
    if isCounted {
      // The column counts steps, whose length the user gives.
      let (product, overflows) = (time.microseconds / max(1, unit.microseconds))
        .multipliedReportingOverflow(by: step.microseconds)
      guard !overflows else {
        recorder.refuseRow(session: session, dyad: dyad)
        return
      }
      time = SessionTime(microseconds: product)
    }
    if first != nil, time != end {
      let message = time < end ? "time runs backwards" : "rows are missing"
      log.add(
        Diagnostic(
          time < end ? .timeRunsBackwards : .uncodableGap,
          "\(message), from \(end.text) to \(time.text) s",
          at: Diagnostic.Place(
            file: file, line: row.line, field: clock + 1, columnName: layout.columnNames[clock]),
          treatedAs: time < end ? "the row is not used" : "not codable"), cause: message)
      if time < end {
        recorder.refuseRow(session: session, dyad: dyad)
        return
      }
      closeRuns(at: end, into: &recorder)
    }
    take(row, at: time, into: &recorder)
  }

  private func cell(_ row: TableSample.Row, _ role: ColumnRole) -> String? {
    layout.column(role).map { row.cells[$0] }
  }

  private mutating func take(
    _ row: TableSample.Row, at time: SessionTime, into recorder: inout EventRecorder
  ) {
    if first == nil { first = time }
    if let phase = cell(row, .phase), !MissingText.matches(phase) {
      if phases.last?.name == phase, phases.last?.offset == time.microseconds {
        phases[phases.count - 1].offset = (time + step).microseconds
      } else {
        phases.append((phase, time.microseconds, (time + step).microseconds))
      }
    }
    for column in streams {
      // Most cells repeat the one above.
      if previous[column] == row.cells[column], isUnbroken { continue }
      previous[column] = row.cells[column]
      let cell = String(row.cells[column].trimmingBlanks)
      let isPresence = binary.contains(column)
      let isMissing = missing.contains(cell) || Self.isMissing(cell)
      let isOff = !isMissing && (MissingText.matches(cell) || (isPresence && cell == "0"))
      let text = isMissing ? Self.missingCode : isPresence ? "1" : cell
      if let run = runs[column], isOff || run.value != text {
        record(run, column, to: time, into: &recorder)
        runs[column] = nil
      }
      if !isOff, runs[column] == nil {
        runs[column] = Run(value: text, onset: time, line: row.line)
      }
    }
    isUnbroken = true
    end = time + step
  }

  /// The code of time in which a cell says that nothing could be seen; it makes that time uncodable.
  static let missingCode = "missing"

  /// Whether a cell says that a value is missing, rather than that nothing was coded: an empty cell, a dash
  /// or "none" is nothing.
  private static func isMissing(_ cell: String) -> Bool {
    !["", "-", "none"].contains(cell.lowercased()) && MissingText.matches(cell)
  }

  private func record(
    _ run: Run, _ column: Int, to offset: SessionTime, into recorder: inout EventRecorder
  ) {
    let name = streamName ?? layout.columnNames[column]
    let owner = owners[column]
    var names = EventRecorder.Names(session: session, dyad: dyad)
    if binary.contains(column) {
      let isMissing = run.value == Self.missingCode
      names.person = owner?.person
      recorder.allowOverlaps(inStream: nil)
      let rest = owner?.rest ?? ""
      recorder.add(
        isMissing ? run.value : rest.isEmpty ? name : rest, names, onset: run.onset, offset: offset,
        line: run.line)
    } else {
      names.person = owner?.person
      names.stream = owner.map { $0.rest.isEmpty ? nil : $0.rest } ?? (name.isEmpty ? nil : name)
      recorder.add(run.value, names, onset: run.onset, offset: offset, line: run.line)
    }
  }

  private mutating func closeRuns(at time: SessionTime, into recorder: inout EventRecorder) {
    for column in streams {
      if let run = runs[column] { record(run, column, to: time, into: &recorder) }
    }
    runs = [:]
    isUnbroken = false
  }

  private mutating func endSession(into recorder: inout EventRecorder) {
    closeRuns(at: end, into: &recorder)
    if let first, end > first {
      var facts = recorder[facts: session, dyad: dyad]
      facts.timeOffset = first.microseconds
      facts.statedLength = (end - first).microseconds
      facts.phases = phases
      facts.timeUnit = TimeUnit(step: step, origin: origin ?? .largestCommonStep)
      recorder[facts: session, dyad: dyad] = facts
    }
    phases = []
    first = nil
    end = .zero
  }

  mutating func finish(into recorder: inout EventRecorder, log: inout DiagnosticLog) {
    endSession(into: &recorder)
  }
}
