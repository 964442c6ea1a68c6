import CodedSessions

/// Makes bouts of the onsets of CowLog, class by class; moments when the classes are not written.
struct CowLogOnsets: RowInterpreter {
  private let times: RowTimes
  private let form: CowLogRow.Form
  private let options: ReadingOptions
  private var rows: [CowLogRow] = []

  init(times: RowTimes, form: CowLogRow.Form, options: ReadingOptions) {
    self.times = times
    self.form = form
    self.options = options
  }

  private func place(_ line: Int) -> Diagnostic.Place {
    Diagnostic.Place(file: times.fileName, line: line)
  }

  mutating func take(
    _ row: TableSample.Row, into recorder: inout EventRecorder, log: inout DiagnosticLog
  ) {
    let cells = CowLogRow.cells(of: row)
    guard cells.count > 1, form == .modifiers || cells.count == 3 else {
      recorder.refuseRow()
      log.add(
        RowComplaint.wrongWidth(
          row.cells.count, width: recorder.table.layout.columnNames.count, line: row.line,
          table: recorder.table, cells: row.cells), cause: "width")
      return
    }
    guard let time = times.time(cells[0], line: row.line, field: 1, log: &log) else {
      recorder.refuseRow()
      return
    }
    if form == .classes, Int(cells[2]) == nil {
      recorder.refuseRow()
      log.add(
        Diagnostic(
          .malformedDocument, "\"\(cells[2])\" is no class", at: place(row.line),
          expected: "the number of a class", hint: "classes are numbered from 1; 0 is for END"))
      return
    }
    rows.append(
      CowLogRow(
        time: time, code: cells[1], group: form == .classes ? cells[2] : "",
        modifiers: form == .classes ? [] : Array(cells.dropFirst(2)), line: row.line))
  }

  mutating func finish(into recorder: inout EventRecorder, log: inout DiagnosticLog) {
    sortRows(log: &log)
    guard let first = rows.first else { return }
    let end = rows.first(where: \.isEnd)
    if let end, end.time > first.time {
      recorder[facts: nil, dyad: nil].timeOffset = first.time.microseconds
      recorder[facts: nil, dyad: nil].statedLength = (end.time - first.time).microseconds
    }
    switch form {
    case .classes: recordBouts(until: end, into: &recorder, log: &log)
    case .modifiers: recordMoments(into: &recorder, log: &log)
    }
  }

  /// The coder may have wound the video back: what ends a code is the next in the video.
  private mutating func sortRows(log: inout DiagnosticLog) {
    for (earlier, later) in zip(rows, rows.dropFirst()) where later.time < earlier.time {
      log.add(
        Diagnostic(
          .timeRunsBackwards,
          "time runs backwards, from \(earlier.time.text) to \(later.time.text) s",
          at: place(later.line), treatedAs: "rows are taken in time order"))
    }
    rows = rows.enumerated().sorted {
      ($0.element.time, $0.offset) < ($1.element.time, $1.offset)
    }.map(\.element)
  }

  private func recordMoments(into recorder: inout EventRecorder, log: inout DiagnosticLog) {
    for row in rows where !row.isEnd {
      recorder.add(
        row.code, EventRecorder.Names(modifiers: row.modifiers), onset: row.time, offset: nil,
        line: row.line)
    }
    log.add(
      Diagnostic(
        .onsetsAlone, "with modifiers CowLog does not write which codes end one another",
        at: Diagnostic.Place(file: times.fileName), treatedAs: "moments"))
  }

  private func recordBouts(
    until end: CowLogRow?, into recorder: inout EventRecorder, log: inout DiagnosticLog
  ) {
    var open: [String: CowLogRow] = [:]
    var groups: [String] = []
    for row in rows where !row.isEnd {
      if let end, row.time > end.time {
        log.add(
          Diagnostic(
            .outsideStatedSession, "\"\(row.code)\" stands after END", at: place(row.line),
            treatedAs: "nothing; the row is not used"))
        continue
      }
      if isEvent(row) {
        recorder.add(row.code, names(row), onset: row.time, offset: nil, line: row.line)
        continue
      }
      if let earlier = open[row.group] {
        close(earlier, at: row.time, into: &recorder, log: &log)
      } else {
        groups.append(row.group)
      }
      open[row.group] = row
    }
    for row in groups.compactMap({ open[$0] }) {
      if let end {
        close(row, at: end.time, into: &recorder, log: &log)
      } else {
        leaveOpen(row, into: &recorder, log: &log)
      }
    }
  }

  private func names(_ row: CowLogRow) -> EventRecorder.Names {
    EventRecorder.Names(stream: "class \(row.group)")
  }

  /// Whether the codebook says that a code has no length.
  private func isEvent(_ row: CowLogRow) -> Bool {
    options.codebook?.row(person: "", stream: nil, code: row.code)?.kind == .event
  }

  private func close(
    _ row: CowLogRow, at time: SessionTime, into recorder: inout EventRecorder,
    log: inout DiagnosticLog
  ) {
    if time == row.time {
      log.add(
        Diagnostic(
          .zeroLengthState, "a state of no length: another code of its class begins with it",
          at: place(row.line), treatedAs: "nothing; the row is not used"))
      return
    }
    recorder.add(row.code, names(row), onset: row.time, offset: time, line: row.line)
  }

  /// What to do without END is the user's choice, as for every state that is not closed.
  private func leaveOpen(
    _ row: CowLogRow, into recorder: inout EventRecorder, log: inout DiagnosticLog
  ) {
    let found = "\"\(row.code)\" of class \(row.group) is not closed: there is no END"
    switch options.unclosed {
    case .error:
      recorder.refuseRow()
      log.add(
        Diagnostic(
          .unclosedStart, found, at: place(row.line), expected: "a last row with the code END",
          hint: "end the coding in CowLog, or say --unclosed end or --unclosed drop"))
    case .end:
      log.add(
        Diagnostic(
          .unclosedAccepted, found, at: place(row.line),
          treatedAs: "lasting to the end of the session (--unclosed end)"))
      recorder.add(
        row.code, names(row), onset: row.time, offset: SessionTime(microseconds: .max),
        line: row.line)
    case .drop:
      log.add(
        Diagnostic(
          .unclosedAccepted, found, at: place(row.line), treatedAs: "left out (--unclosed drop)"))
    }
  }
}
