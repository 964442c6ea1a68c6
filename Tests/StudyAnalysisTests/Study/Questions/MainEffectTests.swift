import SequenceStatistics
import StudyAnalysis
import Testing

@Suite struct MainEffectTests {
  @Test func thePlannedNumberWhereThereIsOne() {
    var question = DyadQuestion(id: "q", text: "", kind: .responses(ResponseWindow()))
    #expect(question.mainEffect == .logOdds)
    question.statistic = "risk-difference"
    #expect(question.mainEffect == .riskDifference)
    // Of cycles; pairs have no such number.
    question.statistic = "cycle-measures"
    #expect(question.mainEffect == .logOdds)
    #expect(DyadQuestion(id: "q", text: "", kind: .behaviours).mainEffect == nil)
  }
}
