import Testing

@testable import SequenceStatistics

@Suite struct TimeAgreementEntriesTests {
  @Test func allAreOfTheRoomAndNamedOnce() {
    let ids = TimeAgreementEntries.all.map(\.id)
    #expect(ids.count == 21 && Set(ids).count == ids.count)
    #expect(TimeAgreementEntries.all.allSatisfy { $0.room == "Agreement" })
    #expect(Catalogue.entry(named: "kappa")?.id == "cohens-kappa")
    #expect(Catalogue.entry(named: "ac1")?.name == "Gwet's AC1")
    #expect(Catalogue.entry(named: "pabak")?.id == "prevalence-and-bias")
  }
}
