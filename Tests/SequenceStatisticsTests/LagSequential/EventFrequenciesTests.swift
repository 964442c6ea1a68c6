import SequenceStatistics
import Testing

@Suite struct EventFrequenciesTests {
  @Test func allEventsOfAllRunsAreCounted() {
    let frequencies = EventFrequencies(
      EventSequence([codes("abca"), codes("a")]), codes: codes("ba"))
    #expect(frequencies.counts == [1, 3])
    #expect(frequencies.total == 4 && frequencies.allEvents == 5)
    #expect(EventFrequencies(EventSequence([]), codes: codes("ab")).counts == [0, 0])
  }
}
