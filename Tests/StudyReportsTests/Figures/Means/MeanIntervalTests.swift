import SequenceStatistics
import Testing

@testable import StudyReports

@Suite struct MeanIntervalTests {
  private func shown(_ value: Double) -> String { Decimals.fixed(value, places: 1) }

  @Test func textAndCells() {
    let whole = MeanInterval(mean: .value(2), interval: .init(lower: 1, upper: 3), count: 4)
    #expect(whole.text(shown) == "2.0 [1.0, 3.0]")
    #expect(
      whole.cells { .number($0, places: 1) } == [2, 1, 3].map { .number($0, places: 1) })
    #expect(MeanInterval(mean: .value(2), interval: nil, count: 1).text(shown) == "2.0")
  }

  @Test func noMeanIsNoZero() {
    let none = MeanInterval(MeanEffect([]))
    #expect(none.text(shown) == Decimals.absent)
    #expect(
      none.cells { .number($0, places: 1) }
        == [TableCell](repeating: .undefined("There are too few dyads."), count: 3))
    // One dyad has a mean and no interval.
    let one = MeanInterval(MeanEffect([DyadEffect(estimate: .value(3))]))
    #expect(one.count == 1 && one.text(shown) == "3.0")
  }
}
