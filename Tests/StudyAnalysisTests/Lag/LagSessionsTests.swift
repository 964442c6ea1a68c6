import CodedSessions
import SequenceStatistics
import StudyAnalysis
import Testing

@Suite struct LagSessionsTests {
  typealias Hand = HandMadeSession

  private func prepared(
    _ sessions: [CodedSession], _ change: (inout LagQuestion) -> Void = { _ in }
  ) throws -> LagSessions {
    var question = LagQuestion()
    change(&question)
    return try LagSessions(sessions, question: question)
  }

  private func names(_ prepared: LagSessions, _ part: Int = 0) throws -> [[String]] {
    try prepared.sequence(prepared.parts[part]).runs.map { run in
      run.map { prepared.shared.codebook[$0].name }
    }
  }

  @Test func streamsFollowTheNamesAsked() throws {
    let chase = try Hand.chase()
    #expect(try prepared([chase]).streams == ["infant.gaze", "mother.approach"])
    #expect(try prepared([chase]) { $0.given = ["infant.*"] }.streams.count == 2)
    let own = try prepared([chase]) {
      $0.given = ["infant.away"]
      $0.target = ["infant.partner"]
    }
    #expect(own.streams == ["infant.gaze"])
    #expect(try names(own) == [["partner", "away", "partner", "away", "partner"]])
    #expect(
      throws: LagQuestionError.unknownStream("x.y", known: ["infant.gaze", "mother.approach"])
    ) {
      _ = try prepared([chase]) { $0.streams = ["x.y"] }
    }
  }

  @Test func partsAreSessionsPhasesOrGroups() throws {
    let chase = try Hand.chase(phases: [("play", 0, 30), ("still", 30, 60)])
    let other = try Hand.chase()
    let sessions = try prepared([chase, other]) { $0.grouping = .session }
    #expect(sessions.parts.map(\.name) == ["hand"])
    #expect(sessions.parts[0].pieces.count == 2)
    let phases = try prepared([chase, other]) { $0.grouping = .phase }
    #expect(phases.parts.map(\.name) == ["play", "still"])
    #expect(try names(phases, 0).first == ["partner", "away", "closer", "partner"])
    let still = try prepared([chase, other]) { $0.phase = "still" }
    #expect(still.parts.map(\.pieces.count) == [1])
    #expect(try names(still) == [["away", "closer", "partner", "closer"]])
    #expect(throws: LagQuestionError.unknownPhase("x", known: ["play", "still"])) {
      _ = try prepared([chase]) { $0.phase = "x" }
    }
    #expect(throws: LagQuestionError.unknownPhase("", known: [])) {
      _ = try prepared([other]) { $0.grouping = .phase }
    }
    #expect(throws: LagQuestionError.unknownFactor("group", known: [])) {
      _ = try prepared([chase]) { $0.grouping = .factor("group") }
    }
  }

  @Test func newCodesAndJointStates() throws {
    let chase = try Hand.chase()
    let rename = [try ModificationText("RENAME averts = infant.away")]
    let made = try prepared([chase]) {
      $0.modifications = rename
      $0.given = ["infant.averts"]
    }
    #expect(made.given.count == 1)
    let twice = try Hand.session([
      Hand.Lane(bouts: [("at", 0, 30), ("off", 30, 60)]),
      Hand.Lane(person: Hand.mother, bouts: [("at", 0, 20), ("off", 20, 60)]),
    ])
    let joint = try prepared([twice]) { $0.joint = ["infant.gaze", "mother.gaze"] }
    #expect(joint.streams == ["infant+mother.gaze"])
    #expect(try names(joint) == [["at+at", "at+off", "off+off"]])
    #expect(throws: LagQuestionError.jointNeedsTwo(["infant.gaze"])) {
      _ = try prepared([twice]) { $0.joint = ["infant.gaze"] }
    }
  }

  @Test func offsetsAndIntervalsAsEvents() throws {
    let session = try Hand.session([
      Hand.Lane(
        person: Hand.mother, name: "voice", kind: .interval,
        bouts: [("speaks", 0, 3), ("sings", 5, 9)])
    ])
    let ends = try prepared([session]) {
      $0.streams = ["mother.voice"]
      $0.includesEndings = true
    }
    #expect(try names(ends) == [["speaks", "speaks ends", "sings", "sings ends"]])
    let chase = try Hand.chase()
    let units = try prepared([chase]) {
      $0.streams = ["infant.gaze"]
      $0.unit = .seconds(10)
    }
    #expect(
      try names(units) == [["partner", "away", "partner", "away", "partner", "partner"]])
    #expect(throws: LagQuestionError.unitsNeedOneStream(["infant.gaze", "mother.approach"])) {
      _ = try names(try prepared([chase]) { $0.unit = .seconds(10) })
    }
  }

  @Test func tiesFollowTheClock() throws {
    let coarse = try prepared([try Hand.chase()])
    #expect(coarse.rules(coarse.parts[0].pieces[0]).excludesTies)
    let forced = try prepared([try Hand.chase()]) { $0.ties = .included }
    #expect(!forced.rules(forced.parts[0].pieces[0]).excludesTies)
  }
}
