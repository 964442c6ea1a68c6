import Testing

@testable import SequenceStatistics

@Suite struct EventEntriesTests {
  @Test func allAreOfTheRoomAndNamedOnce() {
    let ids = EventEntries.all.map(\.id)
    #expect(ids.count >= 16 && Set(ids).count == ids.count)
    #expect(EventEntries.all.allSatisfy { $0.room == "Synchrony/Events" })
  }
}
