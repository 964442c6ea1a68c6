import Testing

@testable import SequenceStatistics

@Suite struct EventAgreementEntriesTests {
  @Test func allAreOfTheRoomAndNamedOnce() {
    let ids = EventAgreementEntries.all.map(\.id)
    #expect(ids.count == 20 && Set(ids).count == ids.count)
    #expect(EventAgreementEntries.all.allSatisfy { $0.room == "Agreement/Events" })
    #expect(Catalogue.entry(named: "alignment-kappa")?.id == "event-kappa")
    #expect(Catalogue.entry(named: "easydiag")?.id == "easy-diag")
  }
}
