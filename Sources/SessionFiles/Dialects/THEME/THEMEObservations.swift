import CodedSessions

/// Gathers the observations of a THEME file and records them when their number is known.
struct THEMEObservations: RowInterpreter {
  private struct Row {
    let time: SessionTime
    let event: THEMEEvent
    let line: Int
  }

  private struct Observation {
    let begin: SessionTime
    let line: Int
    var end: SessionTime?
    var rows: [Row] = []
    var badRows = 0
  }

  private let times: RowTimes
  private let hasActors: Bool
  private let isScaleGuessed: Bool
  private var observations: [Observation] = []
  private var isOpen = false

  init(times: RowTimes, hasActors: Bool, isScaleGuessed: Bool) {
    self.times = times
    self.hasActors = hasActors
    self.isScaleGuessed = isScaleGuessed
  }

  private func place(_ line: Int, field: Int? = nil) -> Diagnostic.Place {
    Diagnostic.Place(file: times.fileName, line: line, field: field)
  }

  mutating func take(
    _ row: TableSample.Row, into recorder: inout EventRecorder, log: inout DiagnosticLog
  ) {
    guard row.cells.count == 2 else {
      refuse(into: &recorder)
      log.add(
        RowComplaint.wrongWidth(
          row.cells.count, width: 2, line: row.line, table: recorder.table, cells: row.cells),
        cause: "width")
      return
    }
    let name = recorder.table.layout.columnNames.first
    guard let time = times.time(row.cells[0], line: row.line, field: 1, name: name, log: &log)
    else {
      refuse(into: &recorder)
      return
    }
    let text = row.cells[1].trimmingBlanks
    switch text {
    case THEMEEvent.begin:
      if isOpen { warnOfMissingEnd(log: &log) }
      observations.append(Observation(begin: time, line: row.line))
      isOpen = true
    case THEMEEvent.end where isOpen:
      observations[observations.count - 1].end = time
      isOpen = false
    case _ where isOpen:
      observations[observations.count - 1].rows.append(
        Row(time: time, event: THEMEEvent(text, hasActors: hasActors), line: row.line))
    default:
      log.add(
        Diagnostic(
          .outsideStatedSession, "\"\(text)\" stands outside any observation", at: place(row.line),
          treatedAs: "nothing; the row is not used",
          hint: "\":\" begins an observation and \"&\" ends it"))
    }
  }

  mutating func finish(into recorder: inout EventRecorder, log: inout DiagnosticLog) {
    if isOpen { warnOfMissingEnd(log: &log) }
    let stem = times.fileName.split(separator: ".").dropLast().joined(separator: ".")
    for (index, observation) in observations.enumerated() {
      let prefix = stem.isEmpty ? times.fileName : stem
      let session = observations.count == 1 ? nil : "\(prefix) \(index + 1)"
      record(observation, session: session, into: &recorder, log: &log)
    }
    guard isScaleGuessed else { return }
    log.add(
      Diagnostic(
        .timeUnitGuessed, "THEME counts time in units that the file does not tell",
        at: Diagnostic.Place(file: times.fileName), treatedAs: "one second a unit",
        hint: "say --fps 25 if the units are frames, or --time-unit ms"))
  }

  private mutating func refuse(into recorder: inout EventRecorder) {
    if isOpen {
      observations[observations.count - 1].badRows += 1
    } else {
      recorder.refuseRowOfUnknownSession()
    }
  }

  private func warnOfMissingEnd(log: inout DiagnosticLog) {
    guard let last = observations.last else { return }
    log.add(
      Diagnostic(
        .unclosedAccepted, "an observation begins with \":\" and has no \"&\"",
        at: place(last.line), treatedAs: "ending with its last event"), cause: "observation")
  }

  private func record(
    _ observation: Observation, session: String?, into recorder: inout EventRecorder,
    log: inout DiagnosticLog
  ) {
    for _ in 0..<observation.badRows { recorder.refuseRow(session: session) }
    if observation.rows.isEmpty {
      log.add(
        Diagnostic(
          .noDataRows, "there is no event in this observation", at: place(observation.line),
          expected: "events between \":\" and \"&\""), cause: "observation")
      return
    }
    for row in observation.rows {
      let names = EventRecorder.Names(session: session, person: row.event.person)
      for code in row.event.codes {
        recorder.add(row.event.mark, code, names, at: row.time, line: row.line)
      }
    }
    if let end = observation.end, end > observation.begin {
      recorder[facts: session, dyad: nil].timeOffset = observation.begin.microseconds
      recorder[facts: session, dyad: nil].statedLength =
        (end - observation.begin).microseconds
    }
    if isScaleGuessed {
      recorder[facts: session, dyad: nil].timeUnit = TimeUnit(step: .seconds(1), origin: .interval)
    }
  }
}
