import CodedSessions
import SequenceStatistics
import Testing

@Suite struct TablewiseTestTests {
  @Test func emptyTables() throws {
    for counts in [[], [[0, 0], [0, 0]]] as [[[Int]]] {
      let test = TablewiseTest(try LagTable(counts: counts))
      #expect(test.pearson.statistic == .undefined(.noPairs))
      #expect(test.likelihoodRatio.p == .undefined(.noPairs))
      #expect(test.degreesOfFreedom == 0)
    }
  }

  @Test func oneCodeLeavesNothingToTest() throws {
    let test = TablewiseTest(try LagTable(counts: [[9]]))
    #expect(test.pearson.statistic == .value(0))
    #expect(test.pearson.p == .undefined(.perfectFit))
  }

  @Test func absentCodesCostNoDegreesOfFreedom() throws {
    let small = TablewiseTest(try LagTable(counts: [[10, 10], [20, 60]]))
    let padded = TablewiseTest(try LagTable(counts: [[10, 10, 0], [20, 60, 0], [0, 0, 0]]))
    #expect(small.degreesOfFreedom == 1 && padded.degreesOfFreedom == 1)
    #expect(padded.nominalDegreesOfFreedom == 4)
    #expect(padded.pearson.statistic == small.pearson.statistic)
    #expect(padded.pearson.p == small.pearson.p)
    #expect((padded.pearson.nominalP.value ?? 0) > (padded.pearson.p.value ?? 1))
  }

  /// X² and G² of an independent program to six decimals.
  @Test(arguments: [
    ([10, 10, 20, 60], 4.761905, 4.473350), ([9, 1, 30, 10], 1.048951, 1.202325),
    ([45, 5, 60, 20], 4.457143, 4.801572), ([0, 12, 8, 80], 1.185771, 2.137921),
    ([12, 0, 30, 58], 18.831169, 23.130353), ([5, 15, 5, 15], 0.0, 0.0),
  ])
  func theBattery(_ cells: [Int], _ pearson: Double, _ likelihoodRatio: Double) throws {
    let test = TablewiseTest(try LagTable(counts: [Array(cells[..<2]), Array(cells[2...])]))
    #expect(isClose(test.pearson.statistic, pearson, absolute: 5.1e-7))
    #expect(isClose(test.likelihoodRatio.statistic, likelihoodRatio, absolute: 5.1e-7))
  }

  @Test func codesThatCannotRepeat() throws {
    let test = TablewiseTest(
      try LagTable(counts: ExpectedFrequenciesTests.noRepeat, structuralZeros: .diagonal))
    #expect(isClose(test.likelihoodRatio.statistic, 17.295970208036545, relative: 1e-12))
    #expect(isClose(test.pearson.statistic, 13.130929567610086, relative: 1e-12))
    #expect(test.degreesOfFreedom == 5 && test.nominalDegreesOfFreedom == 5)
  }

  /// A separable table is tested as the sum of its parts.
  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func partsAddUp(_ seed: UInt64) throws {
    var random = TestRandom(seed: seed)
    let parts = try (0..<2).map { _ in
      try LagTable.random(size: 3, largest: 9, using: &random)
    }
    let blank = [0, 0, 0]
    let rows = parts.map { part in (0..<3).map { Array(part.counts.row($0)) } }
    let joint = try LagTable(
      counts: rows[0].map { blank + $0 } + rows[1].map { $0 + blank },
      structuralZeros: .withinGroups([codes("abc"), codes("def")]))
    let test = TablewiseTest(joint)
    let alone = parts.map { TablewiseTest($0) }
    #expect(
      test.degreesOfFreedom == alone.reduce(0) { $0 + $1.degreesOfFreedom }, "seed \(seed)")
    let sum = alone.reduce(0) { $0 + ($1.likelihoodRatio.statistic.value ?? 0) }
    #expect(isClose(test.likelihoodRatio.statistic, sum), "seed \(seed)")
  }
}
