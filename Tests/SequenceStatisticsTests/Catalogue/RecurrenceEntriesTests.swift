import Testing

@testable import SequenceStatistics

@Suite struct RecurrenceEntriesTests {
  @Test func allAreOfTheRoomAndNamedOnce() {
    let ids = RecurrenceEntries.all.map(\.id)
    #expect(ids.count >= 17 && Set(ids).count == ids.count)
    #expect(RecurrenceEntries.all.allSatisfy { $0.room == "Synchrony/Recurrence" })
    let aliases = RecurrenceEntries.all.flatMap(\.aliases)
    #expect(Set(aliases).union(ids).count == aliases.count + ids.count)
  }
}
