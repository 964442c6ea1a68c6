import CodedSessions
import SequenceStatistics
import StudyAnalysis
import Testing

@testable import StudyReports

@Suite struct ResponseComparisonTests {
  private let mark: SessionAnalysis
  private let fred: SessionAnalysis

  init() throws {
    mark = try AnalysedSession.mark.analysis()
    fred = try AnalysedSession.fred.analysis()
  }

  private func comparison(
    _ first: [ResponseAnalysis], _ second: [ResponseAnalysis]
  ) -> Comparison {
    ResponseComparison.of(first, second, ComparisonSample.sides(mark.session, fred.session))
  }

  /// Fred turns away, Mark does not: the codes of class away differ, and the question is the same.
  @Test func questionsAreMatchedByTheirClasses() throws {
    let found = comparison(mark.interaction.responses, fred.interaction.responses)
    #expect(found.topics.count == 6)
    #expect(found.topics.allSatisfy { $0.verdicts != nil && $0.tests.count == 1 })
    let away = found.topics[1]
    #expect(
      away.heading.hasSuffix(
        "; fred: mother.moves_closer within 3 s of the onset of infant.averts, infant.turns_away"))
    let share = try #require(away.measures.first { $0.name == "p_after_cue" })
    #expect(share.first.value == mark.interaction.responses[1].contingency.afterCue)
    #expect(share.second.value == fred.interaction.responses[1].contingency.afterCue)
    #expect(share.first.n == 17 && share.second.n == 44)
  }

  @Test func theTestIsThatOfTheWaits() throws {
    let found = comparison(mark.interaction.responses, fred.interaction.responses)
    for (topic, pair) in zip(
      found.topics, zip(mark.interaction.responses, fred.interaction.responses))
    {
      let waits = try #require(WaitComparison(pair.0.latency, pair.1.latency))
      let test = try #require(topic.tests.first)
      #expect(test.p == waits.logRank.p && test.effect?.value == waits.hazard?.hazardRatio)
      #expect(test.words.contains("log-rank"))
    }
  }

  @Test func whatOneRecordAsksAloneStays() throws {
    let responses = fred.interaction.responses
    let found = comparison([responses[0], responses[1]], [responses[2], responses[0]])
    #expect(found.topics.count == 3)
    #expect(found.topics.map { $0.verdicts != nil } == [true, false, false])
    // One question each is the one that was asked.
    #expect(comparison([responses[0]], [responses[1]]).topics.count == 1)
  }
}
