import CodedSessions
import Testing

@Suite struct PhaseStreamTests {
  private func session(_ episodes: [(UInt16, Int64, Int64)]) throws -> CodedSession {
    func span(_ onset: Int64, _ offset: Int64) throws -> TimeSpan {
      try #require(TimeSpan(onset: .seconds(onset), offset: .seconds(offset)))
    }
    let (infant, staff) = (Person("infant"), Person("staff"))
    let whole = try span(0, 60)
    return try CodedSession(
      id: "s", span: whole, spanOrigin: .stated,
      timeUnit: TimeUnit(step: .seconds(1), origin: .largestCommonStep),
      persons: [infant, staff],
      streams: [
        try Stream(
          person: infant, name: "gaze",
          states: [Bout(code: Code(0), span: whole)], within: whole),
        try Stream(
          person: staff, name: "episode",
          intervals: episodes.map { Bout(code: Code($0.0), span: try span($0.1, $0.2)) },
          isExclusive: false, within: whole),
      ],
      codebook: try Codebook([
        .init(person: infant, stream: "gaze", name: "face"),
        .init(person: staff, stream: "episode", name: "play"),
        .init(person: staff, stream: "episode", name: "still"),
      ]))
  }

  @Test func boutsBecomePhases() throws {
    let coded = try session([(1, 0, 20), (2, 20, 40), (1, 40, 55)])
    let phased = try coded.takingPhases(from: coded.streams[1])
    #expect(phased.phases.map(\.name) == ["play", "still", "play 2"])
    #expect(phased.phases.map(\.span.onset.seconds) == [0, 20, 40])
    #expect(phased.streams.map(\.fullName) == ["infant.gaze"])
    #expect(phased.persons.map(\.id) == ["infant"])
  }

  @Test func overlapsAreRefused() throws {
    let coded = try session([(1, 0, 30), (2, 20, 40)])
    #expect(throws: CodedSessionError.overlappingPhases("play", "still")) {
      _ = try coded.takingPhases(from: coded.streams[1])
    }
  }
}
