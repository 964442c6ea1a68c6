public import CodedSessions

/// Writes sessions as one JSON value with the schema `attune-sessions/1`.
///
/// Times are decimal seconds, written exactly from microseconds; keys come in a fixed order, so that the
/// same sessions give the same bytes. Nothing is lost.
public enum JSONExport {
  /// The export: `sessions.json`.
  public static func write(_ sessions: [CodedSession]) -> Export {
    let value = JSONValue.object([
      ("schema", .text("attune-sessions/1")), ("sessions", .list(sessions.map(session))),
    ])
    return Export([WrittenFile("sessions.json", value.text + "\n")])
  }

  private static func session(_ session: CodedSession) -> JSONValue {
    .object([
      ("id", .text(session.id)), ("dyad", session.dyad.map(JSONValue.text) ?? .null),
      ("simulated", .flag(session.isSimulated)),
      ("onset", .time(session.span.onset)), ("offset", .time(session.span.offset)),
      ("bounds", .text(session.spanOrigin.rawValue)),
      (
        "timeUnit",
        .object([
          ("seconds", .time(session.timeUnit.step)),
          ("origin", .text(session.timeUnit.origin.rawValue)),
        ])
      ), ("persons", .list(session.persons.map { .text($0.id) })),
      ("sources", .list(session.sources.map(JSONValue.text))),
      (
        "factors",
        .list(
          session.factors.map { .object([("name", .text($0.name)), ("value", .text($0.value))]) })
      ),
      (
        "phases",
        .list(
          session.phases.map {
            .object([
              ("name", .text($0.name)), ("onset", .time($0.span.onset)),
              ("offset", .time($0.span.offset)),
            ])
          })
      ), ("codebook", .list(session.codebook.entries.map(entry))),
      ("streams", .list(session.streams.map { stream($0, of: session) })),
    ])
  }

  private static func entry(_ entry: Codebook.Entry) -> JSONValue {
    .object([
      ("person", .text(entry.person.id)), ("stream", .text(entry.stream)),
      ("code", .text(entry.name)), ("label", .text(entry.label)),
      ("class", entry.codeClass.map { .text($0.rawValue) } ?? .null),
      ("colour", entry.colour.map(JSONValue.text) ?? .null),
    ])
  }

  private static func stream(_ stream: Stream, of session: CodedSession) -> JSONValue {
    func event(_ code: Code, _ onset: SessionTime, _ offset: SessionTime?, _ source: SourceLine)
      -> JSONValue
    {
      .object([
        ("code", .text(session.codebook[code].name)), ("onset", .time(onset)),
        ("offset", offset.map(JSONValue.time) ?? .null),
        ("line", source.line > 0 ? .number(Int64(source.line)) : .null),
      ])
    }
    return .object([
      ("person", .text(stream.person.id)), ("stream", .text(stream.name)),
      ("kind", .text(stream.kind.rawValue)), ("exclusive", .flag(stream.isExclusive)),
      (
        "codable",
        .list(stream.codable.spans.map { .list([.time($0.onset), .time($0.offset)]) })
      ),
      (
        "events",
        .list(
          stream.bouts.map { event($0.code, $0.onset, $0.offset, $0.source) }
            + stream.moments.map { event($0.code, $0.time, nil, $0.source) })
      ),
    ])
  }
}
