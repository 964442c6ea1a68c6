import CodedSessions
import Testing

@testable import SessionFiles

@Suite("The canonical table")
struct CanonicalTextTests {
  @Test("Sessions drawn at random read back exactly", arguments: 1...60 as ClosedRange<UInt64>)
  func roundTrip(seed: UInt64) throws {
    var random = RandomSession(seed: seed)
    let sessions = try (1...3).map { try random.next(id: "S\($0)") }
    for session in sessions {
      let outcome = try readBack([session])
      #expect(outcome.diagnostics == [], "seed \(seed)")
      #expect(outcome.sessions.map(\.session) == [session], "seed \(seed)")
    }
  }

  @Test("Row by row")
  func rows() throws {
    let look = Code(0)
    let infant = Person("infant")
    let whole = try #require(TimeSpan(onset: .zero, offset: .seconds(180)))
    let bout = try #require(
      TimeSpan(onset: .milliseconds(36_200), offset: .milliseconds(43_000)))
    let session = try CodedSession(
      id: "S1", dyad: "D1", span: whole, spanOrigin: .stated,
      timeUnit: TimeUnit(step: .milliseconds(200), origin: .largestCommonStep), persons: [infant],
      streams: [
        try Stream(
          person: infant, name: "gaze",
          intervals: [Bout(code: look, span: bout, source: SourceLine(line: 12))],
          isExclusive: true, within: whole)
      ],
      codebook: try Codebook([.init(person: infant, stream: "gaze", name: "averts, slowly")]),
      factors: [.init(name: "group", value: "preterm")], sources: ["play.csv"])
    var text = CanonicalText()
    text.append(session)
    #expect(
      String(decoding: text.bytes, as: UTF8.self) == """
        session,dyad,person,stream,code,onset,offset,type,source,line
        S1,D1,,,stated,0,180,session,play.csv,
        S1,D1,,time unit,largestCommonStep,0,0.2,session,,
        S1,D1,infant,person,,0,0,session,,
        S1,D1,,group,preterm,,,session,,
        S1,D1,infant,gaze,exclusive interval,0,180,codable,,
        S1,D1,infant,gaze,"averts, slowly",36.2,43,interval,play.csv,12

        """)
    let outcome = try read(bytes: text.bytes)
    #expect(outcome.tables.first?.layout.dialect == "Attune's own table of sessions")
    #expect(try outcome.session().streams == session.streams)
    #expect(try outcome.session().sources == ["play.csv"])
  }

  @Test("The order of the persons, two sources and an empty stream survive")
  func corners() throws {
    let (one, other) = (Person("zoe"), Person("adam"))
    let span = try #require(TimeSpan(onset: .seconds(-3), offset: .seconds(5)))
    let early = try #require(TimeSpan(onset: .seconds(-3), offset: .zero))
    let session = try CodedSession(
      id: "S", span: span, spanOrigin: .observed,
      timeUnit: TimeUnit(step: SessionTime(microseconds: 33_367), origin: .frame),
      persons: [one, other],
      streams: [
        try Stream(person: one, name: "gaze", states: [], within: span),
        try Stream(
          person: other, name: "voice",
          events: [Moment(code: Code(0), time: .zero, source: SourceLine(file: 1, line: 3))],
          uncodable: TimeSet(early), within: span),
      ],
      codebook: try Codebook([.init(person: other, stream: "voice", name: "call")]),
      sources: ["a.csv", "b.csv"])
    let outcome = try readBack([session])
    #expect(outcome.diagnostics == [])
    #expect(outcome.sessions.map(\.session) == [session])
  }

  /// Writes sessions with their codebook and reads them again.
  private func readBack(_ sessions: [CodedSession]) throws -> SessionReader.Outcome {
    var text = CanonicalText()
    for session in sessions { text.append(session) }
    var options = ReadingOptions()
    options.codebook = .of(sessions)
    return try read(bytes: text.bytes, options: options)
  }
}

extension CodebookFile {
  /// The codes of sessions with all that is known of them.
  static func of(_ sessions: [CodedSession]) -> CodebookFile {
    var seen: Set<[String]> = []
    var rows: [Row] = []
    for entry in sessions.flatMap(\.codebook.entries)
    where seen.insert([entry.person.id, entry.stream, entry.name]).inserted {
      rows.append(
        Row(
          stream: entry.stream, person: entry.person.id, code: entry.name, label: entry.label,
          kind: nil, codeClass: entry.codeClass, colour: entry.colour, exclusiveGroup: nil))
    }
    return CodebookFile(rows: rows)
  }
}
