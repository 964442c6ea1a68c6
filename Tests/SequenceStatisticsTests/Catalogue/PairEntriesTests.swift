import Testing

@testable import SequenceStatistics

@Suite struct PairEntriesTests {
  @Test func allAreOfTheRoomAndNamedOnce() {
    let ids = PairEntries.all.map(\.id)
    #expect(ids.count >= 10 && Set(ids).count == ids.count)
    #expect(PairEntries.all.allSatisfy { $0.room == "LagSequential" })
  }
}
