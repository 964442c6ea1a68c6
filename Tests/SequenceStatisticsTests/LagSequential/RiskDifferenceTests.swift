import SequenceStatistics
import Testing

@Suite struct RiskDifferenceTests {
  /// The battery of 2×2 tables, whose first three have one odds ratio and different risk differences.
  @Test(
    arguments: [
      ([10, 10, 20, 60], 0.25), ([9, 1, 30, 10], 0.15), ([45, 5, 60, 20], 0.15),
      ([0, 12, 8, 80], -0.090909090909), ([12, 0, 30, 58], 0.659090909091), ([5, 15, 5, 15], 0),
    ] as [([Int], Double)])
  func battery(cells: [Int], difference: Double) throws {
    let pair = try #require(Association2x2(a: cells[0], b: cells[1], c: cells[2], d: cells[3]))
    #expect(isClose(RiskDifference.measure(of: pair), difference, absolute: 1e-12))
    #expect(try #require(RiskDifference.interval(of: pair)).contains(difference))
  }

  /// Newcombe (1998), Table II, method 10: 56/70 against 48/80.
  @Test func thePrintedInterval() throws {
    let pair = try #require(Association2x2(a: 56, b: 14, c: 48, d: 32))
    let interval = try #require(RiskDifference.interval(of: pair))
    #expect(isClose(interval.lower, 0.0524, absolute: 5e-5))
    #expect(isClose(interval.upper, 0.3339, absolute: 5e-5))
  }

  @Test func anEmptyRowHasNone() throws {
    let pair = try #require(Association2x2(a: 0, b: 0, c: 3, d: 4))
    #expect(RiskDifference.measure(of: pair).reason == .emptyMargin)
    #expect(RiskDifference.interval(of: pair) == nil)
  }
}
