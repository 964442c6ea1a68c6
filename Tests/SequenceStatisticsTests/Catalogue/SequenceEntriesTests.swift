import Testing

@testable import SequenceStatistics

@Suite struct SequenceEntriesTests {
  @Test func allAreOfTheRoomAndNamedOnce() {
    let ids = SequenceEntries.all.map(\.id)
    #expect(ids.count >= 10 && Set(ids).count == ids.count)
    #expect(SequenceEntries.all.allSatisfy { $0.room == "LagSequential" })
  }
}
