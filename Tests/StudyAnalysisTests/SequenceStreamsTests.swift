import CodedSessions
import StudyAnalysis
import Testing

@Suite struct SequenceStreamsTests {
  typealias Hand = HandMadeSession

  private func choice(
    _ lanes: [Hand.Lane], pair: [Person] = [Hand.infant, Hand.mother],
    _ change: (inout SessionParameters) -> Void = { _ in }
  ) throws -> (merged: [String], leftOut: [String]) {
    var parameters = SessionParameters()
    change(&parameters)
    let streams = try SequenceStreams(
      of: Hand.session(lanes), pair: pair, parameters: parameters)
    return (streams.merged.map(\.fullName), streams.leftOut)
  }

  private let gaze = Hand.Lane(bouts: [("partner", 0, 30), ("away", 30, 60)])
  private let approach = Hand.Lane(
    person: Hand.mother, name: "approach", kind: .interval, codeClass: .pursuit,
    bouts: [("closer", 12, 14)])

  @Test func withoutVoicesEverythingIsMergedInTheOrderOfTheSession() throws {
    let streams = try choice([gaze, approach])
    #expect(streams.merged == ["infant.gaze", "mother.approach"])
    #expect(streams.leftOut.isEmpty)
  }

  @Test func voicesAreLeftOutWhereBothHaveOtherStreams() throws {
    let streams = try choice([
      gaze, Hand.voice(Hand.infant), approach, Hand.voice(Hand.mother),
    ])
    #expect(streams.merged == ["infant.gaze", "mother.approach"])
    #expect(streams.leftOut == ["infant.voice", "mother.voice"])
  }

  @Test func voicesStayWhereOnePartnerHasNothingElse() throws {
    let streams = try choice([gaze, Hand.voice(Hand.infant), Hand.voice(Hand.mother)])
    #expect(streams.merged == ["infant.gaze", "mother.voice"])
    #expect(streams.leftOut == ["infant.voice"])
  }

  @Test func aStreamThatThinsOutTheTableIsLeftOutWhateverItsClass() throws {
    var mixed = Hand.voice(Hand.mother)
    mixed.codeClass = nil
    let streams = try choice([gaze, approach, mixed])
    #expect(streams.merged == ["infant.gaze", "mother.approach"])
    #expect(streams.leftOut == ["mother.voice"])
  }

  @Test func aStreamWithoutAnOnsetIsNeitherMergedNorLeftOut() throws {
    var silent = Hand.voice(Hand.mother)
    silent.bouts = []
    #expect(try choice([gaze, silent]).merged == ["infant.gaze"])
    #expect(try choice([gaze, silent]).leftOut.isEmpty)
  }

  @Test func stateStreamsComeFirstWhenCodesAreTooMany() throws {
    let acts = Hand.lane(Hand.infant, "acts", codes: 13)
    let posture = Hand.lane(Hand.mother, "posture", codes: 2, kind: .state)
    let streams = try choice([acts, posture])
    #expect(streams.merged == ["mother.posture"])
    #expect(streams.leftOut == ["infant.acts"])
  }

  @Test func exactlyTheLargestNumberOfCodesFits() throws {
    let acts = Hand.lane(Hand.infant, "acts", codes: 12)
    let posture = Hand.lane(Hand.mother, "posture", codes: 2, kind: .state)
    #expect(try choice([acts, posture]).merged == ["infant.acts", "mother.posture"])
    #expect(
      try choice([acts, posture]) { $0.mostCodes = 13 }.merged == ["mother.posture"])
  }

  @Test func aSmallerStreamIsTakenAfterOneThatDoesNotFit() throws {
    let streams = try choice([
      gaze, Hand.lane(Hand.infant, "acts", codes: 20), approach,
    ])
    #expect(streams.merged == ["infant.gaze", "mother.approach"])
    #expect(streams.leftOut == ["infant.acts"])
  }

  @Test func noStreamFitsWhenEachHasTooManyCodes() throws {
    let streams = try choice([Hand.lane(Hand.infant, "acts", codes: 15)])
    #expect(streams.merged.isEmpty)
    #expect(streams.leftOut == ["infant.acts"])
  }

  @Test func streamsOfOthersAreNeitherMergedNorNamed() throws {
    let other = Hand.Lane(person: Hand.stranger, bouts: [("watches", 0, 60)])
    let streams = try choice([gaze, approach, other])
    #expect(streams.merged == ["infant.gaze", "mother.approach"])
    #expect(streams.leftOut.isEmpty)
  }

  @Test func namedStreamsAreMergedInTheOrderTheyAreNamedIn() throws {
    let streams = try choice([gaze, approach, Hand.voice(Hand.mother)]) {
      $0.sequenceStreams = ["mother.voice", "infant.gaze"]
    }
    #expect(streams.merged == ["mother.voice", "infant.gaze"])
    #expect(streams.leftOut == ["mother.approach"])
  }

  @Test func streamsWithoutAnOnsetAreNotSaidToBeLeftOut() throws {
    var silent = Hand.voice(Hand.mother)
    silent.bouts = []
    let streams = try choice([gaze, approach, silent]) {
      $0.sequenceStreams = ["infant.gaze"]
    }
    #expect(streams.leftOut == ["mother.approach"])
  }

  @Test func namedStreamsKnowNoCap() throws {
    let streams = try choice([Hand.lane(Hand.infant, "acts", codes: 40)]) {
      $0.sequenceStreams = ["infant.acts"]
    }
    #expect(streams.merged == ["infant.acts"])
  }

  @Test func aStreamNamedTwiceIsMergedOnce() throws {
    let streams = try choice([gaze, approach]) {
      $0.sequenceStreams = ["infant.gaze", "mother.approach", "infant.gaze"]
    }
    #expect(streams.merged == ["infant.gaze", "mother.approach"])
  }

  @Test func anUnknownStreamIsAnErrorThatNamesTheKnownOnes() throws {
    #expect(
      throws: SessionAnalysisError.unknownStream(
        "infant.gase", known: ["infant.gaze", "mother.approach"])
    ) {
      try choice([gaze, approach]) { $0.sequenceStreams = ["infant.gase"] }
    }
  }

  @Test func oneWhoIsAloneKeepsHerVoice() throws {
    let streams = try choice([Hand.voice(Hand.infant)], pair: [Hand.infant])
    #expect(streams.merged == ["infant.voice"])
  }
}
