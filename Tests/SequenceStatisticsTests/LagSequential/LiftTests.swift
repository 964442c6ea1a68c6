import SequenceStatistics
import Testing

@Suite struct LiftTests {
  @Test func itIsTheObservedOverTheExpectedCount() throws {
    let table = try LagTable(counts: [[10, 10], [20, 60]])
    let expected = ExpectedFrequencies(table)
    for given in 0..<2 {
      for target in 0..<2 {
        let lift = Lift.measure(of: Association2x2(table, given: given, target: target))
        let mean = try #require(expected.cells[given: given, target: target].value)
        #expect(isClose(lift, Double(table.counts[given: given, target: target]) / mean))
      }
    }
  }

  @Test func anEmptyMarginHasNone() throws {
    let pair = try #require(Association2x2(a: 0, b: 0, c: 3, d: 4))
    #expect(Lift.measure(of: pair).reason == .emptyMargin)
  }
}
