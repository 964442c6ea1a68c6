import CodedSessions

/// Makes sessions of the rows of a file.
///
/// Each session is made by itself: a fault in one leaves the others alone.
struct SessionAssembly {
  private(set) var sessions: [ReadSession] = []

  private let table: EventTable
  private var texts: TextTable
  /// The codebook's part for each stream, the same in every session of the file.
  private var entriesOfStream: [StreamNaming.Key: [Codebook.Entry]] = [:]
  private let options: ReadingOptions

  init(table: EventTable, options: ReadingOptions, log: inout DiagnosticLog) {
    self.table = table
    self.options = options
    texts = table.texts
    var order: [UInt64] = []
    var rowsOfSession: [UInt64: [EventRow]] = [:]
    for row in table.rows {
      let key = UInt64(row.dyad) << 32 | UInt64(row.session)
      if rowsOfSession[key] == nil { order.append(key) }
      rowsOfSession[key, default: []].append(row)
    }
    var collected: [(rows: [EventRow], collection: ItemCollection)] = []
    var naming = StreamNaming()
    for key in order {
      let rows = rowsOfSession[key] ?? []
      let collection = ItemCollection(
        rows: rows, table: table, texts: &texts, options: options, log: &log)
      for item in collection.items { naming.add(item.key, code: item.code) }
      collected.append((rows, collection))
    }
    naming.settleNames(in: texts)
    for key in naming.streams {
      entriesOfStream[key] = entries(
        of: key, person: Person(texts[key.person]), naming: naming)
    }
    for (rows, collection) in collected {
      if let session = session(of: rows, collection, naming: naming, log: &log) {
        sessions.append(session)
      }
    }
  }

  private func session(
    of rows: [EventRow], _ collection: ItemCollection, naming: StreamNaming,
    log: inout DiagnosticLog
  ) -> ReadSession? {
    guard let first = rows.first else { return nil }
    let unread = (table.badRows[first.session] ?? 0) + table.unplacedBadRows
    let refused = unread + collection.badRows
    if refused > 0, options.badRows == .refuse { return nil }
    if collection.items.isEmpty {
      complainOfNoEvents(rows, log: &log)
      return nil
    }
    guard let bounds = bounds(of: collection.items, session: first.session, log: &log) else {
      return nil
    }
    let items = collection.items.map { $0.clipped(to: bounds.span.offset) }
    noteOpenAtEnd(items, log: &log)
    let names = uniquePersons(items).map { texts[$0] }
    let persons = PersonOrder.ordered(names, pair: options.pair)
    guard let codebook = codebook(of: items, persons: persons, naming: naming, log: &log) else {
      return nil
    }
    var assembly = StreamAssembly(
      codebook: codebook, span: bounds.span, options: options, fileName: table.fileName,
      hasPersons: table.layout.column(.person) != nil)
    addStreams(to: &assembly, items: items, codebook: codebook, persons: persons, naming, &log)
    guard assembly.faults == 0 else { return nil }
    let named = items.filter { $0.phase != 0 }.map { (phase: texts[$0.phase], onset: $0.onset) }
    let phases = PhaseSpans.infer(named, within: bounds.span)
    guard phasesFollowOneAnother(items, phases, log: &log) else { return nil }
    let facts = table.facts[first.session]
    let dyad = first.dyad == 0 ? table.layout.constants[.dyad] : table.texts[first.dyad]
    let session = try? CodedSession(
      id: id(session: first.session, dyad: dyad), dyad: dyad, span: bounds.span,
      spanOrigin: bounds.origin, timeUnit: timeUnit(of: assembly.streams, bounds.span),
      persons: persons, streams: assembly.streams, phases: phases, codebook: codebook,
      factors: (facts?.factors ?? []).map { CodedSession.Factor(name: $0.name, value: $0.value) },
      sources: [table.fileName], isSimulated: facts?.isSimulated ?? false)
    guard let session else { return nil }
    let record = ReadingRecord(
      layout: table.layout, encoding: table.encoding,
      delimiter: DelimiterGuess.name(of: table.delimiter), rowCount: rows.count,
      rowsLeftOut: refused, duplicates: collection.duplicates, gapClosings: assembly.closings,
      streams: assembly.readings, hasInferredPhases: !phases.isEmpty)
    return ReadSession(session: session, record: record)
  }

  /// A START at the very end of the session, left open, lasts no time.
  private func noteOpenAtEnd(_ items: [CodedItem], log: inout DiagnosticLog) {
    for item in items where item.offset == item.onset {
      log.add(
        Diagnostic(
          .zeroLengthState,
          "a state of no length: \"\(texts[item.code])\" begins as the session ends",
          at: Diagnostic.Place(file: table.fileName, line: Int(item.line)),
          treatedAs: "nothing; the row is not used"))
    }
  }

  private func complainOfNoEvents(_ rows: [EventRow], log: inout DiagnosticLog) {
    log.add(
      Diagnostic(
        .noDataRows, "no row of this session can be used",
        at: Diagnostic.Place(file: table.fileName, line: rows.first.map { Int($0.line) }),
        expected: "at least one row with a code and a time",
        hint: "see the other messages about these rows"))
  }

  /// Whether each row lies in the phase that it names; a phase that comes back, or two spellings of
  /// one, would put rows in the wrong phase.
  private func phasesFollowOneAnother(
    _ items: [CodedItem], _ phases: [Phase], log: inout DiagnosticLog
  ) -> Bool {
    let ends = Dictionary(phases.map { ($0.name, $0.span.offset) }) { first, _ in first }
    let last = phases.last?.name
    var isSound = true
    for item in items where item.phase != 0 && texts[item.phase] != last {
      let phase = texts[item.phase]
      if let end = ends[phase], item.onset < end { continue }
      isSound = false
      let column = table.layout.column(.phase)
      log.add(
        Diagnostic(
          .phasesOverlap,
          "a row of phase \"\(phase)\" at \(item.onset.text) s, when another phase has begun",
          at: Diagnostic.Place(
            file: table.fileName, line: Int(item.line), field: column.map { $0 + 1 },
            columnName: column.map { table.layout.columnNames[$0] }),
          expected: "phases that follow one another: "
            + phases.map { "\($0.name) from \($0.span.onset.text) s" }.joined(separator: ", "),
          hint:
            "correct the phase, or give a phase that comes back a name of its own (play 1, play 2); if only the spelling differs, say --ignore-case"
        ), cause: phase)
    }
    return isSound
  }

  private func id(session: UInt32, dyad: String?) -> String {
    let name = session == 0 ? table.layout.constants[.session] : table.texts[session]
    switch (dyad, name) {
    case (let dyad?, let name?) where dyad != name: return dyad + " " + name
    case (_, let name?): return name
    case (let dyad?, nil): return dyad
    case (nil, nil):
      let stem = table.fileName.split(separator: ".").dropLast().joined(separator: ".")
      return stem.isEmpty ? table.fileName : stem
    }
  }

  private func uniquePersons(_ items: [CodedItem]) -> [UInt32] {
    var names: [UInt32] = []
    for item in items where !names.contains(item.person) { names.append(item.person) }
    return names
  }

  /// The stated length if there is one, stretched where events lie outside; else from the earliest to
  /// the latest time.
  private func bounds(
    of items: [CodedItem], session: UInt32, log: inout DiagnosticLog
  ) -> (span: TimeSpan, origin: CodedSession.SpanOrigin)? {
    guard let earliest = items.lazy.map(\.onset).min(), var latest = items.lazy.map(\.onset).max()
    else { return nil }
    for item in items {
      if let offset = item.offset, offset.microseconds != Int64.max, offset > latest {
        latest = offset
      }
    }
    let facts = table.facts[session]
    if !options.usesObservedSpan, let length = facts?.statedLength, length > 0 {
      let begin = SessionTime(microseconds: facts?.usableTimeOffset ?? 0)
      let end = begin + SessionTime(microseconds: length)
      let outside = items.first {
        $0.onset < begin || $0.onset > end || ($0.offset ?? $0.onset) > end
      }
      if let outside, earliest < begin || latest > end {
        log.add(
          Diagnostic(
            .outsideStatedSession,
            "an event lies outside the session of \(begin.text) to \(end.text) s that the file states",
            at: Diagnostic.Place(file: table.fileName, line: Int(outside.line)),
            treatedAs: "part of a session that is longer by as much"))
      }
      let span = TimeSpan(onset: min(begin, earliest), offset: max(end, latest))
      return span.map { ($0, .stated) }
    }
    // Moments at one time still make a session, of one microsecond.
    let end = latest > earliest ? latest : earliest + SessionTime(microseconds: 1)
    return TimeSpan(onset: earliest, offset: end).map { ($0, .observed) }
  }

  /// The frame if there is one; else the step of all times, the session's own bounds among them, so
  /// that a record turned by a multiple of it stays on its grid.
  private func timeUnit(of streams: [Stream], _ span: TimeSpan) -> TimeUnit {
    if let frame = options.frameRate?.time(ofFrame: 1) {
      return TimeUnit(step: frame, origin: .frame)
    }
    var times: [SessionTime] = []
    for stream in streams {
      for bout in stream.bouts {
        times.append(bout.onset)
        times.append(bout.offset)
      }
      for moment in stream.moments { times.append(moment.time) }
    }
    // A session of one microsecond is a single moment, which has no step.
    if span.duration.microseconds > 1 { times += [span.onset, span.offset] }
    return TimeUnit(of: times)
  }

  private func codebook(
    of items: [CodedItem], persons: [Person], naming: StreamNaming, log: inout DiagnosticLog
  ) -> Codebook? {
    var present: Set<StreamNaming.Key> = []
    for item in items { present.insert(item.key) }
    if options.codebook != nil, !isInCodebook(items, log: &log) { return nil }
    var entries: [Codebook.Entry] = []
    for person in persons {
      for key in naming.streams where present.contains(key) && texts[key.person] == person.id {
        entries += entriesOfStream[key] ?? []
      }
    }
    do {
      return try Codebook(entries)
    } catch {
      log.add(
        Diagnostic(
          .tooManyCodes, "there are \(entries.count) codes",
          at: Diagnostic.Place(file: table.fileName), expected: "at most 65535 codes",
          hint: "is the column of codes the right one? --map code=NAME"))
      return nil
    }
  }

  private func isInCodebook(_ items: [CodedItem], log: inout DiagnosticLog) -> Bool {
    guard let codebook = options.codebook else { return true }
    struct Name: Hashable { let person, code: UInt32 }
    var known: [Name: Bool] = [:]
    var isComplete = true
    for item in items {
      let name = Name(person: item.person, code: item.code)
      let person = texts[item.person]
      let code = texts[item.code]
      let isKnown =
        known[name] ?? (codebook.row(person: person, stream: nil, code: code) != nil)
      known[name] = isKnown
      if isKnown { continue }
      isComplete = false
      let column = table.layout.column(.code)
      let near = codebook.nearest(to: code, person: person)
      log.add(
        Diagnostic(
          .unknownCode, "unknown code \"\(code)\"",
          at: Diagnostic.Place(
            file: table.fileName, line: Int(item.line), field: column.map { $0 + 1 },
            columnName: column.map { table.layout.columnNames[$0] }),
          expected: "a code of the codebook",
          hint: near.map { "did you mean \"\($0)\"?" } ?? "add it to the codebook"),
        cause: code)
    }
    return isComplete
  }

  private func entries(
    of key: StreamNaming.Key, person: Person, naming: StreamNaming
  ) -> [Codebook.Entry] {
    let stream = naming.name(of: key)
    let category = texts[key.stream]
    var codes = naming.codes(of: key).map { texts[$0] }
    if let codebook = options.codebook {
      let order = codebook.rows.map(\.code)
      codes.sort {
        (order.firstIndex(of: $0) ?? order.count) < (order.firstIndex(of: $1) ?? order.count)
      }
    }
    return codes.map { code in
      let row =
        options.codebook?.row(person: person.id, stream: category, code: code)
        ?? options.codebook?.row(person: person.id, stream: nil, code: code)
      return Codebook.Entry(
        person: person, stream: stream, name: code, label: row?.label,
        codeClass: row == nil
          ? CodeClassGuess.codeClass(of: code, stream: category) : row?.codeClass,
        colour: row?.colour)
    }
  }

  private func addStreams(
    to assembly: inout StreamAssembly, items: [CodedItem], codebook: Codebook, persons: [Person],
    _ naming: StreamNaming, _ log: inout DiagnosticLog
  ) {
    var itemsOfStream: [StreamNaming.Key: [CodedItem]] = [:]
    for item in items { itemsOfStream[item.key, default: []].append(item) }
    for person in persons {
      for key in naming.streams where texts[key.person] == person.id {
        guard let own = itemsOfStream[key] else { continue }
        let name = naming.name(of: key)
        var codes: [UInt32: Code] = [:]
        for id in naming.codes(of: key) {
          codes[id] = codebook.code(person: person, stream: name, name: texts[id])
        }
        let rule = options.codebook?.rule(person: person.id, stream: texts[key.stream])
        if key.isMoment {
          let moments = own.compactMap { item in
            codes[item.code].map {
              Moment(code: $0, time: item.onset, source: SourceLine(line: item.line))
            }
          }
          assembly.addEvents(person: person, name: name, moments, isGiven: rule != nil)
        } else {
          let bouts = own.compactMap { item -> Bout? in
            guard let code = codes[item.code], let offset = item.offset,
              let span = TimeSpan(onset: item.onset, offset: offset)
            else { return nil }
            return Bout(code: code, span: span, source: SourceLine(line: item.line))
          }
          assembly.addBouts(person: person, name: name, bouts, given: rule, log: &log)
        }
      }
    }
  }
}
