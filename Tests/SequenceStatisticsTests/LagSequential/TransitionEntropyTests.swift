import Foundation
import SequenceStatistics
import Testing

@Suite struct TransitionEntropyTests {
  @Test func aCoinThatRemembersNothingAndOneThatAlternates() throws {
    let free = TransitionEntropy(try LagTable(counts: [[5, 5], [5, 5]]))
    #expect(free.targets.value == 1 && free.targetsAfterGiven.value == 1)
    #expect(free.mutualInformation.value == 0)
    let fixed = TransitionEntropy(try LagTable(counts: [[0, 8], [8, 0]]))
    #expect(fixed.targets.value == 1 && fixed.targetsAfterGiven.value == 0)
    #expect(fixed.mutualInformation.value == 1)
  }

  @Test(arguments: 1...30)
  func mutualInformationIsG2(seed: Int) throws {
    var random = TestRandom(seed: UInt64(seed))
    let table = try LagTable.random(size: 4, largest: 9, using: &random)
    guard let g2 = TablewiseTest(table).likelihoodRatio.statistic.value else { return }
    #expect(
      isClose(
        TransitionEntropy(table).mutualInformation, g2 / (2 * Double(table.total) * log(2)),
        absolute: 1e-12), "seed \(seed)")
  }

  @Test func noPairsHaveNone() throws {
    #expect(TransitionEntropy(try LagTable(counts: [[0]])).targets.reason == .noPairs)
  }
}
