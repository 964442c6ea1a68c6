import Testing

@testable import SequenceStatistics

@Suite struct ConstrainedReplicatesTests {
  /// Records without repeats, all arrangements equally likely, and walks much too short to forget where
  /// they began: the observed one still ranks like any replicate. The statistic counts how many events
  /// of the first code stand in the first half; p is the share of replicates at least as high. A hub at
  /// another number of steps, or reached by the steps in the same order, fails this.
  @Test(arguments: [3, 20, 100])
  func ranksAreUniformHoweverShortTheWalk(steps: Int) {
    let frequencies = [8, 8, 4]
    let isAllowed = (0..<9).map { $0 / 3 != $0 % 3 }
    let walk = ConstrainedWalk(runBounds: [0, 20], size: 3, isAllowed: isAllowed)
    var order: [UInt8] = (0..<8).flatMap { _ in [0, 1] as [UInt8] }
    for place in [3, 6, 9, 12] { order.insert(2, at: place) }
    #expect((0..<3).allSatisfy { code in order.count { $0 == code } == frequencies[code] })
    func statistic(_ order: [UInt8]) -> Int {
      // Order over the whole record: what a walk changes slowly.
      zip(order, 0...).reduce(0) { $0 + ($1.0 == 0 ? $1.1 : 0) }
    }
    let worlds = 2_000
    let count = 19
    var low = 0
    var high = 0
    for world in 0..<worlds {
      var draws = SmallDraws(seed: 41, stream: UInt64(world))
      walk.run(&order, steps: 4_000, &draws)
      let replicates = ConstrainedReplicates(
        of: order, walk: walk, steps: steps, seed: UInt64(world))
      let observed = statistic(order)
      let values = (0..<count).map { statistic(replicates.order($0)) }
      if values.allSatisfy({ $0 < observed }) { high += 1 }
      if values.allSatisfy({ $0 > observed }) { low += 1 }
    }
    // The observed one is strictly the highest, or the lowest, at most one time in twenty.
    let error = 3 * (0.05 * 0.95 * Double(worlds)).squareRoot()
    #expect(Double(high) < 0.05 * Double(worlds) + error, "\(high)")
    #expect(Double(low) < 0.05 * Double(worlds) + error, "\(low)")
  }

  /// The way back takes the steps of the way there in the opposite order: each arrangement leads to each
  /// other as often forwards as the other leads back.
  @Test func walkBackwardsIsTheWalkSeenFromItsEnd() {
    let size = 3
    let isAllowed = (0..<9).map { $0 / size != $0 % size }
    let walk = ConstrainedWalk(runBounds: [0, 6], size: size, isAllowed: isAllowed)
    var all: [[UInt8]] = []
    ArrangementEnumeration(
      places: [0, 1, 0, 1, 2, 2], runBounds: [0, 6], size: size, isAllowed: isAllowed
    ).visit { all.append($0) }
    var there: [[UInt8]: Int] = [:]
    var back: [[UInt8]: Int] = [:]
    for (place, start) in all.enumerated() {
      for round in 0..<1_500 {
        var draws = SmallDraws(seed: UInt64(place), stream: UInt64(round))
        var order = start
        walk.run(&order, steps: 2, &draws)
        there[start + order, default: 0] += 1
        order = start
        walk.run(&order, steps: 2, backwards: true, &draws)
        back[order + start, default: 0] += 1
      }
    }
    let ways = Set(there.keys).union(back.keys)
    let chiSquare = ways.reduce(0.0) { sum, way in
      let (one, other) = (Double(there[way, default: 0]), Double(back[way, default: 0]))
      return sum + (one - other) * (one - other) / (one + other)
    }
    let freedom = Double(ways.count)
    #expect(freedom > 100)
    #expect(chiSquare < freedom + 5 * (2 * freedom).squareRoot(), "\(chiSquare), \(freedom)")
  }
}
