import SequenceStatistics
import Testing

@Suite struct LogOddsIntervalTests {
  @Test func theBattery() throws {
    let pair = try #require(Association2x2(a: 10, b: 10, c: 20, d: 60))
    let interval = try #require(LogOddsInterval.of(pair))
    #expect(isClose(interval.lower, 1.098612 - 1.959964 * 0.516398, absolute: 2e-6))
    #expect(isClose(interval.upper, 1.098612 + 1.959964 * 0.516398, absolute: 2e-6))
    let odds = try #require(LogOddsInterval.ofOddsRatio(pair))
    #expect(odds.contains(3))
  }

  /// The windows of a mother-infant sample: OR 2.025163, 95 % .949 to 4.323.
  @Test func aPublishedWindow() throws {
    let pair = try #require(Association2x2(a: 7, b: 833, c: 180, d: 43_379))
    let odds = try #require(LogOddsInterval.ofOddsRatio(pair))
    #expect(isClose(odds.lower, 0.949, absolute: 5e-4))
    #expect(isClose(odds.upper, 4.323, absolute: 1e-3))
  }

  @Test func anEmptyCellNeedsTheCorrection() throws {
    let pair = try #require(Association2x2(a: 0, b: 12, c: 8, d: 80))
    #expect(LogOddsInterval.of(pair) == nil)
    #expect(LogOddsInterval.of(pair, .whenEmpty) != nil)
  }
}
