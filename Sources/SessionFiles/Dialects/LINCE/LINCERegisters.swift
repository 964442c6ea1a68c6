import CodedSessions

/// Makes bouts of the registers of a LINCE table: one for each criterion that has a category.
struct LINCERegisters: RowInterpreter {
  private struct Register {
    let onset: SessionTime
    let offset: SessionTime?
    let row: TableSample.Row
  }

  private let times: RowTimes
  private let onset: Int
  private let duration: Int?
  private let names: [String]
  private let criteria: [Int]
  /// The register that may end where the next begins.
  private var pending: Register?
  private var first: SessionTime?
  private var last: SessionTime?

  /// - Parameter duration: The column of durations; without one, a register ends where the next begins.
  init(times: RowTimes, onset: Int, duration: Int?, names: [String], criteria: [Int]) {
    self.times = times
    self.onset = onset
    self.duration = duration
    self.names = names
    self.criteria = criteria
  }

  mutating func take(
    _ row: TableSample.Row, into recorder: inout EventRecorder, log: inout DiagnosticLog
  ) {
    guard row.cells.count == names.count else {
      recorder.refuseRow()
      log.add(
        RowComplaint.wrongWidth(
          row.cells.count, width: names.count, line: row.line, table: recorder.table,
          cells: row.cells), cause: "width")
      return
    }
    guard let begin = time(row, onset, &log) else {
      recorder.refuseRow()
      return
    }
    if let pending { record(pending, end: begin, into: &recorder, log: &log) }
    pending = nil
    first = first.map { min($0, begin) } ?? begin
    last = last.map { max($0, begin) } ?? begin
    guard let duration else {
      pending = Register(onset: begin, offset: nil, row: row)
      return
    }
    guard let length = time(row, duration, &log) else {
      recorder.refuseRow()
      return
    }
    record(
      Register(onset: begin, offset: begin + length, row: row), end: begin, into: &recorder,
      log: &log)
  }

  mutating func finish(into recorder: inout EventRecorder, log: inout DiagnosticLog) {
    if let pending { record(pending, end: pending.onset, into: &recorder, log: &log) }
    if let first, let last, last > first {
      recorder[facts: nil, dyad: nil].timeOffset = first.microseconds
      recorder[facts: nil, dyad: nil].statedLength = (last - first).microseconds
    }
  }

  private func time(
    _ row: TableSample.Row, _ column: Int, _ log: inout DiagnosticLog
  ) -> SessionTime? {
    times.time(
      row.cells[column], line: row.line, field: column + 1, name: names[column], log: &log)
  }

  private mutating func record(
    _ register: Register, end: SessionTime, into recorder: inout EventRecorder,
    log: inout DiagnosticLog
  ) {
    let offset = register.offset ?? end
    last = last.map { max($0, offset) } ?? offset
    let coded = criteria.filter { !MissingText.matches(register.row.cells[$0]) }
    if coded.isEmpty { return }
    if offset == register.onset {
      let codes = coded.map { register.row.cells[$0] }
      log.add(
        Diagnostic(
          .zeroLengthState, "a register of no length: \(ColumnNames.listed(codes))",
          at: Diagnostic.Place(file: times.fileName, line: register.row.line),
          treatedAs: "nothing; it only ends what was before it",
          hint: "the last register of an observation has no length: nothing follows it"))
      return
    }
    for column in coded {
      recorder.add(
        register.row.cells[column], EventRecorder.Names(stream: names[column]),
        onset: register.onset, offset: offset, line: register.row.line)
    }
  }
}
