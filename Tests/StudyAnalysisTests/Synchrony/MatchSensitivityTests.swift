import CodedSessions
import SequenceStatistics
import StudyAnalysis
import Testing

@Suite struct MatchSensitivityTests {
  @Test func streamsWithoutLooksHaveShiftsOnly() throws {
    typealias Hand = HandMadeSession
    let analysis = try MatchAnalysis(
      try Hand.session([
        Hand.Lane(name: "affect", bouts: [("smile", 0, 30), ("neutral", 30, 60)]),
        Hand.Lane(
          person: Hand.mother, name: "affect", bouts: [("neutral", 0, 10), ("smile", 10, 60)]),
      ]), streams: ["infant.affect", "mother.affect"], withSensitivity: true)
    let sensitivity = try #require(analysis.sensitivity)
    #expect(sensitivity.mutualGaze.isEmpty && sensitivity.chains.isEmpty)
    // Sixty seconds are too short for shifts of at least 20 s.
    #expect(sensitivity.shifts.map { $0.share.way != nil } == [true, true, false, false])
  }
}
