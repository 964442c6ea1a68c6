import SequenceStatistics
import Testing

@Suite struct WilsonIntervalTests {
  /// Newcombe (1998), Table I: the score method without continuity correction.
  @Test(arguments: [
    (81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0, 0.1611),
    (1, 29, 0.0061, 0.1718),
  ])
  func printedIntervals(count: Int, total: Int, lower: Double, upper: Double) throws {
    let interval = try #require(WilsonInterval.of(count: count, among: total))
    #expect(isClose(interval.lower, lower, absolute: 5e-5))
    #expect(isClose(interval.upper, upper, absolute: 5e-5))
  }

  @Test func itHoldsTheShareAndMirrors() throws {
    for total in 1...30 {
      for count in 0...total {
        let interval = try #require(WilsonInterval.of(count: count, among: total))
        #expect(interval.contains(Double(count) / Double(total)))
        #expect(interval.lower >= 0 && interval.upper <= 1)
        let other = try #require(WilsonInterval.of(count: total - count, among: total))
        #expect(isClose(interval.lower, 1 - other.upper, absolute: 1e-12))
      }
    }
    #expect(WilsonInterval.of(count: 0, among: 0) == nil)
    #expect(WilsonInterval.of(count: 3, among: 2) == nil)
  }
}
