import Testing

@testable import SequenceStatistics

@Suite struct TimedEntriesTests {
  @Test func allAreOfTheRoomAndNamedOnce() {
    let ids = TimedEntries.all.map(\.id)
    #expect(ids.count >= 6 && Set(ids).count == ids.count)
    #expect(TimedEntries.all.allSatisfy { $0.room == "LagSequential" })
  }
}
