import SequenceStatistics
import Testing

@Suite struct StationaryDistributionTests {
  @Test(arguments: 1...40)
  func oneStepLeavesItAsItIs(seed: Int) throws {
    var random = TestRandom(seed: UInt64(seed))
    let table = try LagTable.random(size: 5, largest: 6, using: &random)
    let shares = StationaryDistribution(table).shares.compactMap(\.value)
    guard shares.count == 5 else { return }
    #expect(isClose(shares.reduce(0, +), 1))
    for target in 0..<5 {
      let next = (0..<5).reduce(0.0) { sum, given in
        table.rowTotals[given] == 0
          ? sum
          : sum + shares[given] * Double(table.counts[given: given, target: target])
            / Double(table.rowTotals[given])
      }
      #expect(isClose(next, shares[target], absolute: 1e-12), "seed \(seed)")
    }
  }

  @Test func codesThatCannotComeBackHaveNoShare() throws {
    let table = try LagTable(counts: [[1, 1, 0], [0, 1, 1], [0, 2, 2]])
    let shares = StationaryDistribution(table).shares.compactMap(\.value)
    #expect(shares == [0, 0.5, 0.5])
  }

  @Test func whereThereIsNone() throws {
    let apart = try LagTable(counts: [[3, 0], [0, 2]])
    #expect(StationaryDistribution(apart).shares.allSatisfy { $0.reason == .notConnected })
    let deadEnd = try LagTable(counts: [[1, 1], [0, 0]])
    #expect(StationaryDistribution(deadEnd).shares.allSatisfy { $0.reason == .emptyMargin })
    let empty = try LagTable(counts: [[0, 0], [0, 0]])
    #expect(StationaryDistribution(empty).shares.allSatisfy { $0.reason == .noPairs })
  }
}
