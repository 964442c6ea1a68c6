import CodedSessions
import SequenceStatistics
import StudyAnalysis
import Testing

@Suite struct SessionScoresTests {
  private func analysis(_ turns: [(Int64, Int64)]) throws -> AgreementAnalysis {
    func record(_ coder: String, _ turn: (Int64, Int64) -> Int64) throws -> CoderSessions {
      CoderSessions(
        coder: coder,
        sessions: try turns.enumerated().map { place, pair in
          try TwoCoders.session(
            [("face", 0, turn(pair.0, pair.1)), ("away", turn(pair.0, pair.1), 60)],
            id: "s\(place)")
        })
    }
    return try AgreementAnalysis(
      [try record("a") { first, _ in first }, try record("b") { _, second in second }],
      parameters: TwoCoders.parameters())
  }

  @Test func sharesAndRatesOfSessions() throws {
    let scores = try #require(
      try analysis([(12, 18), (30, 36), (48, 54)]).streams.first?.scores)
    #expect(scores.map(\.code) == ["face", "face", "away", "away"])
    #expect(scores[0].score == .share && scores[1].score == .rate)
    #expect(scores[0].values == [[0.2, 0.3], [0.5, 0.6], [0.8, 0.9]])
    // A constant difference: consistent, but not the same.
    let consistency = try #require(scores[0].consistency.single.value.value)
    let agreement = try #require(scores[0].agreement.single.value.value)
    #expect(abs(consistency - 1) < 1e-9 && agreement < 0.97)
    let mean = try #require(scores[0].limits.difference.mean.value)
    #expect(abs(mean.magnitude - 0.1) < 1e-12)
    // One onset a minute in every session: nothing varies.
    #expect(scores[1].agreement.single.value.value == nil)
  }

  @Test func oneSessionHasNoScores() throws {
    #expect(try TwoCoders.analysis().streams.first?.scores.isEmpty == true)
  }
}
