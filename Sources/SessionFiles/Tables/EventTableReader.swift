import CodedSessions
import Tabular

/// Reads all rows of a table whose layout is known into neutral form, block by block.
struct EventTableReader {
  private(set) var table: EventTable
  /// How many rows of data there were.
  private(set) var rowCount = 0

  private let options: ReadingOptions
  private let roles: Roles
  private var coarseClocks = 0
  private var clockTimes = 0
  private var totalLine: UInt32?

  /// Columns by role, looked up once.
  private struct Roles {
    let session, dyad, phase, person, stream, code, onset, offset, duration, time, status: Int?
    let origin, sessionLength, timeOffset: Int?
    let modifiers, factors: [Int]

    init(_ layout: TableLayout) {
      session = layout.column(.session)
      dyad = layout.column(.dyad)
      phase = layout.column(.phase)
      person = layout.column(.person)
      stream = layout.column(.stream)
      code = layout.column(.code)
      onset = layout.column(.onset)
      offset = layout.column(.offset)
      duration = layout.column(.duration)
      time = layout.column(.time)
      status = layout.column(.status)
      origin = layout.column(.origin)
      sessionLength = layout.column(.sessionLength)
      timeOffset = layout.column(.timeOffset)
      modifiers = layout.columns(.modifier)
      factors = layout.columns(.factor)
    }
  }

  /// Reads the table behind `opening`.
  init(
    _ opening: consuming TableOpening, layout: TableLayout, options: ReadingOptions,
    log: inout DiagnosticLog
  ) {
    self.options = options
    roles = Roles(layout)
    table = EventTable(
      fileName: opening.sample.fileName, layout: layout, encoding: opening.source.encoding,
      delimiter: opening.delimiter.delimiter, texts: TextTable(), rows: [])
    read(opening, log: &log)
    noteCoarseClock(&log)
  }

  private mutating func read(_ opening: consuming TableOpening, log: inout DiagnosticLog) {
    var source = opening.source
    defer { source.close() }
    let place = Diagnostic.Place(file: table.fileName)
    guard
      var parser = try? DelimitedParser(
        delimiter: opening.delimiter.delimiter, firstLine: opening.firstLine)
    else { return }
    do {
      try parser.parse(opening.firstBlock)
      take(parser.rows, log: &log)
      while let block = try nextBlock(&source, place: place) {
        try parser.parse(block)
        take(parser.rows, log: &log)
      }
      try parser.finish()
      take(parser.rows, log: &log)
    } catch let problem as RowProblem {
      take(parser.rows, log: &log)
      table.unplacedBadRows += 1
      log.add(RowComplaint.diagnostic(problem, file: table.fileName))
    } catch let diagnostic as Diagnostic {
      table.unplacedBadRows += 1
      log.add(diagnostic)
    } catch {
      table.unplacedBadRows += 1
      log.add(Diagnostic(.fileUnreadable, "cannot read the file", at: place))
    }
    for problem in parser.problems {
      log.add(RowComplaint.diagnostic(problem, file: table.fileName), cause: "\(problem.kind)")
    }
    table.unplacedBadRows += parser.problemCount
  }

  private func nextBlock(
    _ source: inout TextSource, place: Diagnostic.Place
  ) throws(Diagnostic) -> [UInt8]? {
    do {
      return try source.next()
    } catch {
      throw TableOpening.complaint(error, place: place)
    }
  }

  // MARK: Rows

  private mutating func take(_ block: borrowing RowBlock, log: inout DiagnosticLog) {
    let width = table.layout.columnNames.count
    for index in 0..<block.count {
      let line = block.line(ofRow: index)
      if let header = table.layout.headerLine, line <= header { continue }
      let count = block.fieldCount(ofRow: index)
      guard hasRightWidth(count, width: width, block: block, row: index, log: &log) else {
        continue
      }
      if isBlank(block, row: index) {
        log.add(
          Diagnostic(
            .emptyRow, "a row of empty cells",
            at: Diagnostic.Place(file: table.fileName, line: line),
            treatedAs: "nothing; the row is not used"))
        continue
      }
      rowCount += 1
      if let row = row(block, index, line: line, log: &log) { table.rows.append(row) }
    }
  }

  private mutating func hasRightWidth(
    _ count: Int, width: Int, block: borrowing RowBlock, row: Int, log: inout DiagnosticLog
  ) -> Bool {
    if count == width { return true }
    if table.layout.hasTrailingDelimiter, count == width + 1, block.text(width, ofRow: row).isEmpty
    {
      return true
    }
    table.unplacedBadRows += 1
    log.add(
      RowComplaint.wrongWidth(
        count, width: width, line: block.line(ofRow: row), table: table,
        cells: block.texts(ofRow: row)), cause: "width")
    return false
  }

  private func isBlank(_ block: borrowing RowBlock, row: Int) -> Bool {
    for field in 0..<block.fieldCount(ofRow: row) {
      let isEmpty = block.withField(field, ofRow: row) { bytes in
        var isEmpty = true
        for index in bytes.indices where bytes[index] != 0x20 && bytes[index] != 0x09 {
          isEmpty = false
          break
        }
        return isEmpty
      }
      if !isEmpty { return false }
    }
    return true
  }

  private mutating func row(
    _ block: borrowing RowBlock, _ index: Int, line: Int, log: inout DiagnosticLog
  ) -> EventRow? {
    var row = EventRow()
    row.line = UInt32(clamping: line)
    row.session = text(roles.session, block, index, .session, &log)
    row.dyad = text(roles.dyad, block, index, .dyad, &log)
    row.phase = text(roles.phase, block, index, .phase, &log)
    row.person = text(roles.person, block, index, .person, &log)
    row.stream = text(roles.stream, block, index, .stream, &log)
    row.code = text(roles.code, block, index, .code, &log)
    row.modifiers = modifiers(block, index)
    takeFacts(block, index, session: row.session)
    guard readTimes(into: &row, block, index, log: &log) else {
      table.badRows[row.session, default: 0] += 1
      return nil
    }
    return row
  }

  /// The id of a cell's text, without blanks at its ends; 0 when nothing is there.
  private mutating func text(
    _ column: Int?, _ block: borrowing RowBlock, _ index: Int, _ role: ColumnRole,
    _ log: inout DiagnosticLog
  ) -> UInt32 {
    guard let column else { return 0 }
    let cell = block.text(column, ofRow: index)
    let trimmed = cell.trimmingBlanks
    if trimmed.count != cell.count, !trimmed.isEmpty {
      log.add(
        Diagnostic(
          .blanksAround, "blanks around \"\(trimmed)\"",
          at: place(block.line(ofRow: index), column), treatedAs: "\"\(trimmed)\"",
          hint: "remove the blanks in the file"))
    }
    if MissingText.matches(cell) { return 0 }
    // BORIS writes an empty cell in one export and these words in the other.
    if role == .person, ColumnNames.normal(cell) == "no focal subject" { return 0 }
    return table.texts.id(of: String(trimmed))
  }

  private mutating func modifiers(_ block: borrowing RowBlock, _ index: Int) -> UInt32 {
    var parts: [String] = []
    for column in roles.modifiers {
      let cell = block.text(column, ofRow: index)
      if !MissingText.matches(cell) { parts.append(cell) }
    }
    return parts.isEmpty ? 0 : table.texts.id(of: parts.joined(separator: "|"))
  }

  private mutating func takeFacts(
    _ block: borrowing RowBlock, _ index: Int, session: UInt32
  ) {
    guard table.facts[session] == nil else { return }
    var facts = SessionFacts()
    if let column = roles.sessionLength {
      facts.statedLength = MediaLength.total(of: block.text(column, ofRow: index))
    }
    let offset =
      roles.timeOffset.map { block.text($0, ofRow: index) }
      ?? table.layout.constants[.timeOffset]
    if let offset, let time = TimeText.read(offset, scale: .seconds) {
      facts.timeOffset = time.time.microseconds
    }
    if let column = roles.origin {
      facts.isSimulated = block.text(column, ofRow: index).lowercased().contains("simulated")
    }
    for column in roles.factors {
      let value = block.text(column, ofRow: index)
      if !value.isEmpty { facts.factors.append((table.layout.columnNames[column], value)) }
    }
    table.facts[session] = facts
  }

  private func place(_ line: Int, _ column: Int?) -> Diagnostic.Place {
    Diagnostic.Place(
      file: table.fileName, line: line, field: column.map { $0 + 1 },
      columnName: column.map { table.layout.columnNames[$0] })
  }

  // MARK: Times

  private mutating func readTimes(
    into row: inout EventRow, _ block: borrowing RowBlock, _ index: Int, log: inout DiagnosticLog
  ) -> Bool {
    let begin = table.layout.rowForm == .startStop ? roles.time : roles.onset
    guard let begin else { return false }
    guard case .time(let onset) = time(block, index, begin, &log) else {
      if MissingText.matches(block.text(begin, ofRow: index)) {
        log.add(
          Diagnostic(
            .missingTime, "there is no time", at: place(block.line(ofRow: index), begin),
            expected: RowComplaint.expectedTime(table.layout.timeScale)))
      }
      return false
    }
    row.onset = onset
    if let column = roles.status {
      let cell = block.text(column, ofRow: index)
      row.mark = RowMark(cell)
      if row.mark == nil, !(MissingText.matches(cell) && table.layout.rowForm != .startStop) {
        log.add(
          Diagnostic(
            .unknownStatus, "unknown status \"\(cell)\"",
            at: place(block.line(ofRow: index), column),
            expected: table.layout.rowForm == .startStop ? "START, STOP or POINT" : "STATE or POINT"
          ))
        return false
      }
    }
    guard table.layout.rowForm == .bouts else { return true }
    if let column = roles.offset {
      switch time(block, index, column, &log) {
      case .time(let offset): row.offset = offset
      case .missing: break
      case .unreadable: return false
      }
    } else if let column = roles.duration {
      switch time(block, index, column, &log) {
      case .time(let duration):
        let (offset, overflowed) = onset.addingReportingOverflow(duration)
        if overflowed { return false }
        row.offset = offset
      case .missing: break
      case .unreadable: return false
      }
    }
    return true
  }

  private enum Cell {
    case time(Int64)
    case missing
    case unreadable
  }

  private mutating func time(
    _ block: borrowing RowBlock, _ index: Int, _ column: Int, _ log: inout DiagnosticLog
  ) -> Cell {
    let cell = block.text(column, ofRow: index)
    let line = block.line(ofRow: index)
    guard let reading = TimeText.read(cell, scale: table.layout.timeScale) else {
      if MissingText.matches(cell) { return .missing }
      log.add(
        Diagnostic(
          .notATime, "\"\(cell)\" is not a time", at: place(line, column),
          expected: RowComplaint.expectedTime(table.layout.timeScale),
          hint: RowComplaint.timeHint(cell)))
      return .unreadable
    }
    // A thousand years; sums of such times are far from overflow.
    guard reading.time.microseconds.magnitude < 31_557_600_000_000_000 else {
      log.add(
        Diagnostic(
          .timeOutOfRange, "\"\(cell)\" is longer than a thousand years", at: place(line, column),
          expected: RowComplaint.expectedTime(table.layout.timeScale)))
      return .unreadable
    }
    if !reading.isExact {
      log.add(
        Diagnostic(
          .finerThanMicrosecond, "\"\(cell)\" is finer than a microsecond", at: place(line, column),
          treatedAs: reading.time.text + " s"))
    }
    if cell.contains(":") {
      clockTimes += 1
      if reading.isCoarseClock { coarseClocks += 1 }
    }
    return .time(reading.time.microseconds)
  }

  private func noteCoarseClock(_ log: inout DiagnosticLog) {
    guard clockTimes > 3, coarseClocks == clockTimes else { return }
    log.add(
      Diagnostic(
        .coarseClock, "clock times carry tenths of a second at most",
        at: Diagnostic.Place(file: table.fileName), treatedAs: "exact to 0.1 s",
        hint:
          "spreadsheets show mm:ss.0 and lose the rest: export from the coding program again if it timed more finely"
      ))
  }
}
