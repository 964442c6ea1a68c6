import CodedSessions
import SequenceStatistics
import StudyAnalysis
import Testing

@Suite struct LatencyByPhaseTests {
  private func record(_ phase: String, _ onset: Int64, waits: [Int64?]) throws -> ContingencyRecord
  {
    let span = try #require(
      TimeSpan(onset: .seconds(onset), offset: .seconds(onset + 20 * Int64(waits.count))))
    let cues = waits.indices.map { SessionTime.seconds(onset + 20 * Int64($0)) }
    return ContingencyRecord(
      phase: phase, span: span, unit: .seconds(1),
      cues: cues.map { .init(onset: $0, offset: $0) },
      responses: zip(cues, waits).compactMap { cue, wait in wait.map { cue + .seconds($0) } })
  }

  @Test func laterPhasesAreComparedWithTheFirst() throws {
    let byPhase = try #require(
      LatencyByPhase(
        [
          try record("play", 0, waits: [1, 2, 3, 4]),
          try record("still", 100, waits: [9, nil, 8, 7]),
        ], anchor: .onset))
    #expect(byPhase.rows.map(\.phase) == ["play", "still"])
    #expect(byPhase.rows[0].logRank == nil && byPhase.rows[0].hazard == nil)
    #expect(byPhase.rows[1].logRank?.observed == 3)
    // Everybody in play was answered before anybody in the still phase: no maximum.
    #expect(byPhase.rows[1].hazard?.value == .undefined(.didNotConverge))
  }

  @Test func onePhaseIsNotCompared() throws {
    #expect(LatencyByPhase([try record("play", 0, waits: [1])], anchor: .onset) == nil)
    #expect(LatencyByPhase([], anchor: .onset) == nil)
  }
}
