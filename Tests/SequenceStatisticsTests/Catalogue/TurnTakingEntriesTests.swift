import Testing

@testable import SequenceStatistics

@Suite struct TurnTakingEntriesTests {
  @Test func allAreOfTheRoomAndNamedOnce() {
    let ids = TurnTakingEntries.all.map(\.id)
    #expect(ids.count >= 20 && Set(ids).count == ids.count)
    #expect(TurnTakingEntries.all.allSatisfy { $0.room == "TurnTaking" })
  }
}
