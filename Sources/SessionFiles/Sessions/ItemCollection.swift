import CodedSessions

/// Makes the items of a session from its rows: pairs START and STOP, leaves out duplicates, makes
/// offsets exclusive, names missing persons and streams, and complains.
struct ItemCollection {
  private(set) var items: [CodedItem] = []
  private(set) var duplicates = 0
  /// Rows that cannot be used, each with a message.
  private(set) var badRows = 0

  /// What a stream is called that neither the file nor the codebook names.
  static let unnamedStream = "behavior"

  private let table: EventTable
  private let options: ReadingOptions
  private let offsets: OffsetRule

  /// - Parameters:
  ///   - rows: The rows of the session, of which none is left.
  ///   - table: The table that they were taken from.
  ///   - texts: The file's texts, to which names of people and streams that the rows leave out are
  ///     added.
  ///   - offsets: What is added to offsets.
  init(
    taking rows: inout EventRows, table: EventTable, texts: inout TextTable,
    options: ReadingOptions,
    offsets: OffsetRule, log: inout DiagnosticLog
  ) {
    self.table = table
    self.options = options
    self.offsets = offsets
    let facts = rows.first.flatMap { table.facts[$0.key] }
    leaveOutMissingCodes(in: &rows, log: &log)
    let count = DuplicateReview(policy: options.duplicates).leaveOut(in: &rows, log: &log) {
      place($0)
    }
    if options.duplicates == .error { badRows += count } else { duplicates = count }
    if table.layout.rowForm == .startStop {
      pair(&rows, facts: facts, log: &log)
    } else {
      check(&rows, facts: facts, log: &log)
    }
    items.reserveCapacity(rows.count)
    for row in rows { items.append(item(row, texts: &texts)) }
    rows = EventRows()
    warnOfForgottenOffsets(texts, &log)
    if let extent = options.pointExtent, extent > .zero {
      items = PointExtension.extended(items, by: extent, file: table.fileName, log: &log)
    }
  }

  private func place(_ line: UInt32, role: ColumnRole? = nil) -> Diagnostic.Place {
    // A duration stands in for the offset that is not there.
    let column = role.flatMap { role in
      role == .code
        ? table.layout.onlyColumn(role)
        : table.layout.column(role) ?? (role == .offset ? table.layout.column(.duration) : nil)
    }
    return Diagnostic.Place(
      file: table.fileName, line: Int(line), field: column.map { $0 + 1 },
      columnName: column.map { table.layout.columnNames[$0] })
  }

  /// Hands over the items.
  mutating func takeItems() -> [CodedItem] {
    let own = items
    items = []
    return own
  }

  private func leaveOutMissingCodes(in rows: inout EventRows, log: inout DiagnosticLog) {
    // A row may hold several codes, of which one is empty.
    let holdsSeveral = table.layout.columns(.code).count > 1
    rows.removeAll { row in
      guard row.code == 0 else { return false }
      log.add(
        Diagnostic(
          .rowWithoutCode, holdsSeveral ? "row with an empty code" : "row without a code",
          at: place(row.line, role: .code),
          treatedAs: holdsSeveral
            ? "nothing coded there; its other codes are used" : "nothing coded; the row is not used"
        ))
      return true
    }
  }

  private mutating func pair(
    _ rows: inout EventRows, facts: SessionFacts?, log: inout DiagnosticLog
  ) {
    warnOfBackwardTime(rows, log: &log)
    var pairing = StartStopPairing(rows)
    rows = pairing.takeRows()
    for fault in pairing.faults { complain(of: fault, log: &log) }
    for row in pairing.open {
      switch options.unclosed {
      case .error: complain(of: .unclosed(row), log: &log)
      case .drop:
        log.add(unclosedWarning(row, treatedAs: "left out (--unclosed drop)"))
      case .end:
        log.add(
          unclosedWarning(row, treatedAs: "lasting to the end of the session (--unclosed end)"))
        var open = row
        open.offset = Int64.max
        rows.append(open)
      }
    }
    offsets.apply(to: &rows, facts: facts)
    rows.removeAll { isZeroLengthState($0, log: &log) }
  }

  private func unclosedWarning(_ row: EventRow, treatedAs: String) -> Diagnostic {
    Diagnostic(
      .unclosedAccepted, "START of \"\(table.texts[row.code])\" without a STOP",
      at: place(row.line, role: .status), treatedAs: treatedAs)
  }

  private func warnOfBackwardTime(_ rows: EventRows, log: inout DiagnosticLog) {
    for (earlier, later) in zip(rows, rows.dropFirst()) where later.onset < earlier.onset {
      let before = SessionTime(microseconds: earlier.onset).text
      let now = SessionTime(microseconds: later.onset).text
      log.add(
        Diagnostic(
          .timeRunsBackwards, "time runs backwards, from \(before) to \(now) s",
          at: place(later.line, role: .time), treatedAs: "rows are taken in time order"))
    }
  }

  private mutating func complain(of fault: StartStopPairing.Fault, log: inout DiagnosticLog) {
    badRows += 1
    switch fault {
    case .startWhileOpen(let row, let line):
      log.add(
        Diagnostic(
          .startWhileOpen, "START of \"\(name(row))\" while it is on since line \(line)",
          at: place(row.line, role: .status), expected: "a STOP before the next START",
          hint: "one of the two rows may have the wrong status or person"))
    case .stopWithoutStart(let row):
      log.add(
        Diagnostic(
          .stopWithoutStart, "STOP of \"\(name(row))\", which is not on",
          at: place(row.line, role: .status), expected: "a START before it",
          hint: "look for a wrong person or code in this row or the START before it"))
    case .unclosed(let row):
      log.add(
        Diagnostic(
          .unclosedStart, "START of \"\(name(row))\" without a STOP",
          at: place(row.line, role: .status), expected: "a STOP after it",
          hint: "add the STOP, or say --unclosed end or --unclosed drop"))
    }
  }

  private func name(_ row: EventRow) -> String {
    row.person == 0
      ? table.texts[row.code] : table.texts[row.person] + ": " + table.texts[row.code]
  }

  private mutating func check(
    _ rows: inout EventRows, facts: SessionFacts?, log: inout DiagnosticLog
  ) {
    rows.removeAll { !isSound($0, log: &log) }
    offsets.apply(to: &rows, facts: facts)
    rows.removeAll { row in
      noteMoment(row, log: &log)
      return isZeroLengthState(row, log: &log)
    }
  }

  private mutating func isSound(_ row: EventRow, log: inout DiagnosticLog) -> Bool {
    guard row.offset != EventRow.noOffset else { return true }
    if row.offset < row.onset {
      badRows += 1
      let onset = SessionTime(microseconds: row.onset).text
      let offset = SessionTime(microseconds: row.offset).text
      log.add(
        Diagnostic(
          .offsetBeforeOnset, "offset \(offset) s lies before onset \(onset) s",
          at: place(row.line, role: .offset), expected: "an offset after the onset",
          hint: row.offset == 0
            ? "an offset of 0 often means a point event or an unfinished cell: leave it empty for a moment"
            : "were onset and offset exchanged, or a digit lost?"))
      return false
    }
    if row.mark == .point, row.offset > row.onset {
      log.add(
        Diagnostic(
          .pointWithLength, "a POINT that ends after it begins",
          at: place(row.line, role: .offset), treatedAs: "a moment, at its start",
          hint: "write STATE if it has a length"))
    }
    return true
  }

  /// Tells of a bout that ends where it begins and does not say that it is a point.
  private func noteMoment(_ row: EventRow, log: inout DiagnosticLog) {
    guard row.mark == nil, row.offset == row.onset else { return }
    let isKnown = log.counts(
      .zeroLengthAsMoment, file: table.fileName, cause: "", line: row.line)
    if isKnown { return }
    log.add(
      Diagnostic(
        .zeroLengthAsMoment, "a bout ends where it begins", at: place(row.line, role: .offset),
        treatedAs: "a moment"), cause: "")
  }

  private func isZeroLengthState(_ row: EventRow, log: inout DiagnosticLog) -> Bool {
    guard row.mark == .state, row.offset == row.onset else { return false }
    log.add(
      Diagnostic(
        .zeroLengthState, "a state of no length", at: place(row.line, role: .offset),
        treatedAs: "nothing; the row is not used",
        hint: "code it as a point event if the moment counts"))
    return true
  }

  private func item(_ row: EventRow, texts: inout TextTable) -> CodedItem {
    func id(_ id: UInt32, _ role: ColumnRole, otherwise: String) -> UInt32 {
      if id != 0 { return id }
      return texts.id(of: table.layout.constants[role] ?? otherwise)
    }
    let hasPersons = table.layout.column(.person) != nil
    var code = row.code
    if options.joinsModifiers, row.modifiers != 0 {
      code = texts.id(of: "\(texts[row.code]) (\(texts[row.modifiers]))")
    }
    let isMoment =
      row.offset == EventRow.noOffset || row.mark == .point || row.offset == row.onset
    return CodedItem(
      person: id(row.person, .person, otherwise: hasPersons ? "No focal subject" : "subject"),
      stream: id(row.stream, .stream, otherwise: streamInCodebook(row) ?? Self.unnamedStream),
      code: code,
      phase: row.phase == 0
        ? table.layout.constants[.phase].map { texts.id(of: $0) } ?? 0 : row.phase,
      onset: SessionTime(microseconds: row.onset),
      offset: isMoment ? nil : SessionTime(microseconds: row.offset), line: row.line)
  }

  /// The stream that the codebook gives a code, when the file has none for it.
  private func streamInCodebook(_ row: EventRow) -> String? {
    let person = row.person == 0 ? "" : table.texts[row.person]
    return options.codebook?.row(person: person, stream: nil, code: table.texts[row.code])?.stream
  }

  /// A code that usually has an end but lacks one here was probably not finished.
  private mutating func warnOfForgottenOffsets(_ texts: TextTable, _ log: inout DiagnosticLog) {
    guard table.layout.rowForm == .bouts, table.layout.column(.status) == nil else { return }
    struct Name: Hashable { let person, stream, code: UInt32 }
    func name(_ item: CodedItem) -> Name {
      Name(person: item.person, stream: item.stream, code: item.code)
    }
    guard items.contains(where: \.isMoment) else { return }
    var bouts: [Name: Int] = [:]
    for item in items where !item.isMoment { bouts[name(item), default: 0] += 1 }
    var moments: [Name: Int] = [:]
    for item in items where item.isMoment { moments[name(item), default: 0] += 1 }
    guard moments.contains(where: { bouts[$0.key] ?? 0 > $0.value }) else { return }
    var forgotten = 0
    var kept = takeItems()
    kept.removeAll { item in
      guard item.isMoment, let count = bouts[name(item)], count > moments[name(item)] ?? 0 else {
        return false
      }
      forgotten += 1
      log.add(
        Diagnostic(
          .missingTime,
          "\"\(texts[item.code])\" has no length here, although it has one in \(count) other rows",
          at: place(item.line, role: .offset), expected: "an offset after the onset",
          hint: "give the offset, or a code of its own to what is only a moment"))
      return true
    }
    items = kept
    badRows += forgotten
  }
}
