import CodedSessions
import SequenceStatistics
import Testing

@testable import StudyAnalysis

@Suite struct CodingComparisonTests {
  private typealias Lane = HandMadeSession.Lane

  private func record(_ coder: String, _ sessions: CodedSession...) -> CoderSessions {
    CoderSessions(coder: coder, sessions: sessions)
  }

  private func gaze(_ id: String, turn: Int64 = 20) throws -> CodedSession {
    try HandMadeSession.session(
      [Lane(bouts: [("face", 0, turn), ("away", turn, 60)])], id: id)
  }

  @Test func sessionsMeetByTheirIDs() throws {
    let comparison = try CodingComparison([
      record("anna", try gaze("s1"), try gaze("s2"), try gaze("s3")),
      record("ben", try gaze("s3", turn: 22), try gaze("s1", turn: 25), try gaze("s4")),
    ])
    #expect(comparison.coders == ["anna", "ben"])
    let stream = try #require(comparison.streams.first)
    #expect(comparison.streams.count == 1 && stream.name == "infant.gaze")
    #expect(stream.sessions.map(\.id) == ["s1", "s3"])
    #expect(stream.categories == ["face", "away"] && stream.kind == .state && stream.isExclusive)
    #expect(
      comparison.leftOut == [.session("s2", coder: "anna"), .session("s4", coder: "ben")])
    let pair = try #require(stream.sessions[0].pair(0, 1, categories: 2, isExclusive: true))
    #expect(pair.first.map(\.offset.seconds) == [20, 60])
    #expect(pair.second.map(\.offset.seconds) == [25, 60])
    #expect(stream.sessions[0].pair(0, 2, categories: 2, isExclusive: true) == nil)
  }

  @Test func singleSessionsAreOneWhateverTheirNames() throws {
    let comparison = try CodingComparison([
      record("a", try gaze("play-a")), record("b", try gaze("play-b")),
      record("c", try gaze("third")),
    ])
    #expect(comparison.streams.first?.sessions.map(\.id) == ["play-a"])
    #expect(comparison.streams.first?.sessions.first?.codings.map(\.coder) == [0, 1, 2])
  }

  @Test func codesAreTheSameByName() throws {
    let first = try HandMadeSession.session([Lane(bouts: [("face", 0, 20), ("away", 20, 60)])])
    let second = try HandMadeSession.session([
      Lane(bouts: [("object", 0, 10), ("away", 10, 30), ("face", 30, 60)])
    ])
    let stream = try #require(
      try CodingComparison([record("a", first), record("b", second)]).streams.first)
    #expect(stream.categories == ["face", "away", "object"])
    #expect(stream.sessions[0].codings[1].marks.map(\.category) == [2, 1, 0])
  }

  @Test func aColumnWithAnEndingMeetsItsFellowUnderAnotherPerson() throws {
    let stranger = HandMadeSession.stranger
    let session = try HandMadeSession.session([
      Lane(bouts: [("face", 0, 30), ("away", 30, 60)]),
      Lane(
        person: stranger, name: "gaze_rel", kind: .interval,
        bouts: [("face", 10, 33), ("away", 33, 40)]),
      Lane(person: stranger, name: "rel_blocks", kind: .interval, bouts: [("x", 10, 40)]),
    ])
    let comparison = try CodingComparison(CoderSessions.bySuffix(["_rel"], [session]))
    let stream = try #require(comparison.streams.first)
    #expect(comparison.streams.count == 1 && stream.name == "infant.gaze")
    // The second coding fills the block: it is one of states, as the first.
    #expect(stream.kind == .state && stream.mixesKinds)
    #expect(stream.sessions[0].origin == .stream("rel_blocks"))
    #expect(stream.sessions[0].codings[0].marks.map(\.onset.seconds) == [10, 30])
  }

  @Test func aCodingWithGapsMakesBothIntervals() throws {
    let first = try gaze("s")
    let second = try HandMadeSession.session(
      [Lane(kind: .interval, bouts: [("face", 0, 18), ("away", 40, 60)])], id: "s")
    let stream = try #require(
      try CodingComparison([record("a", first), record("b", second)]).streams.first)
    #expect(stream.kind == .interval && stream.mixesKinds)
    let pair = try #require(stream.sessions[0].pair(0, 1, categories: 2, isExclusive: true))
    #expect(pair.time.duration == .seconds(60))
  }

  @Test func theSameNameOfTwoPersonsStaysApart() throws {
    let mother = HandMadeSession.mother
    let session = try HandMadeSession.session([
      Lane(bouts: [("face", 0, 60)]),
      Lane(person: mother, bouts: [("face", 0, 50), ("away", 50, 60)]),
    ])
    let comparison = try CodingComparison([record("a", session), record("b", session)])
    #expect(comparison.streams.map(\.name) == ["infant.gaze", "mother.gaze"])
    let one = try CodingComparison(
      [record("a", session), record("b", session)], streams: ["mother.gaze"])
    #expect(one.streams.map(\.name) == ["mother.gaze"])
    #expect(throws: AgreementError.unknownStream("x", known: ["infant.gaze", "mother.gaze"])) {
      try CodingComparison([record("a", session), record("b", session)], streams: ["x"])
    }
  }

  @Test func nothingInCommonIsSaid() throws {
    #expect(throws: AgreementError.oneCoder("a")) {
      try CodingComparison([record("a", try gaze("s"))])
    }
    let voice = try HandMadeSession.session([Lane(name: "voice", bouts: [("on", 0, 60)])], id: "s")
    #expect(
      throws: AgreementError.nothingInCommon([
        .stream("infant.gaze", session: "s", coder: "a"),
        .stream("infant.voice", session: "s", coder: "b"),
      ])
    ) {
      try CodingComparison([record("a", try gaze("s")), record("b", voice)])
    }
    let late = BlockChoice.spans(TimeSet(try HandMadeSession.span(70, 90)))
    #expect(throws: AgreementError.nothingInCommon([.noBlocks(session: "s")])) {
      try CodingComparison([record("a", try gaze("s")), record("b", try gaze("s"))], blocks: late)
    }
  }
}
