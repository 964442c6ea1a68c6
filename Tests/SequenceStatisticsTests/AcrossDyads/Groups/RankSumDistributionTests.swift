import Testing

@testable import SequenceStatistics

@Suite struct RankSumDistributionTests {
  /// R: `psignrank(150, 40)`, `pwilcox(30, 10, 12)`.
  @Test func ranksWithoutTies() {
    let signed = RankSumDistribution(signed: Array(1...40))
    #expect(isClose(signed.atMost(150), 0.0001402877878717845, relative: 1e-12))
    let sums = RankSumDistribution(choosing: 10, of: Array(1...22))
    #expect(isClose(sums.atMost(30 + 55), 0.0251621443571908, relative: 1e-12))
  }

  @Test(arguments: 1...60 as ClosedRange<UInt64>)
  func probabilitiesAreThoseOfAllChoices(seed: UInt64) {
    var random = TestRandom(seed: seed)
    let ranks = (0..<(1 + random.below(8))).map { _ in 1 + random.below(9) }
    var sums = [0]
    for rank in ranks { sums = sums.flatMap { [$0, $0 + rank] } }
    let signed = RankSumDistribution(signed: ranks)
    let size = random.below(ranks.count + 1)
    let choices = (0..<(1 << ranks.count)).filter { $0.nonzeroBitCount == size }.map { choice in
      ranks.indices.reduce(0) { $0 + (choice >> $1 & 1) * ranks[$1] }
    }
    let chosen = RankSumDistribution(choosing: size, of: ranks)
    for limit in -3...80 {
      #expect(
        isClose(signed.atLeast(limit), Double(sums.count { $0 >= limit }) / Double(sums.count)),
        "\(seed)")
      #expect(
        isClose(signed.atMost(limit), Double(sums.count { $0 <= limit }) / Double(sums.count)),
        "\(seed)")
      let n = Double(choices.count)
      #expect(
        isClose(chosen.atLeast(limit), Double(choices.count { $0 >= limit }) / n), "\(seed)")
      #expect(isClose(chosen.atMost(limit), Double(choices.count { $0 <= limit }) / n), "\(seed)")
    }
  }

  @Test func noRanks() {
    #expect(RankSumDistribution(signed: []).atLeast(0) == 1)
    #expect(RankSumDistribution(signed: [0]).atLeast(1) == 0)
    #expect(RankSumDistribution(choosing: 3, of: []).atMost(0) == 1)
    #expect(RankSumDistribution(choosing: -1, of: [1, 2]).atMost(-1) == 0)
    #expect(RankSumDistribution.cost(choosing: 2, of: [2, 4, 6]) == 3 * 2 * 3)
  }
}
