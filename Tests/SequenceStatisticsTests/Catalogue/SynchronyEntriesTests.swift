import Testing

@testable import SequenceStatistics

@Suite struct SynchronyEntriesTests {
  @Test func allAreOfTheRoomAndNamedOnce() {
    let ids = SynchronyEntries.all.map(\.id)
    #expect(ids.count >= 5 && Set(ids).count == ids.count)
    #expect(SynchronyEntries.all.allSatisfy { $0.room == "Synchrony" })
  }
}
