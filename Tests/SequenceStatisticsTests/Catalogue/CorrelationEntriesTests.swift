import Testing

@testable import SequenceStatistics

@Suite struct CorrelationEntriesTests {
  @Test func allAreOfTheRoomAndNamedOnce() {
    let ids = CorrelationEntries.all.map(\.id)
    #expect(ids.count >= 10 && Set(ids).count == ids.count)
    #expect(CorrelationEntries.all.allSatisfy { $0.room == "Synchrony/Correlation" })
  }
}
