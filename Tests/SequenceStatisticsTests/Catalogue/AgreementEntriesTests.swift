import Testing

@testable import SequenceStatistics

@Suite struct AgreementEntriesTests {
  @Test func allAreOfTheRoomAndNamedOnce() {
    let ids = AgreementEntries.all.map(\.id)
    #expect(ids.count == 3 && Set(ids).count == ids.count)
    #expect(AgreementEntries.all.allSatisfy { $0.room == "Agreement" })
    #expect(Catalogue.entry(named: "confusion-matrix")?.id == "agreement-table")
  }
}
