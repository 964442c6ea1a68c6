import Testing

@testable import SequenceStatistics

@Suite struct ContingencyEntriesTests {
  @Test func allAreOfTheRoomAndNamedOnce() {
    let ids = ContingencyEntries.all.map(\.id)
    #expect(ids.count >= 10 && Set(ids).count == ids.count)
    #expect(ContingencyEntries.all.allSatisfy { $0.room == "Contingency" })
  }
}
