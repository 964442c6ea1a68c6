import CodedSessions

/// Takes the rows of a text that PyBehaviorLog writes for CowLog: time, code, then START or STOP or a
/// modifier, then the subject if there is one.
struct CowLogMarks: RowInterpreter {
  private let times: RowTimes

  init(times: RowTimes) { self.times = times }

  mutating func take(
    _ row: TableSample.Row, into recorder: inout EventRecorder, log: inout DiagnosticLog
  ) {
    if row.cells[0].hasPrefix("#") { return }
    guard (2...4).contains(row.cells.count) else {
      recorder.refuseRow()
      log.add(
        RowComplaint.wrongWidth(
          row.cells.count, width: 4, line: row.line, table: recorder.table, cells: row.cells),
        cause: "width")
      return
    }
    guard let time = times.time(row.cells[0], line: row.line, field: 1, log: &log) else {
      recorder.refuseRow()
      return
    }
    let third = row.cells.count > 2 ? String(row.cells[2].trimmingBlanks) : ""
    let mark: RowMark
    switch third.lowercased() {
    case "start": mark = .start
    case "stop": mark = .stop
    default: mark = .point
    }
    recorder.add(
      mark, row.cells[1],
      EventRecorder.Names(
        person: row.cells.count > 3 ? row.cells[3] : nil, modifiers: mark == .point ? [third] : []),
      at: time, line: row.line)
  }

  mutating func finish(into recorder: inout EventRecorder, log: inout DiagnosticLog) {}
}
