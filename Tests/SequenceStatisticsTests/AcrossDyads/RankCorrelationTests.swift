import RealModule
import Testing

@testable import SequenceStatistics

@Suite struct RankCorrelationTests {
  @Test("R: cor.test(method = spearman, exact = FALSE) of the couples") func couples() throws {
    let correlation = RankCorrelation(
      DyadEffects.couples(), DyadEffects.couples(DyadEffects.copingThenStress))
    #expect(correlation.count == 64 && isClose(correlation.rho, 0.7862400554119))
    #expect(isClose(correlation.p, 1.387364610798e-14, relative: 1e-7))
    let interval = try #require(correlation.interval)
    #expect(isClose(interval.lower, 0.6494718267095) && isClose(interval.upper, 0.8737295067428))
  }

  @Test func tiesShareTheirRanks() {
    #expect(RankCorrelation.ranks([3, 1, 3, 2, 3]) == [4, 1, 4, 2, 4])
    #expect(RankCorrelation.ranks([5, 5]) == [1.5, 1.5] && RankCorrelation.ranks([]) == [])
  }

  @Test(
    "A rising change of either number changes nothing", arguments: 1...20 as ClosedRange<UInt64>)
  func monotoneChanges(_ seed: UInt64) {
    var random = TestRandom(seed: seed)
    let first = (0..<12).map { _ in Double(random.below(9)) }
    let second = (0..<12).map { _ in Double(random.below(9)) }
    let one = RankCorrelation(first, second)
    let other = RankCorrelation(first.map { Double.exp($0) }, second.map { $0 * $0 * $0 - 4 })
    #expect(one == other, "seed \(seed)")
  }

  @Test func edges() {
    #expect(RankCorrelation([1, nil], [2, 3]).count == 1)
    #expect(RankCorrelation([1, 1], [2, 3]).rho == .undefined(.cannotVary))
    #expect(RankCorrelation([Double?](), []).rho == .undefined(.noPairs))
  }
}
