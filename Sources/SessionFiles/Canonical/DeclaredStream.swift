import CodedSessions

/// Makes one stream of its rows in a canonical table, checking that they fit together.
struct DeclaredStream {
  let rows: EventRows
  let table: EventTable
  let facts: DeclaredFacts
  let codebook: Codebook

  /// The stream, `nil` when a message says why not.
  func stream(log: inout DiagnosticLog) -> Stream? {
    guard let first = rows.first else { return nil }
    let person = Person(table.texts[first.person])
    let name = table.texts[first.stream]
    guard let (kind, codable) = declaration(of: person.id + "." + name, log: &log) else {
      return nil
    }
    var bouts: [Bout] = []
    var moments: [Moment] = []
    var codes: [UInt32: Code] = [:]
    var isSound = true
    for row in rows where row.isEvent {
      guard hasKind(kind, row, log: &log) else {
        isSound = false
        continue
      }
      let code =
        codes[row.code]
        ?? codebook.code(
          person: person, stream: name, name: table.texts[row.code])
      guard let code else { return nil }
      codes[row.code] = code
      let source = SourceLine(file: facts.sourceIndex[row.source] ?? 0, line: row.sourceLine)
      if kind == .event {
        moments.append(
          Moment(code: code, time: SessionTime(microseconds: row.onset), source: source))
      } else if let span = row.span {
        bouts.append(Bout(code: code, span: span, source: source))
      }
    }
    guard isSound else { return nil }
    do {
      return try Stream(
        person: person, name: name, kind: kind, bouts: bouts, moments: moments, codable: codable,
        within: facts.span)
    } catch {
      complain(error, stream: person.id + "." + name, log: &log)
      return nil
    }
  }

  private func place(_ line: UInt32) -> Diagnostic.Place {
    Diagnostic.Place(file: table.fileName, line: Int(line))
  }

  /// The kind and the codable time that the rows of type `codable` state.
  private func declaration(
    of name: String, log: inout DiagnosticLog
  ) -> (CanonicalKind, TimeSet)? {
    let declared = rows.filter { $0.mark == .codable }
    guard let first = declared.first else {
      log.add(
        Diagnostic(
          .declaredContradiction, "\(name) has no row of type codable",
          at: place(rows.first?.line ?? 0),
          expected: "a row that gives its kind as code, and the time in which it could be coded",
          hint: "add one, or import the sources again"), cause: name)
      return nil
    }
    var spans: [TimeSpan] = []
    for row in declared {
      guard row.code == first.code, CanonicalKind(rawValue: table.texts[row.code]) != nil,
        row.span != nil || (row.onset == EventRow.noOnset && row.offset == EventRow.noOffset)
      else {
        log.add(
          Diagnostic(
            .declaredContradiction,
            "this row states no codable time of \(name), or another kind than line \(first.line)",
            at: place(row.line),
            expected: CanonicalKind.allCases.map(\.rawValue).joined(separator: ", ")
              + " as code, and an onset before the offset"), cause: name)
        return nil
      }
      if let span = row.span { spans.append(span) }
    }
    return CanonicalKind(rawValue: table.texts[first.code]).map { ($0, TimeSet(spans)) }
  }

  private func hasKind(
    _ kind: CanonicalKind, _ row: EventRow, log: inout DiagnosticLog
  ) -> Bool {
    let isRight =
      switch row.mark {
      case .state: kind == .state && row.span != nil
      case .interval: kind.kind == .interval && row.span != nil
      case .point:
        kind == .event && row.onset != EventRow.noOnset && row.offset == EventRow.noOffset
      default: false
      }
    if !isRight {
      log.add(
        Diagnostic(
          .declaredContradiction,
          "this row is no \(kind.kind.rawValue), as which its stream is declared",
          at: place(row.line),
          expected: kind == .event
            ? "type event with an onset and no offset"
            : "type \(kind.kind.rawValue) with an onset before the offset"), cause: kind.rawValue)
    }
    return isRight
  }

  private func complain(_ error: StreamError, stream: String, log: inout DiagnosticLog) {
    func line(of source: SourceLine) -> UInt32 {
      rows.first { $0.isEvent && $0.sourceLine == source.line }?.line ?? rows.first?.line ?? 0
    }
    let (source, message, expected) =
      switch error {
      case .outsideSession(let source):
        (source, "an event of \(stream) lies outside the session", "times within the session")
      case .overlap(_, let source):
        (source, "two bouts of \(stream) overlap", "one code at a time")
      case .uncodable(let source):
        (
          source, "an event of \(stream) lies in time that is not codable",
          "a row of type codable that covers it"
        )
      }
    log.add(
      Diagnostic(
        .declaredContradiction, message, at: place(line(of: source)), expected: expected,
        hint: "undo what was edited, or import the sources again"), cause: stream)
  }
}

extension Stream {
  /// A stream of a declared kind with its codable time.
  fileprivate init(
    person: Person, name: String, kind: CanonicalKind, bouts: [Bout], moments: [Moment],
    codable: TimeSet, within span: TimeSpan
  ) throws(StreamError) {
    let uncodable = TimeSet(span).subtracting(codable)
    switch kind {
    case .state:
      self = try Stream(person: person, name: name, states: bouts, within: span)
    case .interval, .exclusiveInterval:
      self = try Stream(
        person: person, name: name, intervals: bouts, isExclusive: kind == .exclusiveInterval,
        uncodable: uncodable, within: span)
    case .event:
      self = try Stream(
        person: person, name: name, events: moments, uncodable: uncodable, within: span)
    }
  }
}
