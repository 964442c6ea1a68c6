import Testing

@testable import SequenceStatistics

@Suite struct TimeBudgetEntriesTests {
  @Test func theOverviewComesFirstAndAllAreOfTheRoom() {
    #expect(
      TimeBudgetEntries.all.map(\.id)
        == ["time-budget", "frequency", "bout-duration", "latency-to-first"])
    #expect(TimeBudgetEntries.all.allSatisfy { $0.room == "TimeBudget" })
  }
}
