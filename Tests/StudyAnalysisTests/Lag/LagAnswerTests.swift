import SequenceStatistics
import StudyAnalysis
import Testing

@Suite struct LagAnswerTests {
  @Test func whatIsDerivedIsOfItsTable() async throws {
    let all = try await LagAnswers.of(
      LagSessions([HandMadeSession.chase()], question: LagQuestion()))
    let answer = all.answers[0]
    #expect(answer.frequencies?.counts == [3, 2, 3])
    #expect(answer.entropy == TransitionEntropy(answer.table))
    #expect(answer.cramersV == CramersV.measure(of: answer.table))
    #expect(answer.sufficiency == DataSufficiency(answer.table))
  }
}
