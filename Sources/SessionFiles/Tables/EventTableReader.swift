import CodedSessions
import Tabular

/// Reads all rows of a table whose layout is known into neutral form, block by block.
///
/// Cells become numbers column by column; each distinct text is looked at once. Only rows that need
/// a message are looked at cell by cell.
struct EventTableReader {
  private(set) var table: EventTable
  /// How many rows of data there were.
  private(set) var rowCount = 0

  private let roles: RowColumns
  private var columns: TypedColumns
  private var names: [TextMeanings]
  private var times: TimeCells
  private let missing: MissingText
  private var isPastHeader: Bool
  /// The session of the last row: the facts of a session are looked for once in a run of its rows.
  private var lastKey: SessionKey?

  /// Takes the rows away from the table, so that they are held once.
  mutating func takeRows() -> EventRows { table.rows.takeAll() }

  /// Takes rows away from the table while it is read; says whether to go on.
  typealias Drain = (inout EventTable, inout DiagnosticLog) -> Bool

  /// Reads the table behind `opening`.
  ///
  /// - Parameter drain: Called after each block of rows.
  init(
    _ opening: consuming TableOpening, layout: TableLayout,
    options: ReadingOptions = ReadingOptions(), log: inout DiagnosticLog,
    drain: Drain = { _, _ in true }
  ) {
    roles = RowColumns(layout)
    let marks = roles.marks(sample: opening.sample, given: options.decimalMark)
    columns = TypedColumns(roles.kinds(marks: marks))
    let missing = MissingText(options.missing)
    self.missing = missing
    let isExact = layout.rowForm == .declared
    names = RowColumns.Name.allCases.map {
      TextMeanings(role: $0.role, missing: missing, isExact: isExact)
    }
    times = TimeCells(scale: layout.timeScale, marks: marks, options: options)
    isPastHeader = layout.headerLine == nil
    table = EventTable(
      fileName: opening.sample.fileName, layout: layout, encoding: opening.source.encoding,
      delimiter: opening.delimiter.delimiter, texts: TextTable())
    read(opening, log: &log, drain: drain)
    if let note = times.coarseClockNote(file: table.fileName) { log.add(note) }
  }

  private mutating func read(
    _ opening: consuming TableOpening, log: inout DiagnosticLog, drain: Drain
  ) {
    var source = opening.source
    defer { source.close() }
    guard
      var parser = try? DelimitedParser(
        delimiter: opening.delimiter.delimiter, firstLine: opening.firstLine)
    else { return }
    do {
      try parser.parse(opening.firstBlock)
      take(parser.rows, log: &log)
      while drain(&table, &log), let block = try source.next() {
        try parser.parse(block)
        take(parser.rows, log: &log)
      }
      try parser.finish()
      take(parser.rows, log: &log)
    } catch let problem as RowProblem {
      take(parser.rows, log: &log)
      table.unplacedBadRows += 1
      log.add(RowComplaint.diagnostic(problem, file: table.fileName))
    } catch let failure as TextSource.Failure {
      table.unplacedBadRows += 1
      log.add(FileOpening.complaint(failure, place: Diagnostic.Place(file: table.fileName)))
    } catch {
      table.unplacedBadRows += 1
      log.add(
        Diagnostic(
          .fileUnreadable, "cannot read the file", at: Diagnostic.Place(file: table.fileName)))
    }
    for problem in parser.problems {
      log.add(RowComplaint.diagnostic(problem, file: table.fileName), cause: "\(problem.kind)")
    }
    table.unplacedBadRows += parser.problemCount
  }

  // MARK: Rows

  private mutating func take(_ block: borrowing RowBlock, log: inout DiagnosticLog) {
    var first = 0
    if !isPastHeader, let header = table.layout.headerLine {
      while first < block.count, block.line(ofRow: first) <= header { first += 1 }
      isPastHeader = first < block.count
    }
    columns.append(block, from: first)
    let cells = BlockCells(columns, roles: roles)
    for name in RowColumns.Name.allCases {
      if let texts = cells.texts(name) { names[name.rawValue].extend(to: texts, in: &table.texts) }
    }
    let width = table.layout.columnNames.count
    for index in 0..<columns.rowCount {
      let row = first + index
      guard hasRightWidth(block, row, width: width, log: &log) else { continue }
      if cells.mayBeBlank(index), isBlank(block, row: row) {
        log.add(
          Diagnostic(
            .emptyRow, "a row of empty cells",
            at: Diagnostic.Place(file: table.fileName, line: block.line(ofRow: row)),
            treatedAs: "nothing; the row is not used"))
        continue
      }
      rowCount += 1
      take(cells, index, block, row, log: &log)
    }
    columns.removeAllRows()
  }

  private mutating func hasRightWidth(
    _ block: borrowing RowBlock, _ row: Int, width: Int, log: inout DiagnosticLog
  ) -> Bool {
    let count = block.fieldCount(ofRow: row)
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
    (0..<block.fieldCount(ofRow: row)).allSatisfy {
      block.text($0, ofRow: row).trimmingBlanks.isEmpty
    }
  }

  private mutating func take(
    _ cells: BlockCells, _ index: Int, _ block: borrowing RowBlock, _ blockRow: Int,
    log: inout DiagnosticLog
  ) {
    var row = EventRow()
    row.line = UInt32(clamping: block.line(ofRow: blockRow))
    row.session = name(.session, cells, index, row.line, &log)
    row.dyad = name(.dyad, cells, index, row.line, &log)
    row.phase = name(.phase, cells, index, row.line, &log)
    row.coder = name(.coder, cells, index, row.line, &log)
    row.person = name(.person, cells, index, row.line, &log)
    row.stream = name(.stream, cells, index, row.line, &log)
    row.code = name(.code, cells, index, row.line, &log)
    if table.layout.rowForm == .declared { readOrigin(into: &row, cells, index, &log) }
    if !roles.modifiers.isEmpty { row.modifiers = modifiers(block, blockRow) }
    if row.key != lastKey {
      lastKey = row.key
      if table.facts[row.key] == nil {
        table.facts[row.key] = SessionFacts(
          block, row: blockRow, layout: table.layout, roles: roles)
      }
    }
    if readTimes(into: &row, cells, index, log: &log) {
      table.rows.append(row)
    } else {
      table.badRows[row.key, default: 0] += 1
    }
  }

  /// The file and line that a row of a canonical table was first read from.
  private func readOrigin(
    into row: inout EventRow, _ cells: BlockCells, _ index: Int, _ log: inout DiagnosticLog
  ) {
    row.source = name(.source, cells, index, row.line, &log)
    if case .exact(let millionths) = cells.time(.line, index), millionths >= 0 {
      row.sourceLine = UInt32(clamping: millionths / 1_000_000)
    }
  }

  /// The id of a cell's text, without blanks at its ends; 0 when nothing is there.
  private func name(
    _ name: RowColumns.Name, _ cells: BlockCells, _ index: Int, _ line: UInt32,
    _ log: inout DiagnosticLog
  ) -> UInt32 {
    guard let id = cells.textID(name, index) else { return 0 }
    let meaning = names[name.rawValue][id]
    if let spelling = meaning.missingSpelling {
      noteMissing(spelling, line, name.role, &log)
    }
    if meaning.hasBlanksAround {
      let text = table.texts[meaning.id]
      log.add(
        Diagnostic(
          .blanksAround, "blanks around \"\(text)\"", at: place(line, name.role),
          treatedAs: "\"\(text)\"", hint: "remove the blanks in the file"))
    }
    return meaning.id
  }

  private mutating func modifiers(_ block: borrowing RowBlock, _ row: Int) -> UInt32 {
    var parts: [String] = []
    for column in roles.modifiers where column < block.fieldCount(ofRow: row) {
      let cell = block.text(column, ofRow: row)
      if !missing.matches(cell) { parts.append(cell) }
    }
    return parts.isEmpty ? 0 : table.texts.id(of: parts.joined(separator: "|"))
  }

  private func place(_ line: UInt32, _ role: ColumnRole) -> Diagnostic.Place {
    let column = roles[role]
    return Diagnostic.Place(
      file: table.fileName, line: Int(line), field: column.map { $0 + 1 },
      columnName: column.map { table.layout.columnNames[$0] })
  }

  // MARK: Times

  private mutating func readTimes(
    into row: inout EventRow, _ cells: BlockCells, _ index: Int, log: inout DiagnosticLog
  ) -> Bool {
    let begin: RowColumns.Timed = table.layout.rowForm == .startStop ? .time : .onset
    switch times.read(cells, begin, index) {
    case .time(let time): row.onset = time
    case .missing where table.layout.rowForm == .declared: row.onset = EventRow.noOnset
    case .missing:
      _ = times.takeSpelledMissing()
      log.add(
        Diagnostic(
          .missingTime, "there is no time", at: place(row.line, begin.role),
          expected: RowComplaint.expectedTime(table.layout.timeScale)))
      return false
    case .unreadable(let complaint):
      log.add(complaint.at(place(row.line, begin.role)))
      return false
    }
    noteRounding(row.line, begin.role, &log)
    guard readStatus(into: &row, cells, index, log: &log) else { return false }
    guard table.layout.rowForm == .bouts || table.layout.rowForm == .declared else { return true }
    let end: RowColumns.Timed = roles[.offset] == nil ? .duration : .offset
    switch times.read(cells, end, index) {
    case .missing:
      if let spelling = times.takeSpelledMissing() {
        noteMissing(spelling, row.line, end.role, &log)
      }
      return true
    case .unreadable(let complaint):
      log.add(complaint.at(place(row.line, end.role)))
      return false
    case .time(let time):
      noteRounding(row.line, end.role, &log)
      // Both are under a thousand years, so that their sum is far from overflow.
      row.offset = end == .duration ? row.onset + time : time
      return true
    }
  }

  /// Tells of a cell whose words for "nothing here" were taken for nothing: once for each spelling and
  /// column, with the lines counted.
  private func noteMissing(
    _ spelling: String, _ line: UInt32, _ role: ColumnRole, _ log: inout DiagnosticLog
  ) {
    let cause = "\(role.rawValue) \(spelling)"
    if log.counts(.missingSpelling, file: table.fileName, cause: cause, line: line) { return }
    log.add(
      Diagnostic(
        .missingSpelling, "\"\(spelling)\" stands where nothing is meant", at: place(line, role),
        treatedAs: "an empty cell"), cause: cause)
  }

  private mutating func noteRounding(
    _ line: UInt32, _ role: ColumnRole, _ log: inout DiagnosticLog
  ) {
    if let (text, time) = times.takeOtherMark() {
      log.add(
        Diagnostic(
          .otherDecimalMark,
          "\"\(text)\" is not written with the decimal mark of most cells in its column",
          at: place(line, role), treatedAs: time.text + " s",
          hint: "correct the cells that mean thousands, and say --decimal . or --decimal ,"))
    }
    guard let rounded = times.takeRounded() else { return }
    log.add(
      Diagnostic(
        .finerThanMicrosecond, "a time finer than a microsecond", at: place(line, role),
        treatedAs: rounded.text + " s"))
  }

  private func readStatus(
    into row: inout EventRow, _ cells: BlockCells, _ index: Int, log: inout DiagnosticLog
  ) -> Bool {
    guard let id = cells.textID(.status, index) else { return true }
    let meaning = names[RowColumns.Name.status.rawValue][id]
    row.mark = meaning.mark
    let isStartStop = table.layout.rowForm == .startStop
    let isDeclared = table.layout.rowForm == .declared
    if meaning.mark == nil, isStartStop || isDeclared || meaning.id != 0 {
      log.add(
        Diagnostic(
          .unknownStatus, "unknown status \"\(table.texts[meaning.id])\"",
          at: place(row.line, .status),
          expected: isDeclared
            ? "state, interval, event, phase, codable or session"
            : isStartStop ? "START, STOP or POINT" : "STATE or POINT"))
      return false
    }
    return true
  }
}
