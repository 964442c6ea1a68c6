import Testing

@testable import SequenceStatistics

@Suite struct PhaseEntriesTests {
  @Test func allAreOfTheRoomAndNamedOnce() {
    let ids = PhaseEntries.all.map(\.id)
    #expect(ids.count >= 5 && Set(ids).count == ids.count)
    #expect(PhaseEntries.all.allSatisfy { $0.room == "Phases" })
  }
}
