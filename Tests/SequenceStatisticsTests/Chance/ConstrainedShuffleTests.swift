import Testing

@testable import SequenceStatistics

@Suite struct ConstrainedShuffleTests {
  /// Means over many hubs against all arrangements: neither observed order nor hub leaves a trace.
  @Test func meansAreThoseOfAllArrangements() {
    let places: [UInt8] = [0, 1, 2, 0, 2, 1, 0, 1, 2]
    let isAllowed = (0..<9).map { $0 / 3 != $0 % 3 }
    let exact = ArrangementCount(runs: [[3, 3, 3]], isAllowed: isAllowed, given: 0, target: 1)
    let walk = ConstrainedWalk(runBounds: [0, 9], size: 3, isAllowed: isAllowed)
    var sum = 0.0
    for seed in 0..<4_000 {
      let shuffle = ConstrainedShuffle<SmallTally>(
        ConstrainedReplicates(of: places, walk: walk, steps: 200, seed: UInt64(seed)), lag: 1)
      var tally = [Int32](repeating: 0, count: 64)
      shuffle.count(0, into: &tally)
      #expect(tally[0] == 0 && tally[9] == 0 && tally[18] == 0)
      sum += Double(tally[1])
    }
    let error = 5 * (exact.variance / 4_000).squareRoot()
    #expect((sum / 4_000 - exact.mean).magnitude < error)
  }
}
