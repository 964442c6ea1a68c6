import CodedSessions
import SequenceStatistics
import StudyAnalysis
import Testing

@testable import StudyReports

@Suite struct MatchComparisonTests {
  @Test func theNumbersOfEachRecordAlone() throws {
    let (mark, fred) = (try AnalysedSession.mark.analysis(), try AnalysedSession.fred.analysis())
    let own = try #require(mark.interaction.matching)
    let other = try #require(fred.interaction.matching)
    let found = MatchComparison.of(
      [own], [other], ComparisonSample.sides(mark.session, fred.session))
    #expect(found.topics.map(\.heading) == ["infant.gaze and mother.gaze", "mirroring"])
    let (first, second) = (MatchResults.numbers(own), MatchResults.numbers(other))
    for measure in found.topics[0].measures {
      #expect(measure.first.value == first.first { $0.name == measure.name }?.value)
      #expect(measure.second.value == second.first { $0.name == measure.name }?.value)
      #expect(measure.first.value.reason != .missingValue, "\(measure.name)")
    }
    let mirrored = found.topics[1].measures.filter { $0.name == "share" }
    #expect(mirrored.count == 12)
    #expect(mirrored[0].about == "mother after infant, gaze, within 1 s")
    #expect(mirrored[0].first.value == own.mirroring[0].windows[0].share)
    #expect(mirrored[0].first.hits == own.mirroring[0].windows[0].mirrored)
  }
}
