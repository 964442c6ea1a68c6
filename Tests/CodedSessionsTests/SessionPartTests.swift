import Testing

@testable import CodedSessions

/// A part cut out of a session.
@Suite("Part of a session") struct SessionPartTests {
  private func span(_ onset: Int64, _ offset: Int64) throws -> TimeSpan {
    try #require(TimeSpan(onset: .seconds(onset), offset: .seconds(offset)))
  }

  private func session() throws -> CodedSession {
    let whole = try span(0, 60)
    let person = Person("infant")
    let book = try Codebook([
      .init(person: person, stream: "gaze", name: "a"),
      .init(person: person, stream: "gaze", name: "b"),
      .init(person: person, stream: "voice", name: "v"),
      .init(person: person, stream: "smile", name: "s"),
    ])
    return try CodedSession(
      id: "s", span: whole, spanOrigin: .stated,
      timeUnit: TimeUnit(step: .seconds(1), origin: .largestCommonStep), persons: [person],
      streams: [
        try Stream(
          person: person, name: "gaze",
          states: [
            Bout(code: Code(0), span: try span(0, 12), source: SourceLine(line: 2)),
            Bout(code: Code(1), span: try span(12, 28)),
            Bout(code: Code(0), span: try span(31, 60)),
          ], within: whole),
        try Stream(
          person: person, name: "voice", intervals: [Bout(code: Code(2), span: try span(9, 11))],
          isExclusive: true, uncodable: TimeSet(try span(25, 40)), within: whole),
        try Stream(
          person: person, name: "smile",
          events: [9, 10, 29, 30, 60].map { Moment(code: Code(3), time: .seconds($0)) },
          within: whole),
      ],
      phases: [
        Phase(name: "one", span: try span(0, 20)), Phase(name: "two", span: try span(20, 60)),
      ],
      codebook: book)
  }

  @Test func boutsPhasesAndCodableTimeAreCut() throws {
    let part = try #require(try session().cut(to: try span(10, 30)))
    #expect(part.span == (try span(10, 30)))
    #expect(part.streams[0].bouts.map(\.span) == [try span(10, 12), try span(12, 28)])
    #expect(part.streams[0].bouts[0].source.line == 2)
    #expect(part.streams[0].codable.spans == [try span(10, 28)])
    #expect(part.streams[1].bouts.map(\.span) == [try span(10, 11)])
    #expect(part.streams[1].codable.spans == [try span(10, 25)])
    #expect(part.streams[2].moments.map(\.time) == [.seconds(10), .seconds(29)])
    #expect(part.phases.map(\.span) == [try span(10, 20), try span(20, 30)])
  }

  @Test func theWholeIsTheWhole() throws {
    let whole = try session()
    let part = try #require(whole.cut(to: whole.span))
    #expect(part.streams[0] == whole.streams[0] && part.streams[1] == whole.streams[1])
    #expect(whole.cut(to: try span(10, 61)) == nil)
  }
}
