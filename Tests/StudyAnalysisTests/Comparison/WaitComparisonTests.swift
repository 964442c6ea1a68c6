import CodedSessions
import SequenceStatistics
import StudyAnalysis
import Testing

@Suite struct WaitComparisonTests {
  /// An infant who averts every ten seconds, answered after `latencies`; 0 for no answer.
  private func latency(_ latencies: [Int64]) throws -> ResponseLatency {
    let end = Int64(latencies.count) * 10 + 10
    var gaze: [(String, Int64, Int64)] = []
    var acts: [(String, Int64, Int64)] = []
    for (place, latency) in latencies.enumerated() {
      let begin = Int64(place) * 10
      gaze += [("partner", begin, begin + 5), ("away", begin + 5, begin + 10)]
      if latency > 0 { acts.append(("closer", begin + 5 + latency, begin + 5 + latency)) }
    }
    gaze.append(("partner", end - 10, end))
    let session = try HandMadeSession.session(
      [
        .init(bouts: gaze),
        .init(person: HandMadeSession.mother, name: "approach", kind: .event, bouts: acts),
      ], until: end)
    let names = CodeNames(session.codebook)
    return try ResponseAnalysis(
      session,
      .init(
        cues: try names.codes(["infant.away"]), responses: try names.codes(["mother.closer"]),
        window: ResponseWindow())
    ).latency
  }

  @Test func theTestOfTheWaitsAndTheRatioOfTheirRates() throws {
    let (quick, slow) = (try latency([1, 1, 2, 1, 2, 3]), try latency([3, 0, 2, 0, 3, 1]))
    let comparison = try #require(WaitComparison(quick, slow))
    // Both phases of events by hand: at 1, 2 and 3 s there are 3, 2, 1 of 6, 3, 1 against 1, 1, 2 of 6, 5, 4.
    let times: [(d: Double, n1: Double, n: Double)] = [(4, 6, 12), (3, 3, 8), (3, 1, 5)]
    let expected = times.reduce(0) { $0 + $1.d * $1.n1 / $1.n }
    let variance = times.reduce(0) {
      $0 + $1.d * ($1.n1 / $1.n) * (1 - $1.n1 / $1.n) * ($1.n - $1.d) / ($1.n - 1)
    }
    let statistic = try #require(comparison.logRank.statistic.value)
    #expect((statistic - (6 - expected) * (6 - expected) / variance).magnitude < 1e-12)
    #expect(try #require(comparison.hazard?.hazardRatio.value) > 1)
  }

  @Test func theOtherWayRoundIsTheSameTestAndTheReciprocal() throws {
    let (quick, slow) = (try latency([1, 1, 2, 1, 2, 3]), try latency([3, 0, 2, 0, 3, 1]))
    let one = try #require(WaitComparison(quick, slow))
    let other = try #require(WaitComparison(slow, quick))
    let (p, q) = (try #require(one.logRank.p.value), try #require(other.logRank.p.value))
    #expect((p - q).magnitude < 1e-12)
    let ratio = try #require(one.hazard?.hazardRatio.value)
    let reciprocal = try #require(other.hazard?.hazardRatio.value)
    #expect((ratio * reciprocal - 1).magnitude < 1e-9)
  }

  @Test func aRecordIsLikeItself() throws {
    let latency = try latency([1, 0, 2, 3, 1])
    let comparison = try #require(WaitComparison(latency, latency))
    #expect(comparison.logRank.statistic.value == 0 && comparison.logRank.p.value == 1)
    #expect((try #require(comparison.hazard?.hazardRatio.value) - 1).magnitude < 1e-9)
  }

  @Test func withoutWaitsThereIsNothingToCompare() throws {
    let none = ResponseLatency([])
    #expect(WaitComparison(none, try latency([1])) == nil)
    #expect(WaitComparison(try latency([1]), none) == nil)
  }
}
