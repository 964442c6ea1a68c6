import CodedSessions
import SequenceStatistics
import StudyAnalysis
import Testing

@testable import StudyReports

@Suite struct SessionComparisonTests {
  @Test func theTwinsPartByPart() throws {
    let comparison = try ComparisonSample.sessions(.mark, .fred)
    #expect(
      comparison.parts.map(\.id) == [
        "budget", "cycles", "looks", "responses", "turns", "synchrony",
      ])
    #expect(
      comparison.whole.topics.count
        == comparison.parts.reduce(0) { $0 + $1.comparison.topics.count })
  }

  @Test func whatNeitherHasIsLeftOut() throws {
    #expect(try ComparisonSample.sessions(.empty, .empty).parts.isEmpty)
    #expect(try ComparisonSample.sessions(.empty, .mark).parts.map(\.id).contains("cycles"))
  }

  /// The whole point: a comparison takes numbers over and makes none anew.
  @Test func theOtherWayRoundExchangesTheSides() throws {
    let one = try ComparisonSample.sessions(.mark, .fred).whole
    let other = try ComparisonSample.sessions(.fred, .mark).whole
    func key(_ measure: ComparedMeasure) -> String { measure.about + " " + measure.name }
    var exchanged = 0
    for topic in one.topics {
      guard let back = other.topics.first(where: { $0.heading == topic.heading }) else { continue }
      for measure in topic.measures {
        guard let mirror = back.measures.first(where: { key($0) == key(measure) }) else { continue }
        #expect(mirror.first == measure.second && mirror.second == measure.first)
        if let difference = measure.difference?.value, let minus = mirror.difference?.value {
          #expect((difference + minus).magnitude < 1e-12)
        }
        exchanged += 1
      }
    }
    #expect(exchanged > 200)
  }
}
