import CodedSessions
import SequenceStatistics
import StudyAnalysis
import Testing

@testable import StudyReports

@Suite struct CycleComparisonTests {
  @Test func theTwins() throws {
    let (mark, fred) = (try AnalysedSession.mark.analysis(), try AnalysedSession.fred.analysis())
    let comparison = CycleComparison.of(
      mark.interaction.cycles, fred.interaction.cycles,
      ComparisonSample.sides(mark.session, fred.session))
    let topic = try #require(comparison.topics.first)
    #expect(topic.heading == "infant looks away, mother pursues")
    #expect(topic.verdicts?.first == mark.interaction.cycles[0].flag.verdict.rawValue)
    #expect(topic.verdicts?.second == fred.interaction.cycles[0].flag.verdict.rawValue)
    let pursued = try #require(topic.measures.first { $0.name == "pursued_share" })
    #expect(pursued.first.n == 16 && pursued.first.hits == 2 && pursued.second.n == 31)
    #expect(pursued.first.interval == mark.interaction.cycles[0].measures.pursuedInterval)
    #expect(try #require(pursued.differenceInterval).upper < 0)
  }

  @Test func aDirectionThatOneRecordHasAloneHasNoVerdictOfTwo() throws {
    let analysis = try CycleSample.analysis()
    let sides = ComparisonSample.sides(analysis.session, analysis.session)
    let comparison = CycleComparison.of([analysis], [], sides)
    let topic = try #require(comparison.topics.first)
    #expect(topic.verdicts == nil)
    #expect(topic.measures.allSatisfy { $0.second.value == .undefined(.missingValue) })
  }
}
