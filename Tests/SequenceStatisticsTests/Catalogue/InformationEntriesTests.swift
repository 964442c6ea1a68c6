import Testing

@testable import SequenceStatistics

@Suite struct InformationEntriesTests {
  @Test func allAreOfTheRoomAndNamedOnce() {
    let ids = InformationEntries.all.map(\.id)
    #expect(ids.count >= 10 && Set(ids).count == ids.count)
    #expect(InformationEntries.all.allSatisfy { $0.room == "Synchrony/Information" })
  }
}
