import CodedSessions
import SequenceStatistics
import StudyAnalysis
import Testing

@Suite struct LagEvidenceTests {
  typealias Hand = HandMadeSession

  private func session(_ number: Int) throws -> CodedSession {
    try Hand.session([Hand.Lane(bouts: Hand.looks(number))])
  }

  private func answers(
    _ count: Int, _ change: (inout LagQuestion) -> Void = { _ in }
  ) async throws -> LagAnswers {
    var question = LagQuestion()
    question.replicates = 49
    question.repeats = .possible
    change(&question)
    return try await LagAnswers.of(
      LagSessions(try (0..<count).map(session), question: question))
  }

  @Test func fewSessionsSayNothingOfOthers() async throws {
    let all = try await answers(2)
    let evidence = try LagEvidence(all.answers[0], of: all)
    #expect(evidence.drawn == .stretches && evidence.stability == nil)
    #expect(evidence.reliability == nil && evidence.homogeneity != nil)
    #expect(evidence.bootstrap?.replicates == 49 && evidence.stationarity != nil)
    #expect(evidence.order.comparisons.count > 1)
  }

  @Test func manySessionsAreDrawn() async throws {
    let all = try await answers(6)
    let evidence = try LagEvidence(all.answers[0], of: all)
    #expect(evidence.drawn == .sessions && evidence.stability?.keptSessions == 5)
    #expect(evidence.reliability != nil && evidence.homogeneityP.value != nil)
    let alone = try await answers(1)
    let one = try LagEvidence(alone.answers[0], of: alone)
    #expect(one.homogeneity == nil && one.homogeneityP.value == nil)
  }

  @Test func dominanceNeedsTwoCodes() async throws {
    let all = try await answers(1)
    let answer = all.answers[0]
    let dominance = try #require(DominanceAnswer(answer, given: 0, target: 1))
    let moments = PermutationMoments(
      try #require(answer.sequence), codes: answer.table.codes, lag: 1)
    #expect(
      dominance.bidirectional
        == BidirectionalTest(0, 1, of: answer.table, moments: moments).result)
    #expect(DominanceAnswer(answer, given: 1, target: 1) == nil)
  }

  @Test func twoGroupsAreCompared() async throws {
    let sessions = try (0..<6).map { number in
      let one = try session(number)
      return try CodedSession(
        id: "s\(number)", span: one.span, spanOrigin: one.spanOrigin, timeUnit: one.timeUnit,
        persons: one.persons, streams: one.streams, codebook: one.codebook,
        factors: [.init(name: "group", value: number < 3 ? "x" : "y")])
    }
    var question = LagQuestion()
    question.replicates = 49
    question.grouping = .factor("group")
    let all = try await LagAnswers.of(LagSessions(sessions, question: question))
    let parts = try #require(try PartComparison(all, lag: 1))
    #expect(parts.first == "x" && parts.second == "y")
    #expect(parts.comparison.labellings == 20 && parts.comparison.isExact)
    question.grouping = .together
    let together = try await LagAnswers.of(LagSessions(sessions, question: question))
    #expect(try PartComparison(together, lag: 1) == nil)
  }
}
