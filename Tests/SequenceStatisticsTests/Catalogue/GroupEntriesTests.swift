import Testing

@testable import SequenceStatistics

@Suite struct GroupEntriesTests {
  @Test func allAreOfTheRoomAndNamedOnce() {
    let ids = GroupEntries.all.map(\.id)
    #expect(ids.count == 31 && Set(ids).count == ids.count)
    #expect(
      GroupEntries.all.allSatisfy { $0.room == "AcrossDyads" && $0.file.hasPrefix("Groups/") })
    #expect(Catalogue.entry(named: "wilcoxon")?.id == "wilcoxon-signed-rank")
    #expect(Catalogue.entry(named: "sign-flip")?.name == "Sign-flip test")
  }
}
