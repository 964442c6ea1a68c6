import SequenceStatistics
import Testing

@Suite("BootstrapSummary")
struct BootstrapSummaryTests {
  @Test func summary() {
    let summary = BootstrapSummary([
      .value(-1), .value(1), .value(2), .undefined(.emptyMargin), .value(2),
    ])
    #expect(summary.mean == .value(1) && summary.undefinedCount == 1)
    #expect(isClose(summary.standardError, 2.0.squareRoot()))
    #expect(summary.p == .value(0.5))
    #expect(isClose(summary.interval?.lower ?? .nan, -0.85))
    let none = BootstrapSummary([.undefined(.noPairs)])
    #expect(none.mean.value == nil && none.p.value == nil && none.interval == nil)
  }
}
