import CodedSessions
import SequenceStatistics
import StudyAnalysis
import Testing

@Suite struct MatchAnalysisTests {
  typealias Hand = HandMadeSession

  static func looks() throws -> CodedSession {
    let plain = try Hand.session([
      Hand.Lane(bouts: [("face", 0, 20), ("off", 20, 40), ("face", 40, 60)]),
      Hand.Lane(person: Hand.mother, bouts: [("face", 0, 30), ("off", 30, 45), ("face", 45, 60)]),
    ])
    return try CodedSession(
      id: plain.id, span: plain.span, spanOrigin: plain.spanOrigin, timeUnit: plain.timeUnit,
      persons: plain.persons, streams: plain.streams,
      codebook: try Codebook(
        plain.codebook.entries.map {
          .init(
            person: $0.person, stream: $0.stream, name: $0.name,
            codeClass: $0.name == "face" ? .partner : .away)
        }))
  }

  @Test func mutualGazeByHand() throws {
    let analysis = try MatchAnalysis(try Self.looks())
    // Alike: 0 to 20 both look, 30 to 40 both look away, 45 to 60 both look.
    #expect(analysis.matching.matches.map(\.span.onset.seconds) == [0, 30, 45])
    #expect(analysis.matching.repairs(by: .second) == 2)
    let mutual = try #require(analysis.mutualGaze)
    #expect(mutual.bouts.count == 2 && mutual.share == .value(35.0 / 60))
    #expect(mutual.bouts.map(\.openedBy) == [nil, .second])
    #expect(mutual.bouts.map(\.closedBy) == [.first, nil])
    #expect(analysis.shift.share.way == .swept(shifts: 41) && analysis.chain != nil)
    #expect(analysis.sensitivity == nil)
  }

  @Test func otherRulesAreFixedBeforehand() throws {
    let analysis = try MatchAnalysis(try Self.looks(), withSensitivity: true)
    let sensitivity = try #require(analysis.sensitivity)
    #expect(sensitivity.shifts.map(\.minShift.seconds) == [5, 10, 20, 30])
    #expect(sensitivity.shifts[1] == analysis.shift)
    #expect(sensitivity.mutualGaze.map(\.mutualGaze.bouts.count) == [2, 2, 2, 2])
    #expect(sensitivity.chains.map(\.step.text) == ["0.25", "0.6", "1"])
  }

  @Test func otherStreamsMatchByName() throws {
    let analysis = try MatchAnalysis(
      try Hand.session([
        Hand.Lane(name: "affect", bouts: [("smile", 0, 30), ("neutral", 30, 60)]),
        Hand.Lane(
          person: Hand.mother, name: "face", bouts: [("neutral", 0, 10), ("smile", 10, 60)]),
      ]), streams: ["infant.affect", "mother.face"])
    #expect(analysis.matching.share == .value(20.0 / 60) && analysis.mutualGaze == nil)
  }

  @Test func whatIsMissingIsNamed() throws {
    let chase = try Hand.chase()
    #expect(throws: StreamPairError.noLooks(chase.persons)) { _ = try MatchAnalysis(chase) }
    let moments = try Hand.session([
      Hand.Lane(bouts: [("a", 0, 60)]),
      Hand.Lane(person: Hand.mother, name: "calls", kind: .event, bouts: [("calls", 5, 5)]),
    ])
    #expect(throws: StreamPairError.notExclusive("mother.calls")) {
      _ = try MatchAnalysis(moments, streams: ["infant.gaze", "mother.calls"])
    }
    #expect(throws: StreamPairError.twoStreams(["infant.gaze"])) {
      _ = try MatchAnalysis(chase, streams: ["infant.gaze"])
    }
    #expect(throws: StreamPairError.noPhase("x", known: [])) {
      _ = try MatchAnalysis(try Self.looks(), phase: "x")
    }
  }
}
