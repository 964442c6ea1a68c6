import CodedSessions

/// What a canonical table states about a session as a whole.
struct DeclaredFacts {
  private(set) var span: TimeSpan
  private(set) var spanOrigin: CodedSession.SpanOrigin
  private(set) var timeUnit: TimeUnit
  private(set) var persons: [Person] = []
  private(set) var phases: [Phase] = []
  private(set) var factors: [CodedSession.Factor] = []
  private(set) var sources: [String] = []
  private(set) var isSimulated = false
  /// The place of each source, by the id of its name.
  private(set) var sourceIndex: [UInt32: UInt16] = [:]

  /// The facts in `rows`, `nil` when the session's span is missing or something is no fact.
  init?(_ rows: EventRows, table: EventTable, log: inout DiagnosticLog) {
    guard let (span, origin) = Self.span(rows, table: table, log: &log) else { return nil }
    self.span = span
    spanOrigin = origin
    timeUnit = TimeUnit(of: rows.filter(\.isEvent).flatMap(\.times))
    for row in rows {
      guard take(row, table) else {
        log.add(
          Diagnostic(
            .declaredContradiction, "this row states no fact of a session that is known here",
            at: Diagnostic.Place(file: table.fileName, line: Int(row.line)),
            expected:
              "time unit, simulated, source or person in the stream column; a factor has no times; a phase has an onset before its offset",
            hint: "undo what was edited, or import the sources again"), cause: "fact")
        return nil
      }
    }
    for row in rows where row.isEvent || row.mark == .codable { addPerson(row.person, table) }
    phases.sort { $0.span.onset < $1.span.onset }
  }

  /// The one row that states the session's span.
  private static func span(
    _ rows: EventRows, table: EventTable, log: inout DiagnosticLog
  ) -> (TimeSpan, CodedSession.SpanOrigin)? {
    let stated = rows.filter {
      $0.mark == .session && $0.stream == 0 && $0.onset != EventRow.noOnset
    }
    if stated.count == 1, let row = stated.first, let span = row.span,
      let origin = CodedSession.SpanOrigin(rawValue: table.texts[row.code])
    {
      return (span, origin)
    }
    log.add(
      Diagnostic(
        .declaredContradiction,
        stated.count > 1
          ? "the session's span is stated more than once" : "the session's span is not stated",
        at: Diagnostic.Place(
          file: table.fileName, line: (stated.last ?? rows.first).map { Int($0.line) }),
        expected:
          "one row of type session, its code stated or observed, its onset before its offset"),
      cause: "span")
    return nil
  }

  /// Takes down what a row states; false when it states nothing that is known.
  private mutating func take(_ row: EventRow, _ table: EventTable) -> Bool {
    let name = table.texts[row.stream]
    let value = table.texts[row.code]
    switch row.mark {
    case .session where row.onset == EventRow.noOnset:
      factors.append(CodedSession.Factor(name: name, value: value))
    case .session:
      switch CanonicalFact(rawValue: name) {
      case .span: if row.source != 0 { addSource(row.source, table) }
      case .timeUnit:
        guard let origin = TimeUnit.Origin(rawValue: value), let step = row.span else {
          return false
        }
        timeUnit = TimeUnit(step: step.duration, origin: origin)
      case .simulated: isSimulated = true
      case .source: addSource(row.code, table)
      case .person: addPerson(row.person, table)
      case nil: return false
      }
    case .phase:
      guard let span = row.span else { return false }
      phases.append(Phase(name: value, span: span))
    default: break
    }
    return true
  }

  /// Takes notice of the files that events were read from.
  mutating func addSources(
    of rows: EventRows, table: EventTable, log: inout DiagnosticLog
  ) -> Bool {
    for row in rows where row.isEvent && row.source != 0 { addSource(row.source, table) }
    guard sources.count <= Int(UInt16.max) else {
      log.add(
        Diagnostic(
          .declaredContradiction, "a session from more than 65535 files",
          at: Diagnostic.Place(file: table.fileName)))
      return false
    }
    return true
  }

  private mutating func addSource(_ id: UInt32, _ table: EventTable) {
    guard sourceIndex[id] == nil else { return }
    sourceIndex[id] = UInt16(clamping: sources.count)
    sources.append(table.texts[id])
  }

  private mutating func addPerson(_ id: UInt32, _ table: EventTable) {
    let person = Person(table.texts[id])
    if !persons.contains(person) { persons.append(person) }
  }
}

extension EventRow {
  /// From onset to offset, `nil` when one is missing or they are not in order.
  var span: TimeSpan? {
    guard onset != EventRow.noOnset, offset != EventRow.noOffset else { return nil }
    return TimeSpan(
      onset: SessionTime(microseconds: onset), offset: SessionTime(microseconds: offset))
  }

  /// The times that are given.
  fileprivate var times: [SessionTime] {
    [onset, offset].filter { $0 != EventRow.noOnset }.map(SessionTime.init)
  }
}
