import Testing

@testable import SequenceStatistics

@Suite struct StateEntriesTests {
  @Test func allAreOfTheRoomAndNamedOnce() {
    let ids = StateEntries.all.map(\.id)
    #expect(ids.count == 7 && Set(ids).count == ids.count)
    #expect(StateEntries.all.allSatisfy { $0.room == "Synchrony/States" })
    #expect(Catalogue.entry(named: "ssg")?.id == "state-space-grid")
  }
}
