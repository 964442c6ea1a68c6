import CodedSessions
import SequenceStatistics
import StudyAnalysis
import Testing

@testable import StudyReports

@Suite struct PhaseComparisonTests {
  /// A minute of looks in two phases, called by `names`; `away` seconds of each phase are away.
  private func analysis(_ id: String, _ names: [String], away: Int64) throws -> PhaseAnalysis {
    func span(_ onset: Int64, _ offset: Int64) throws -> TimeSpan {
      try #require(TimeSpan(onset: .seconds(onset), offset: .seconds(offset)))
    }
    let infant = Person("infant")
    let whole = try span(0, 60)
    let session = try CodedSession(
      id: id, span: whole, spanOrigin: .stated,
      timeUnit: TimeUnit(step: .seconds(1), origin: .largestCommonStep), persons: [infant],
      streams: [
        try Stream(
          person: infant, name: "gaze",
          states: [
            Bout(code: Code(0), span: try span(0, 30 - away)),
            Bout(code: Code(1), span: try span(30 - away, 30)),
            Bout(code: Code(0), span: try span(30, 60)),
          ], within: whole)
      ],
      phases: [
        Phase(name: names[0], span: try span(0, 30)), Phase(name: names[1], span: try span(30, 60)),
      ],
      codebook: try Codebook([
        .init(person: infant, stream: "gaze", name: "partner"),
        .init(person: infant, stream: "gaze", name: "away"),
      ]))
    return try PhaseAnalysis(session)
  }

  @Test func phasesAreMatchedByTheirPartInTheParadigm() throws {
    let first = try analysis("one", ["FF", "SF"], away: 6)
    let second = try analysis("two", ["play", "still"], away: 15)
    let found = PhaseComparison.of(
      [first], [second], ComparisonSample.sides(first.session, second.session))
    #expect(found.topics.map(\.heading) == ["play", "still", "still face minus play"])
    let away = try #require(
      found.topics[0].measures.first { $0.about.hasSuffix("away") && $0.name == "share" })
    #expect(away.first.value == .value(0.2) && away.second.value == .value(0.5))
    let effect = try #require(found.topics[2].measures.first { $0.about.hasSuffix("away") })
    #expect(effect.first.value == .value(-0.2) && effect.second.value == .value(-0.5))
    #expect(try #require(effect.difference?.value).isNearly(0.3))
  }

  @Test func otherPhasesByTheirNames() throws {
    let first = try analysis("one", ["a", "b"], away: 6)
    let second = try analysis("two", ["b", "c"], away: 15)
    let found = PhaseComparison.of(
      [first], [second], ComparisonSample.sides(first.session, second.session))
    #expect(found.topics.map(\.heading) == ["a", "b", "c"])
    let shares = found.topics.map { topic in
      topic.measures.first { $0.about.hasSuffix("away") && $0.name == "share" }
    }
    #expect(shares.map { $0?.first.value.value } == [0.2, 0, nil])
    #expect(shares.map { $0?.second.value.value } == [nil, 0.5, 0])
  }
}

extension Double {
  fileprivate func isNearly(_ other: Double) -> Bool { (self - other).magnitude < 1e-12 }
}
