import Testing

@testable import SequenceStatistics

@Suite struct PoolingEntriesTests {
  @Test func allAreOfTheRoomAndNamedOnce() {
    let ids = PoolingEntries.all.map(\.id)
    #expect(ids.count == 38 && Set(ids).count == ids.count)
    #expect(PoolingEntries.all.allSatisfy { $0.room == "AcrossDyads" })
    #expect(Catalogue.entry(named: "knapp-hartung")?.id == "random-effects-mean")
    #expect(Catalogue.entry(named: "session-fdr")?.id == "flagged-sessions")
  }
}
