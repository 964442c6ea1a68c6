import Testing

@testable import SequenceStatistics

@Suite struct AlignmentBandTests {
  @Test(arguments: 0..<60)
  func theCostFallsToTheLeastAsTheBandWidens(seed: Int) {
    var random = TestRandom(seed: UInt64(seed))
    let first = (0..<random.below(30)).map { _ in random.below(3) }
    let second = (0..<random.below(30)).map { _ in random.below(3) }
    let (substitution, gap) = (random.below(4), 1 + random.below(3))
    // The textbook table.
    var costs = (0...second.count).map { $0 * gap }
    for code in first {
      var diagonal = costs[0]
      costs[0] += gap
      for column in second.indices {
        let above = costs[column + 1]
        costs[column + 1] = min(
          diagonal + (second[column] == code ? 0 : substitution), above + gap, costs[column] + gap)
        diagonal = above
      }
    }
    var last = Int.max
    for slack in 0...min(first.count, second.count) {
      let band = AlignmentBand(
        first: first, second: second, substitution: substitution, gap: gap, slack: slack)
      #expect(band.cost <= last, "seed \(seed)")
      last = band.cost
      // The pairs cost what is said.
      let changed = band.pairs.count { first[$0.0] != second[$0.1] }
      let single = first.count + second.count - 2 * band.pairs.count
      #expect(band.cost == changed * substitution + single * gap, "seed \(seed)")
    }
    #expect(last == costs[second.count], "seed \(seed)")
  }
}
