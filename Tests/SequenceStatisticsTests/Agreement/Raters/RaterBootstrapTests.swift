import SequenceStatistics
import Testing

@Suite struct RaterBootstrapTests {
  private func table(_ seed: UInt64, units: Int) -> RaterTable {
    var random = TestRandom(seed: seed)
    return RaterTable(
      categories: 3,
      ratings: (0..<units).map { _ in
        let truth = random.below(3)
        return (0..<3).map { _ in random.below(4) == 0 ? random.below(3) : truth }
      })
  }

  @Test func asManyUnitsAsThereAre() throws {
    let table = table(1, units: 40)
    for number in 0..<50 {
      let drawn = try #require(RaterBootstrap.replicate(number, of: table, seed: 9))
      #expect(drawn.units == 40 && drawn != table)
      #expect(drawn == RaterBootstrap.replicate(number, of: table, seed: 9))
      #expect(drawn != RaterBootstrap.replicate(number + 1, of: table, seed: 9))
    }
  }

  /// Merged rows are drawn as often as their units: the mean weight is the weight.
  @Test func weightsAreDrawnInProportion() throws {
    let table = RaterTable(
      categories: 2, ratings: [[0, 0], [0, 1], [1, 1]], weights: [70, 0, 30])
    var sums = [0, 0, 0]
    for number in 0..<400 {
      let drawn = try #require(RaterBootstrap.replicate(number, of: table, seed: 3))
      for row in 0..<3 { sums[row] += drawn.weights[row] }
    }
    #expect(sums.reduce(0, +) == 40_000 && sums[1] == 0)
    // Binomial with standard deviation √(40000 × .7 × .3) = 92.
    #expect((sums[0] - 28_000).magnitude < 370)
  }

  @Test func clustersAreDrawnWhole() throws {
    let table = RaterTable(
      categories: 2, ratings: [[0, 0], [0, 1], [1, 1], [1, 0]], weights: [2, 3, 5, 7],
      clusters: [4, 4, 8, 6])
    var seen: Set<[Int]> = []
    for number in 0..<200 {
      let drawn = try #require(RaterBootstrap.replicate(number, of: table, seed: 1))
      let times = [drawn.weights[0] / 2, drawn.weights[2] / 5, drawn.weights[3] / 7]
      #expect(times.reduce(0, +) == 3 && drawn.weights[1] == 3 * times[0])
      seen.insert(times)
    }
    #expect(seen.count == 10, "all draws of three from three")
  }

  @Test func intervalHoldsTheValueAndNarrowsWithUnits() throws {
    func width(_ units: Int) throws -> Double {
      let table = table(5, units: units)
      let alpha = try #require(KrippendorffsAlpha(table, .nominal).value.value)
      let summary = RaterBootstrap.summary(of: table, replicates: 300) {
        KrippendorffsAlpha($0, .nominal).value
      }
      let interval = try #require(summary.interval)
      #expect(interval.contains(alpha))
      return interval.upper - interval.lower
    }
    // Four times the units: half the width.
    let ratio = try width(60) / width(240)
    #expect(ratio > 1.5 && ratio < 2.7)
  }

  @Test func oneClusterOrUnitGivesNoInterval() {
    let single = RaterTable(categories: 2, ratings: [[0, 0], [1, 0]], clusters: [0, 0])
    #expect(RaterBootstrap.replicate(0, of: single, seed: 1) == nil)
    #expect(
      RaterBootstrap.summary(of: single, replicates: 9) { FleissKappa($0).value }.interval == nil)
    let one = RaterTable(categories: 2, ratings: [[0, 0]])
    #expect(RaterBootstrap.replicate(0, of: one, seed: 1) == nil)
    let many = RaterTable(categories: 1, ratings: [[0, 0]], weights: [.max])
    #expect(RaterBootstrap.replicate(0, of: many, seed: 1) == nil)
    let large = RaterTable(
      categories: 2, ratings: [[0, 0], [1, 1]], weights: [.max, .max], clusters: [0, 1])
    #expect(RaterBootstrap.replicate(0, of: large, seed: 1) != nil)
    #expect(RaterBootstrap.summary(of: one, replicates: -1) { _ in .value(0) }.interval == nil)
  }
}
