import CodedSessions
import SequenceStatistics
import StudyAnalysis
import Testing

@testable import StudyReports

@Suite struct TurnComparisonTests {
  @Test func everyChoiceIsANumberOfTheVerb() throws {
    let (mark, fred) = (try AnalysedSession.mark.analysis(), try AnalysedSession.fred.analysis())
    let own = try #require(mark.interaction.turns)
    let other = try #require(fred.interaction.turns)
    let found = TurnComparison.of(
      [own], [other], ComparisonSample.sides(mark.session, fred.session))
    #expect(
      found.topics.map(\.heading) == [
        "utterances", "floor transfer", "turns", "against chance", "timing",
      ])
    #expect(
      found.topics.flatMap(\.measures).allSatisfy {
        $0.first.value.reason != .missingValue && $0.second.value.reason != .missingValue
      })
    let offset = try #require(
      found.topics[1].measures.first { $0.about == "to mother" && $0.name == "median_offset_s" })
    #expect(offset.first.value == own.transfer.summary(to: 1).median)
    #expect(offset.second.n == other.transfer.summary(to: 1).count)
    let taken = try #require(
      found.topics[1].measures.first { $0.about == "to infant" && $0.name == "response_rate" })
    #expect(taken.first.n == own.responses.opportunities[1] && taken.differenceInterval != nil)
  }
}
