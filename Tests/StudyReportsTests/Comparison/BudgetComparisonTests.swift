import CodedSessions
import SequenceStatistics
import StudyAnalysis
import Testing

@testable import StudyReports

@Suite struct BudgetComparisonTests {
  @Test func sharesAndRatesOfEveryCodeOfEither() throws {
    let (mark, fred) = (try AnalysedSession.mark.analysis(), try AnalysedSession.fred.analysis())
    let comparison = BudgetComparison.of(
      mark, fred, ComparisonSample.sides(mark.session, fred.session))
    #expect(
      comparison.topics.map(\.heading) == [
        "infant gaze", "infant voice", "mother gaze", "mother voice", "mother approach",
      ])
    for topic in comparison.topics {
      for measure in topic.measures where measure.name == "rate_per_minute" {
        func rate(_ analysis: SessionAnalysis) -> Measure? {
          let book = analysis.session.codebook
          return analysis.budgets.first { "\($0.person.id) \($0.stream)" == topic.heading }?.rows
            .first { book[$0.code].label == measure.about }?.frequency.ratePerMinute
        }
        #expect(measure.first.value == rate(mark), "\(measure.about)")
        #expect(measure.second.value == rate(fred), "\(measure.about)")
      }
    }
    let averts = try #require(
      comparison.topics[0].measures.first { $0.about == "averts" && $0.name == "share" })
    #expect(try #require(averts.first.value.value) < 1 && averts.kind == .share)
  }
}
