import Testing

@testable import SequenceStatistics

@Suite struct RaterEntriesTests {
  @Test func allAreOfTheRoomAndNamedOnce() {
    let ids = RaterEntries.all.map(\.id)
    #expect(ids.count == 21 && Set(ids).count == ids.count)
    #expect(RaterEntries.all.allSatisfy { $0.room == "Agreement/Raters" })
    #expect(Catalogue.entry(named: "alpha")?.id == "krippendorffs-alpha")
    #expect(Catalogue.entry(named: "ICC")?.id == "intraclass-correlation")
    #expect(Catalogue.entry(named: "gamma")?.id == "gamma-agreement")
  }
}
