import Testing

@testable import SequenceStatistics

@Suite struct LagSequentialEntriesTests {
  @Test func theOverviewComesFirstAndAllAreOfTheRoom() {
    #expect(LagSequentialEntries.all.first?.id == "lag-sequential-analysis")
    #expect(LagSequentialEntries.all.allSatisfy { $0.room == "LagSequential" })
    #expect(LagSequentialEntries.all.contains { $0.kind == .notion })
  }
}
