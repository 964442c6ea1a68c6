import CodedSessions
import SequenceStatistics
import StudyAnalysis
import Testing

@testable import StudyReports

@Suite struct SyncComparisonTests {
  @Test func everyChoiceIsANumberOfTheVerb() throws {
    let (mark, fred) = (try AnalysedSession.mark.analysis(), try AnalysedSession.fred.analysis())
    let own = try #require(mark.interaction.synchrony)
    let other = try #require(fred.interaction.synchrony)
    let found = SyncComparison.of(
      [own], [other], ComparisonSample.sides(mark.session, fred.session))
    #expect(
      found.topics.map(\.heading) == [
        "at one time", "lag profile", "recurrence", "moments together", "looks",
        "state space grid",
      ])
    // Only what has to do with a code that Mark never shows is missing.
    for measure in found.topics.flatMap(\.measures)
    where !measure.about.contains("turns_away") {
      #expect(measure.first.value.reason != .missingValue, "\(measure.about) \(measure.name)")
      #expect(measure.second.value.reason != .missingValue, "\(measure.about) \(measure.name)")
    }
    let highest = found.topics[1].measures[0]
    #expect(highest.first.value == own.profile?.peak && highest.second.value == other.profile?.peak)
  }

  @Test func informationWhereItWasAskedFor() throws {
    let session = try AnalysedSession.mark.analysis().session
    var parameters = SyncParameters()
    parameters.replicates = 49
    parameters.lagStep = .seconds(1)
    let analysis = try SyncAnalysis(session, parameters: parameters)
    let found = SyncComparison.of(
      [analysis], [analysis], ComparisonSample.sides(session, session))
    let information = try #require(found.topics.first { $0.heading == "information" })
    #expect(information.measures.map(\.name).contains("effective_nats"))
    #expect(information.measures.allSatisfy { $0.first == $0.second })
    #expect(information.measures.contains { $0.words.contains("transfer entropy") })
  }
}
