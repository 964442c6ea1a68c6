import CodedSessions
import SequenceStatistics
import StudyAnalysis
import Testing

@Suite struct PhaseAnalysisTests {
  typealias Hand = HandMadeSession

  static func session(_ phases: [(String, Int64, Int64)]) throws -> CodedSession {
    try Hand.session(
      [
        Hand.Lane(
          kind: .interval, codeClass: .partner,
          bouts: [("face", 2, 8), ("face", 31, 33), ("face", 45, 55)]),
        Hand.Lane(
          name: "face", kind: .interval, codeClass: .positive,
          bouts: [("smiles", 3, 5), ("smiles", 45, 48)]),
        Hand.Lane(
          name: "body", kind: .event, codeClass: .stress,
          bouts: [("hiccups", 25, 25), ("hiccups", 26, 26)]),
      ], phases: phases)
  }

  @Test func effectsBidsAndStrain() throws {
    let analysis = try PhaseAnalysis(
      try Self.session([("play", 0, 20), ("still", 20, 40), ("reunion", 40, 60)]))
    #expect(
      analysis.rows.map(\.name) == [
        "infant.gaze face", "infant.face smiles", "infant.body hiccups",
      ])
    let looks = analysis.rows[0]
    #expect(looks.measures.map(\.count) == [1, 1, 1])
    #expect(looks.stillFace.effect?.shareDifference == .value(0.1 - 0.3))
    #expect(looks.stillFace.carryOver?.shareDifference == .value(0.5 - 0.3))
    // A bid at 3 and one at 45; the look at 31 has no smile.
    #expect(analysis.bids.map(\.name) == ["infant social bids"])
    #expect(analysis.bids[0].measures.map(\.count) == [1, 0, 1])
    #expect(analysis.stress[0].measures.map(\.count) == [0, 2, 0])
    #expect(analysis.stress[0].stillFace.effect?.rateDifference == .value(6))
    #expect(analysis.all.count == 5 && analysis.others.isEmpty)
  }

  @Test func whatNeedsAMissingPhaseSaysSo() throws {
    let analysis = try PhaseAnalysis(
      try Self.session([("FF", 0, 20), ("middle", 20, 60)]), said: [.reunion: "middle"],
      withSensitivity: true)
    #expect(analysis.rows[0].stillFace.missing == [.still])
    #expect(analysis.rows[0].stillFace.effect == nil && analysis.rows[0].stillFace.carryOver != nil)
    #expect(analysis.others.map(\.reach.text) == ["0.5", "2"])
  }

  @Test func errorsAreNamed() throws {
    #expect(throws: PhaseAnalysisError.noPhases) { _ = try PhaseAnalysis(try Self.session([])) }
    #expect(throws: PhaseAnalysisError.noPhase("x", known: ["a"])) {
      _ = try PhaseAnalysis(try Self.session([("a", 0, 60)]), said: [.play: "x"])
    }
  }
}
