import CodedSessions
import SequenceStatistics
import StudyAnalysis
import Testing

@Suite struct MirrorAnalysisTests {
  typealias Hand = HandMadeSession

  @Test func bothDirectionsOfWhatBothHave() throws {
    let session = try Hand.session([
      Hand.Lane(
        name: "affect", bouts: [("neutral", 0, 10), ("smile", 10, 30), ("neutral", 30, 60)]),
      Hand.Lane(
        person: Hand.mother, name: "affect",
        bouts: [("neutral", 0, 12), ("smile", 12, 40), ("woe", 40, 60)]),
      Hand.Lane(person: Hand.mother, name: "touch", bouts: [("holds", 0, 60)]),
    ])
    let all = MirrorAnalysis.all(of: session)
    #expect(all.map(\.stream) == ["affect", "affect"])
    #expect(all.map(\.to.id) == ["mother", "infant"])
    #expect(all[0].windows.map(\.window.seconds) == [1, 2, 3])
    // The smile at 10 is mirrored at 12: not within 1 s, within 2 s.
    #expect(all[0].windows.map(\.mirrored) == [0, 1, 1])
    #expect(all[0].windows[0].categories.map(\.name) == ["neutral", "smile"])
    // After the mother's smile at 12 the infant begins no smile.
    #expect(all[1].windows.map(\.mirrored) == [0, 0, 0])
  }

  @Test func lookingAwayIsNoAnswer() throws {
    let session = try Hand.session([
      Hand.Lane(codeClass: .away, bouts: [("away", 0, 60)]),
      Hand.Lane(person: Hand.mother, codeClass: .away, bouts: [("away", 0, 60)]),
    ])
    #expect(MirrorAnalysis.all(of: session).isEmpty)
  }
}
