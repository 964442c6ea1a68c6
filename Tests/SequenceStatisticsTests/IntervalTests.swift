import SequenceStatistics
import Testing

@Suite struct IntervalTests {
  @Test func endsAreOrderedAndPartOfTheRange() {
    let range = Interval(lower: 2, upper: -1)
    #expect(range.lower == -1 && range.upper == 2)
    #expect(range.contains(-1) && range.contains(2) && !range.contains(2.1))
    #expect(range.map { $0 * 2 } == Interval(lower: -2, upper: 4))
  }
}
