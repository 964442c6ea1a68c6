import CodedSessions
import SequenceStatistics
import StudyAnalysis
import Testing

@Suite struct LagColumnsTests {
  typealias Hand = HandMadeSession

  @Test func theNamesOfTheReferenceCases() async throws {
    let answers = try await LagAnswers.of(
      LagSessions([Hand.chase()], question: LagQuestion()))
    let answer = answers.answers[0]
    let columns = LagColumns(answer).columns
    let names = columns.map(\.name)
    #expect(Set(names).count == names.count)
    for name in [
      "expected", "adjusted_residual", "p_two_sided", "p_greater", "p_less", "transition_prob",
      "column_prob", "yules_q", "odds_ratio_haldane", "log_odds_ratio_se", "phi",
      "pearson_residual", "z_sackett_binomial", "z_allison_liker_event_base", "kappa", "kappa_z",
      "p_shift", "partner_adjusted_residual",
    ] { #expect(names.contains(name), "\(name)") }
    #expect(columns.allSatisfy { $0.cells.count == 9 })
    let residuals = try #require(columns.first { $0.name == "adjusted_residual" })
    #expect(residuals.cells == answer.analysis.adjustedResidual.cells.cells)
  }
}
