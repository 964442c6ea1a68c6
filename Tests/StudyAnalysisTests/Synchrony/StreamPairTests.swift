import CodedSessions
import StudyAnalysis
import Testing

@Suite struct StreamPairTests {
  typealias Hand = HandMadeSession

  @Test func looksAreTheSameByClass() throws {
    let pair = try StreamPair(try MatchAnalysisTests.looks())
    #expect(pair.isLook && pair.canMatch && pair.rule == "the same class of look")
    #expect(pair.first.fullName == "infant.gaze" && pair.second.fullName == "mother.gaze")
    #expect(Set(pair.categories.values) == [1, 3] && pair.names == [1: "partner", 3: "away"])
  }

  @Test func otherStreamsByName() throws {
    let session = try Hand.session([
      Hand.Lane(name: "affect", bouts: [("smile", 0, 30), ("neutral", 30, 60)]),
      Hand.Lane(person: Hand.mother, name: "face", bouts: [("neutral", 0, 10), ("frown", 10, 60)]),
    ])
    let pair = try StreamPair(session, named: ["mother.face", "infant.affect"])
    #expect(!pair.isLook && pair.first.fullName == "mother.face")
    #expect(Set(pair.names.values) == ["smile", "neutral", "frown"])
    #expect(pair.canMatch)
    let apart = try Hand.session([
      Hand.Lane(name: "affect", bouts: [("smile", 0, 60)]),
      Hand.Lane(person: Hand.mother, name: "face", bouts: [("frown", 10, 60)]),
    ])
    #expect(!(try StreamPair(apart, named: ["infant.affect", "mother.face"]).canMatch))
    #expect(try StreamPair.part(of: apart, phase: nil) == nil)
    #expect(throws: StreamPairError.noPhase("play", known: [])) {
      _ = try StreamPair.part(of: apart, phase: "play")
    }
  }
}
