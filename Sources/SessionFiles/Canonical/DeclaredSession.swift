import CodedSessions

/// Makes one session of its rows in a canonical table.
///
/// Nothing is guessed and nothing repaired: the rows state all of it. A person may have edited the table
/// since it was written, so everything is checked, and what does not fit is told with its line.
struct DeclaredSession {
  private let rows: EventRows
  private let table: EventTable
  private let options: ReadingOptions

  init(rows: EventRows, table: EventTable, options: ReadingOptions) {
    self.rows = rows
    self.table = table
    self.options = options
  }

  /// The session, `nil` when a message says why not.
  func session(log: inout DiagnosticLog) -> ReadSession? {
    guard let first = rows.first else { return nil }
    let unread = (table.badRows[first.key] ?? 0) + table.unplacedBadRows
    if unread > 0, options.badRows == .refuse { return nil }
    guard var facts = DeclaredFacts(rows, table: table, log: &log) else { return nil }
    guard let codebook = codebook(persons: facts.persons, log: &log) else { return nil }
    let isRight = facts.addSources(of: rows, table: table, log: &log)
    guard isRight, hasPair(facts.persons, log: &log) else { return nil }
    guard let streams = streams(facts, codebook: codebook, log: &log) else { return nil }
    let persons =
      options.pair.isEmpty
      ? facts.persons : PersonOrder.ordered(facts.persons.map(\.id), pair: options.pair)
    do {
      let session = try CodedSession(
        id: table.texts[first.session],
        dyad: first.dyad == 0 ? nil : table.texts[first.dyad], span: facts.span,
        spanOrigin: facts.spanOrigin, timeUnit: facts.timeUnit, persons: persons,
        streams: persons.flatMap { person in streams.filter { $0.person == person } },
        phases: facts.phases, codebook: codebook, factors: facts.factors, sources: facts.sources,
        isSimulated: facts.isSimulated)
      return ReadSession(session: session, record: record(of: streams, left: unread))
    } catch {
      log.add(
        Diagnostic(
          .declaredContradiction, "the rows of this session do not fit together: \(words(error))",
          at: Diagnostic.Place(file: table.fileName, line: Int(first.line)),
          expected: "a table as attune import writes it",
          hint: "undo what was edited, or import the sources again"))
      return nil
    }
  }

  private func words(_ error: CodedSessionError) -> String {
    switch error {
    case .unknownPerson(let person): "\(person.id) is not among its persons"
    case .unknownCode(let stream): "a code of \(stream) is not in the codebook"
    case .streamOutsideSession(let stream): "\(stream) reaches outside the session"
    case .overlappingPhases(let one, let other): "the phases \(one) and \(other) overlap"
    case .phaseOutsideSession(let phase): "the phase \(phase) reaches outside the session"
    }
  }

  private func hasPair(_ persons: [Person], log: inout DiagnosticLog) -> Bool {
    let known = persons.map(\.id)
    guard options.refusesIncompletePair,
      let absent = options.pair.first(where: { !known.contains($0) })
    else { return true }
    let near = ColumnNames.nearest(to: absent, among: known)
    log.add(
      Diagnostic(
        .pairNeeded, "there is no person \"\(absent)\", whom --pair names",
        at: Diagnostic.Place(file: table.fileName, line: rows.first.map { Int($0.line) }),
        expected: "two of " + known.joined(separator: ", "),
        hint: near.map { "did you mean \"\($0)\"?" }), cause: absent)
    return false
  }

  // MARK: Codes

  /// All codes of the session's streams: those of the codebook beside the table, in its order, or those
  /// that occur, in the order of the rows.
  private func codebook(persons: [Person], log: inout DiagnosticLog) -> Codebook? {
    var entries: [Codebook.Entry] = []
    var isComplete = true
    for key in streamKeys(persons: persons) {
      let person = Person(table.texts[key.person])
      let stream = table.texts[key.stream]
      let rules = options.codebook?.rows(ofStream: stream, person: person.id) ?? []
      var names = rules.map(\.code)
      var known = Set(names)
      for row in rows where row.person == key.person && row.stream == key.stream && row.isEvent {
        let name = table.texts[row.code]
        guard known.insert(name).inserted else { continue }
        if options.codebook != nil {
          log.add(unknownCode(name, row, person: person), cause: name)
          isComplete = false
        }
        names.append(name)
      }
      entries += names.map { name in
        let rule = options.codebook?.row(person: person.id, stream: stream, code: name)
        return Codebook.Entry(
          person: person, stream: stream, name: name, label: rule?.label,
          codeClass: rule == nil
            ? CodeClassGuess.codeClass(of: name, stream: stream) : rule?.codeClass,
          colour: rule?.colour)
      }
    }
    guard isComplete else { return nil }
    do {
      return try Codebook(entries)
    } catch {
      log.add(
        Diagnostic(
          .tooManyCodes, "there are \(entries.count) codes",
          at: Diagnostic.Place(file: table.fileName), expected: "at most 65535 codes"))
      return nil
    }
  }

  private func unknownCode(_ name: String, _ row: EventRow, person: Person) -> Diagnostic {
    let near = options.codebook?.nearest(to: name, person: person.id)
    return Diagnostic(
      .unknownCode, "unknown code \"\(name)\"",
      at: Diagnostic.Place(
        file: table.fileName, line: Int(row.line), field: 5, columnName: "code"),
      expected: "a code of the codebook",
      hint: near.map { "did you mean \"\($0)\"?" } ?? "add it to the codebook")
  }

  /// A stream as its rows name it.
  struct StreamKey: Hashable {
    let person: UInt32
    let stream: UInt32
  }

  /// The streams in the order of the persons, then of the rows.
  private func streamKeys(persons: [Person]) -> [StreamKey] {
    var keys: [StreamKey] = []
    var known: Set<StreamKey> = []
    for row in rows where row.mark == .codable || row.isEvent {
      let key = StreamKey(person: row.person, stream: row.stream)
      if known.insert(key).inserted { keys.append(key) }
    }
    return persons.flatMap { person in keys.filter { table.texts[$0.person] == person.id } }
  }

  // MARK: Streams

  private func streams(
    _ facts: DeclaredFacts, codebook: Codebook, log: inout DiagnosticLog
  ) -> [Stream]? {
    var rowsOfStream: [StreamKey: EventRows] = [:]
    for row in rows where row.mark == .codable || row.isEvent {
      rowsOfStream[StreamKey(person: row.person, stream: row.stream), default: EventRows()].append(
        row)
    }
    var streams: [Stream] = []
    var isSound = true
    for key in streamKeys(persons: facts.persons) {
      let declared = DeclaredStream(
        rows: rowsOfStream[key] ?? EventRows(), table: table, facts: facts, codebook: codebook)
      if let stream = declared.stream(log: &log) {
        streams.append(stream)
      } else {
        isSound = false
      }
    }
    return isSound ? streams : nil
  }

  private func record(of streams: [Stream], left: Int) -> ReadingRecord {
    ReadingRecord(
      layout: table.layout, encoding: table.encoding,
      delimiter: DelimiterGuess.name(of: table.delimiter), rowCount: rows.count,
      rowsLeftOut: left, duplicates: 0, gapClosings: [],
      streams: streams.map { stream in
        let whole = stream.codable.duration.microseconds
        let covered = TimeSet(stream.bouts.map(\.span)).duration.microseconds
        return ReadingRecord.StreamReading(
          stream: stream.fullName, kind: stream.kind, isExclusive: stream.isExclusive,
          coverage: whole > 0 ? Double(covered) / Double(whole) : 0, isFromCodebook: true)
      }, hasInferredPhases: false)
  }
}

extension EventRow {
  /// Whether a row of a canonical table is a bout or a moment.
  var isEvent: Bool {
    switch mark {
    case .state, .interval, .point: true
    default: false
    }
  }
}
