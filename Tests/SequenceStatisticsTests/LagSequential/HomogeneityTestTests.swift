import SequenceStatistics
import Testing

@Suite struct HomogeneityTestTests {
  @Test func equalRecordsDoNotDiffer() throws {
    let table = try LagTable(counts: [[2, 3], [4, 1]])
    let test = try HomogeneityTest([table, table, table])
    #expect(isClose(test.likelihoodRatio, 0, absolute: 1e-12))
    #expect(isClose(test.pearson, 0, absolute: 1e-12))
    #expect(test.degreesOfFreedom == 4 && test.nominalDegreesOfFreedom == 4)
    #expect(test.permutationP(replicates: 50, seed: 1).value == 1)
  }

  @Test func contributionsSumToX2AndPointToTheCell() throws {
    let one = try LagTable(counts: [[10, 10, 10], [5, 5, 5], [8, 8, 8]])
    let other = try LagTable(counts: [[10, 10, 10], [15, 0, 0], [8, 8, 8]])
    let test = try HomogeneityTest([one, other])
    let parts = test.contributions
    #expect(isClose(test.pearson, parts.cells.reduce(0, +)))
    #expect(parts.row(1).reduce(0, +) == test.pearson.value)
    #expect((test.pOfLikelihoodRatio.value ?? 1) < 0.01)
    #expect((test.permutationP(replicates: 199, seed: 1).value ?? 1) < 0.05)
  }

  /// Two records, one given: the deal is hypergeometric and can be counted.
  @Test func thePermutationPIsThatOfAllDeals() throws {
    let tables = [
      try LagTable(counts: [[5, 1], [0, 0]]), try LagTable(counts: [[2, 6], [0, 0]]),
    ]
    let test = try HomogeneityTest(tables)
    let observed = try #require(test.likelihoodRatio.value)
    func choose(_ n: Int, _ k: Int) -> Double {
      k < 0 || k > n ? 0 : (0..<k).reduce(1) { $0 * Double(n - $1) / Double($1 + 1) }
    }
    var exact = 0.0
    for first in 0...6 where 7 - first <= 8 {
      let dealt = try HomogeneityTest([
        try LagTable(counts: [[first, 6 - first], [0, 0]]),
        try LagTable(counts: [[7 - first, 1 + first], [0, 0]]),
      ])
      if (dealt.likelihoodRatio.value ?? 0) >= observed - 1e-9 {
        exact += choose(7, first) * choose(7, 6 - first) / choose(14, 6)
      }
    }
    let p = try #require(test.permutationP(replicates: 20_000, seed: 7).value)
    #expect((p - exact).magnitude < 0.012, "\(p) for \(exact)")
  }

  @Test func oneRecordHasNothingToCompare() throws {
    let test = try HomogeneityTest([try LagTable(counts: [[2, 3], [4, 1]])])
    #expect(test.likelihoodRatio.reason == .noPairs)
    #expect(throws: LagTableError.nothingToSum) { try HomogeneityTest([]) }
  }
}
