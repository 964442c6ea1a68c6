import Testing

@testable import SequenceStatistics

@Suite struct ChanceEntriesTests {
  @Test func allAreOfTheRoomAndNamedOnce() {
    let ids = ChanceEntries.all.map(\.id)
    #expect(ids.count >= 8 && Set(ids).count == ids.count)
    #expect(ChanceEntries.all.allSatisfy { $0.room == "Chance" })
  }
}
