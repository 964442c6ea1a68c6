extension CodedSession {
  /// The session with a code more (or, after removing and recoding, with fewer).
  ///
  /// Codes keep their numbers: an entry that is no longer used stays in the codebook. O(n log n) in the
  /// number of bouts and moments.
  ///
  /// - Throws: ``ModificationError`` when codes are missing or the new name is taken.
  public func modified(
    by modification: Modification
  ) throws(ModificationError) -> CodedSession {
    guard let first = modification.codes.first else { throw .noCodes }
    for code in modification.codes where Int(code.index) >= codebook.entries.count {
      throw .unknownCode(code)
    }
    switch modification.operation {
    case .remove:
      return try replacing(
        streams.map { (old) throws(ModificationError) in
          try old.recoded(within: span, mergesEvents: false) {
            modification.codes.contains($0) ? nil : $0
          }
        })
    case .rename:
      guard modification.codes.count == 1 else {
        throw .oneCodeExpected(modification.codes.count)
      }
      return try renaming(first, to: modification.name)
    case .recode:
      let names = Set(
        modification.codes.map { [self.codebook[$0].person.id, self.codebook[$0].stream] })
      guard names.count == 1 else {
        throw .severalStreams(names.map { $0.joined(separator: ".") }.sorted())
      }
      let old = self.codebook[first]
      let (codebook, code) = try adding(
        Codebook.Entry(person: old.person, stream: old.stream, name: modification.name))
      let isOrder = timeUnit.origin == .order
      return try replacing(
        streams.map { (old) throws(ModificationError) in
          try old.recoded(within: span, mergesEvents: isOrder) {
            modification.codes.contains($0) ? code : $0
          }
        }, codebook: codebook)
    default:
      var person = modification.person ?? self.codebook[first].person
      if case .pause = modification.operation, modification.person == nil {
        person = Person("pause")
      }
      let (codebook, code) = try adding(
        Codebook.Entry(person: person, stream: modification.name, name: modification.name))
      let sources = modification.codes.compactMap { code in
        let entry = self.codebook[code]
        return streams.first { $0.person == entry.person && $0.name == entry.stream }
          .map { CodeSource(code: code, stream: $0) }
      }
      let made: Stream
      do {
        made = try NewStream(
          session: self, sources: sources, code: code, person: person, name: modification.name
        ).stream(modification.operation)
      } catch {
        throw .unsound(error)
      }
      return try replacing(
        streams + [made], codebook: codebook,
        persons: persons.contains(person) ? persons : persons + [person])
    }
  }

  /// The session with all modifications one after the other; each sees what the ones before made.
  ///
  /// - Throws: ``ModificationError``.
  public func modified(
    by modifications: [Modification]
  ) throws(ModificationError) -> CodedSession {
    var session = self
    for modification in modifications { session = try session.modified(by: modification) }
    return session
  }

  private func adding(
    _ entry: Codebook.Entry
  ) throws(ModificationError) -> (Codebook, Code) {
    do {
      return (try Codebook(codebook.entries + [entry]), Code(UInt16(codebook.entries.count)))
    } catch {
      throw .name(entry.fullName)
    }
  }

  private func renaming(
    _ code: Code, to name: String
  ) throws(ModificationError) -> CodedSession {
    var entries = codebook.entries
    let old = codebook[code]
    entries[Int(code.index)] = Codebook.Entry(
      person: old.person, stream: old.stream, name: name, codeClass: old.codeClass,
      colour: old.colour)
    guard let renamed = try? Codebook(entries) else {
      throw .name(entries[Int(code.index)].fullName)
    }
    return try replacing(streams, codebook: renamed)
  }

  /// This session with other streams.
  func replacing(
    _ streams: [Stream], codebook: Codebook? = nil, persons: [Person]? = nil
  ) throws(ModificationError) -> CodedSession {
    do {
      return try CodedSession(
        id: id, dyad: dyad, span: span, spanOrigin: spanOrigin, timeUnit: timeUnit,
        persons: persons ?? self.persons, streams: streams, phases: phases,
        codebook: codebook ?? self.codebook, factors: factors, sources: sources,
        isSimulated: isSimulated)
    } catch {
      // The parts were sound and are cut to the session's span: only a stream can be at fault.
      throw .unsound(.outsideSession(.none))
    }
  }
}
