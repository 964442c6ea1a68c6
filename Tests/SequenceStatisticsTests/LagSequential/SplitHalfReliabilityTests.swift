import SequenceStatistics
import Testing

@Suite("SplitHalfReliability")
struct SplitHalfReliabilityTests {
  @Test func equalSessionsAgree() throws {
    let tables = try (0..<6).map { _ in try LagTable(counts: [[8, 2], [3, 9]]) }
    let reliability = try SplitHalfReliability(tables)
    #expect(isClose(reliability.mean, 1) && reliability.divisions == 100)
  }

  @Test("Two sessions by hand")
  func byHand() throws {
    let tables = [
      try LagTable(counts: [[8, 2], [3, 7]]), try LagTable(counts: [[5, 5], [1, 9]]),
    ]
    // Probabilities .8 .2 .3 .7 and .5 .5 .1 .9: r = .16 / √(.26 × .32).
    #expect(isClose(try SplitHalfReliability(tables).mean, 0.16 / (0.26 * 0.32).squareRoot()))
  }

  @Test func nothing() throws {
    #expect(try SplitHalfReliability([]).mean.reason == .noPairs)
    let one = try LagTable(counts: [[8, 2], [3, 7]])
    #expect(try SplitHalfReliability([one]).mean.reason == .noPairs)
    let flat = try LagTable(counts: [[1, 1], [1, 1]])
    #expect(try SplitHalfReliability([flat, flat]).divisions == 0)
  }
}
