import CodedSessions

/// Makes sessions of the rows of a file.
///
/// Each session is made by itself: a fault in one leaves the others alone.
struct SessionAssembly {
  private(set) var sessions: [ReadSession] = []

  /// What is known about the file; its rows were handed over apart from it.
  private let table: EventTable
  private let texts: TextTable
  private let options: ReadingOptions
  private let offsets: OffsetRule

  /// What is left of the rows of a session when items were made of them.
  private struct Collected {
    let first: EventRow
    let rowCount: Int
    var collection: ItemCollection
  }

  /// Assembles sessions.
  ///
  /// - Parameters:
  ///   - groups: The rows of each session.
  ///   - table: The table that they were taken from.
  ///   - texts: The texts of the table, which gain names that the rows leave out.
  ///   - naming: The streams and codes of the file's earlier sessions, which gain those of these.
  ///   - offsets: What is added to offsets.
  init(
    _ groups: consuming [EventRows], of table: EventTable, texts: inout TextTable,
    naming: inout StreamNaming, options: ReadingOptions, offsets: OffsetRule,
    log: inout DiagnosticLog
  ) {
    self.table = table
    self.options = options
    self.offsets = offsets
    var groups = groups
    var collected: [Collected] = []
    for index in groups.indices {
      guard let first = groups[index].first else { continue }
      let count = groups[index].count
      let collection = ItemCollection(
        taking: &groups[index], table: table, texts: &texts, options: options, offsets: offsets,
        log: &log)
      for item in collection.items { naming.add(item.key, code: item.code) }
      collected.append(Collected(first: first, rowCount: count, collection: collection))
    }
    naming.settleNames(in: texts)
    self.texts = texts
    let books = CodebookAssembly(
      table: table, texts: texts, naming: naming, codebook: options.codebook,
      described: options.describedCodes,
      extendsPoints: options.pointExtent.map { $0 > .zero } ?? false)
    for index in collected.indices {
      if let session = session(of: &collected[index], naming: naming, books: books, log: &log) {
        sessions.append(session)
      }
    }
  }

  private func session(
    of collected: inout Collected, naming: StreamNaming, books: CodebookAssembly,
    log: inout DiagnosticLog
  ) -> ReadSession? {
    let first = collected.first
    var items = collected.collection.takeItems()
    let collection = collected.collection
    let unread = (table.badRows[first.key] ?? 0) + table.unplacedBadRows
    let refused = unread + collection.badRows
    if refused > 0, options.badRows == .refuse { return nil }
    if items.isEmpty {
      complainOfNoEvents(first, log: &log)
      return nil
    }
    let facts = table.facts[first.key]
    let bounds = SessionBounds(
      items, facts: facts, options: options, fileName: table.fileName, log: &log)
    guard let bounds else { return nil }
    for index in items.indices where items[index].isClipped(by: bounds.span.offset) {
      items[index] = items[index].clipped(to: bounds.span.offset)
    }
    noteOpenAtEnd(items, log: &log)
    let names = uniquePersons(items).map { texts[$0] }
    let persons = PersonOrder.ordered(names, pair: options.pair)
    guard hasPair(persons, line: first.line, log: &log),
      let codebook = books.codebook(of: items, persons: persons, log: &log)
    else { return nil }
    var assembly = StreamAssembly(
      codebook: codebook, span: bounds.span, options: options, fileName: table.fileName,
      hasPersons: table.layout.column(.person) != nil,
      uncodable: TimeSet((facts?.uncodable ?? []).compactMap(Self.span)))
    let phased = items.filter { $0.phase != 0 }
    addStreams(to: &assembly, taking: &items, codebook: codebook, persons: persons, naming, &log)
    guard assembly.faults == 0 else { return nil }
    let phaseReview = PhaseReview(table: table, texts: texts)
    let stated = phaseReview.stated(facts?.phases ?? [], within: bounds.span, log: &log)
    guard
      let phases = stated.isEmpty
        ? phaseReview.inferred(from: phased, within: bounds.span, log: &log) : stated
    else { return nil }
    let dyad = first.dyad == 0 ? table.layout.constants[.dyad] : table.texts[first.dyad]
    let coder = first.coder == 0 ? table.layout.constants[.coder] : table.texts[first.coder]
    let session = try? CodedSession(
      id: id(session: first.session, dyad: dyad, coder: coder), dyad: dyad, span: bounds.span,
      spanOrigin: bounds.origin,
      timeUnit: facts?.timeUnit
        ?? bounds.timeUnit(of: assembly.streams, frameRate: options.frameRate),
      persons: persons, streams: assembly.streams, phases: phases, codebook: codebook,
      factors: (facts?.factors ?? []).map { CodedSession.Factor(name: $0.name, value: $0.value) }
        + (coder.map { [CodedSession.Factor(name: CodedSession.coderFactor, value: $0)] } ?? []),
      sources: [table.fileName], isSimulated: facts?.isSimulated ?? false)
    guard let session else { return nil }
    let record = ReadingRecord(
      layout: table.layout, encoding: table.encoding,
      delimiter: DelimiterGuess.name(of: table.delimiter), rowCount: collected.rowCount,
      rowsLeftOut: refused, duplicates: collection.duplicates, gapClosings: assembly.closings,
      streams: assembly.readings, hasInferredPhases: !phases.isEmpty && stated.isEmpty,
      policies: options.policies, addedToOffsets: offsets.added(in: facts))
    return ReadSession(session: session, record: record)
  }

  private static func span(_ times: (onset: Int64, offset: Int64)) -> TimeSpan? {
    TimeSpan(
      onset: SessionTime(microseconds: times.onset),
      offset: SessionTime(microseconds: times.offset))
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

  private func complainOfNoEvents(_ first: EventRow, log: inout DiagnosticLog) {
    log.add(
      Diagnostic(
        .noDataRows, "no row of this session can be used",
        at: Diagnostic.Place(file: table.fileName, line: Int(first.line)),
        expected: "at least one row with a code and a time",
        hint: "see the other messages about these rows"))
  }

  private func id(session: UInt32, dyad: String?, coder: String?) -> String {
    CodedSession.id(of: id(session: session, dyad: dyad), codedBy: coder)
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

  /// Whether both of the pair that the user names are there.
  private func hasPair(
    _ persons: [Person], line: UInt32, log: inout DiagnosticLog
  ) -> Bool {
    let known = persons.map(\.id)
    let absent = options.pair.filter { !known.contains($0) }
    guard let first = absent.first, options.refusesIncompletePair else { return true }
    let near = ColumnNames.nearest(to: first, among: known)
    log.add(
      Diagnostic(
        .pairNeeded, "there is no person \"\(first)\", whom --pair names",
        at: Diagnostic.Place(file: table.fileName, line: Int(line)),
        expected: "two of " + known.joined(separator: ", "),
        hint: near.map { "did you mean \"\($0)\"?" }), cause: first)
    return false
  }

  private func uniquePersons(_ items: [CodedItem]) -> [UInt32] {
    var names: [UInt32] = []
    for item in items where !names.contains(item.person) { names.append(item.person) }
    return names
  }

  private func addStreams(
    to assembly: inout StreamAssembly, taking items: inout [CodedItem], codebook: Codebook,
    persons: [Person], _ naming: StreamNaming, _ log: inout DiagnosticLog
  ) {
    var sorted = ItemsByStream(
      items, naming: naming, codebook: codebook, texts: texts,
      persons: persons)
    items = []
    for place in sorted.streams.indices {
      let stream = sorted.streams[place]
      let category = texts[stream.key.stream]
      let rule = options.codebook?.rule(person: stream.person.id, stream: category)
      if stream.key.isMoment {
        assembly.addEvents(
          person: stream.person, name: stream.name, sorted.takeMoments(place),
          isGiven: rule != nil)
      } else {
        assembly.addBouts(
          person: stream.person, name: stream.name, sorted.takeBouts(place), given: rule,
          mayOverlap: table.overlappingStreams.contains(category), log: &log)
      }
    }
  }
}
