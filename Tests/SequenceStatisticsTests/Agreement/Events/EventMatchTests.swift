import CodedSessions
import SequenceStatistics
import Testing

@Suite struct EventMatchTests {
  private func mark(_ category: Int, _ onset: Int64, line: UInt32 = 0) -> DoubleCoding.Mark {
    DoubleCoding.Mark(
      category: category, onset: .seconds(onset), offset: .seconds(onset + 1),
      source: SourceLine(line: line))
  }

  @Test func theFourKinds() {
    #expect(EventMatch(mark(1, 3), mark(1, 5)).kind == .match)
    #expect(EventMatch(mark(1, 3), mark(0, 5)).kind == .confusion)
    #expect(EventMatch(firstOnly: mark(1, 3)).kind == .omission)
    #expect(EventMatch(secondOnly: mark(1, 3)).kind == .commission)
  }

  @Test func theDifferenceIsPositiveWhenTheSecondCoderIsLater() {
    #expect(EventMatch(mark(1, 3), mark(1, 5)).onsetDifference == .seconds(2))
    #expect(EventMatch(mark(1, 5), mark(1, 3)).onsetDifference == .seconds(-2))
    #expect(EventMatch(firstOnly: mark(1, 3)).onsetDifference == nil)
  }

  @Test func marksKeepTheirLines() {
    let event = EventMatch(mark(1, 3, line: 12), mark(1, 2, line: 40))
    #expect(event.first?.source.line == 12 && event.second?.source.line == 40)
    #expect(event.onset == .seconds(2))
    #expect(EventMatch(secondOnly: mark(1, 7)).onset == .seconds(7))
  }

  @Test func extremeTimesDoNotOverflow() {
    let early = DoubleCoding.Mark(
      category: 0, onset: SessionTime(microseconds: .min), offset: .zero)
    let late = DoubleCoding.Mark(
      category: 0, onset: SessionTime(microseconds: .max),
      offset: SessionTime(microseconds: .max))
    #expect(EventMatch(early, late).onsetDifference == SessionTime(microseconds: .max))
    #expect(EventMatch(late, early).onsetDifference == SessionTime(microseconds: .min))
  }
}
