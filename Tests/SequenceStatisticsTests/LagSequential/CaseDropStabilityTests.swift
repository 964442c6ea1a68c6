import CodedSessions
import SequenceStatistics
import Testing

@Suite("CaseDropStability")
struct CaseDropStabilityTests {
  private func table(_ cells: [[Int]]) throws -> LagTable { try LagTable(counts: cells) }

  @Test("A find that all sessions share is stable; one that a single dyad carries is not")
  func stability() throws {
    let shared = try (0..<10).map { _ in try table([[8, 2], [3, 9]]) }
    let stable = try CaseDropStability(shared)
    #expect(stable.keptSessions == 8 && stable.replicates == 500)
    #expect(stable.shareBelowAlpha[given: 0, target: 0] == .value(1))
    #expect(stable.isStable(given: 0, target: 0))
    let one =
      [try table([[60, 5], [5, 60]])] + (try (0..<9).map { _ in try table([[3, 3], [3, 3]]) })
    let carried = try CaseDropStability(one)
    // The carrying session is left out in one subsample of five.
    let share = try #require(carried.shareBelowAlpha[given: 0, target: 0].value)
    #expect(abs(share - 0.8) < 0.09 && !carried.isStable(given: 0, target: 0))
    #expect(try CaseDropStability(one) == carried)
  }

  @Test func nothing() throws {
    #expect(throws: LagTableError.nothingToSum) { _ = try CaseDropStability([]) }
    let empty = try CaseDropStability([try table([[0, 0], [0, 0]])])
    #expect(empty.shareBelowAlpha[given: 0, target: 0].reason == .noPairs)
  }
}
