import SequenceStatistics
import Testing

@Suite struct OffsetSummaryTests {
  @Test func handComputed() {
    let summary = OffsetSummary([2, -0.2, 1, 1])
    #expect(summary.count == 4 && summary.sorted == [-0.2, 1, 1, 2])
    #expect(isClose(summary.mean, 0.95) && summary.median == .value(1))
    // (1.15² + .05² + .05² + 1.05²) / 3 = .81
    #expect(isClose(summary.standardDeviation, 0.9))
    // h = .75 and 2.25: -.2 + .75 · 1.2 and 1 + .25 · 1.
    #expect(isClose(summary.lowerQuartile, 0.7) && isClose(summary.upperQuartile, 1.25))
    #expect(summary.lowest == .value(-0.2) && summary.highest == .value(2))
  }

  @Test func ofNothingAndOfOne() {
    let none = OffsetSummary([.nan, .infinity])
    #expect(none.count == 0 && none.mean == .undefined(.noOccurrence))
    #expect(none.median.reason == .noOccurrence && none.highest.reason == .noOccurrence)
    let one = OffsetSummary([3])
    #expect(one.median == .value(3) && one.standardDeviation.reason == .noOccurrence)
  }
}
