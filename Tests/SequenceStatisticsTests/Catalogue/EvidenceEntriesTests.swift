import Testing

@testable import SequenceStatistics

@Suite struct EvidenceEntriesTests {
  @Test func allAreOfTheRoomAndNamedOnce() {
    let ids = EvidenceEntries.all.map(\.id)
    #expect(ids.count >= 11 && Set(ids).count == ids.count)
    #expect(EvidenceEntries.all.allSatisfy { $0.room == "LagSequential" })
  }
}
