import SequenceStatistics
import Testing

@Suite struct StationarityTestTests {
  @Test func seamsBelongToNoPart() throws {
    let sequence = EventSequence([codes("ababababab"), codes("abab")])
    let test = try StationarityTest.of(sequence, codes: codes("ab"), segments: 2)
    let parts = try HomogeneityTest([
      try LagTable(sequence: EventSequence([codes("ababa"), codes("ab")]), codes: codes("ab")),
      try LagTable(sequence: EventSequence([codes("babab"), codes("ab")]), codes: codes("ab")),
    ])
    #expect(test == parts)
  }

  @Test func aChangeOfHabitShows() throws {
    let early = String(repeating: "ab", count: 40)
    let late = String(repeating: "aabb", count: 20)
    let test = try StationarityTest.of(
      EventSequence([codes(early + late)]), codes: codes("ab"), segments: 2)
    #expect((test.pOfLikelihoodRatio.value ?? 1) < 1e-6)
  }

  @Test func oneSegmentHasNothingToCompare() {
    #expect(throws: LagTableError.nothingToSum) {
      try StationarityTest.of(EventSequence([codes("abab")]), codes: codes("ab"), segments: 1)
    }
  }
}
