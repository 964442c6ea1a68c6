import Testing

@testable import SequenceStatistics

@Suite struct CycleEntriesTests {
  @Test func allAreOfTheRoomAndNamedOnce() {
    let ids = CycleEntries.all.map(\.id)
    #expect(ids.count >= 11 && Set(ids).count == ids.count)
    #expect(CycleEntries.all.allSatisfy { $0.room == "Cycles" })
  }
}
