import SequenceStatistics
import Testing

@Suite struct RiskRatioTests {
  @Test(
    arguments: [
      ([10, 10, 20, 60], 2.0), ([9, 1, 30, 10], 1.2), ([0, 12, 8, 80], 0),
      ([12, 0, 30, 58], 2.9333333333333), ([5, 15, 5, 15], 1),
    ] as [([Int], Double)])
  func battery(cells: [Int], ratio: Double) throws {
    let pair = try #require(Association2x2(a: cells[0], b: cells[1], c: cells[2], d: cells[3]))
    #expect(isClose(RiskRatio.measure(of: pair), ratio, relative: 1e-12))
  }

  @Test func theIntervalIsSymmetricAboutTheLogarithm() throws {
    let pair = try #require(Association2x2(a: 10, b: 10, c: 20, d: 60))
    let interval = try #require(RiskRatio.interval(of: pair))
    #expect(isClose(interval.lower * interval.upper, 4))
    let swapped = try #require(Association2x2(a: 20, b: 60, c: 10, d: 10))
    let other = try #require(RiskRatio.interval(of: swapped))
    #expect(isClose(other.lower, 1 / interval.upper))
  }

  @Test func noTargetElsewhereHasNone() throws {
    let pair = try #require(Association2x2(a: 3, b: 2, c: 0, d: 4))
    #expect(RiskRatio.measure(of: pair).reason == .emptyCell)
    #expect(RiskRatio.interval(of: pair) == nil)
  }
}
