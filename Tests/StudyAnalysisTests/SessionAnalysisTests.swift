import CodedSessions
import SequenceStatistics
import StudyAnalysis
import Testing

@Suite struct SessionAnalysisTests {
  typealias Hand = HandMadeSession

  private let three: [Hand.Lane] = [
    Hand.Lane(bouts: [("partner", 0, 30), ("away", 30, 60)]),
    Hand.Lane(person: Hand.mother, bouts: [("partner", 0, 60)]),
    Hand.Lane(person: Hand.stranger, bouts: [("watches", 0, 60)]),
  ]

  @Test func aPairOfThreeHasToBeNamed() throws {
    let read = Hand.read(try Hand.session(three))
    #expect(
      throws: SessionAnalysisError.pairNeeded([Hand.infant, Hand.mother, Hand.stranger])
    ) { try SessionAnalysis(of: read) }
    let analysis = try SessionAnalysis(of: read, namesPair: true)
    #expect(analysis.pair == [Hand.infant, Hand.mother])
    #expect(analysis.budgets.map(\.person) == [Hand.infant, Hand.mother])
  }

  @Test func twoPersonsAreThePair() throws {
    let analysis = try SessionAnalysis(of: Hand.read(try Hand.chase()))
    #expect(analysis.pair == [Hand.infant, Hand.mother])
    #expect(analysis.session == (try Hand.chase()))
    #expect(analysis.sequence?.partners.table.total == 7)
    #expect(analysis.parameters == SessionParameters())
    #expect(!analysis.hasTooManyCodes)
  }

  @Test func onePersonIsAnalysedAlone() throws {
    let analysis = try SessionAnalysis(of: Hand.read(try Hand.session(Array(three.prefix(1)))))
    #expect(analysis.pair == [Hand.infant])
    #expect(analysis.budgets.count == 1)
    #expect(analysis.sequence?.partners.table.counts.cells == [0, 1, 0, 0])
  }

  @Test func nobodyIsNoTrap() throws {
    let analysis = try SessionAnalysis(of: Hand.read(try Hand.session([])))
    #expect(analysis.pair.isEmpty)
    #expect(analysis.budgets.isEmpty)
    #expect(analysis.sequence == nil)
    #expect(!analysis.hasTooManyCodes)
  }

  @Test func everyStreamOfThePairHasABudget() throws {
    let analysis = try SessionAnalysis(
      of: Hand.read(
        try Hand.session([three[0], Hand.voice(Hand.infant), Hand.voice(Hand.mother)])))
    #expect(analysis.budgets.map(\.stream) == ["gaze", "voice", "voice"])
    let gaze = try #require(analysis.budgets.first)
    #expect(gaze.rows.map(\.duration.total.value) == [30, 30])
    #expect(gaze.rows.map(\.frequency.count) == [1, 1])
  }

  @Test func phasesReachTheTable() throws {
    let whole = try SessionAnalysis(of: Hand.read(try Hand.chase()))
    let phased = try SessionAnalysis(
      of: Hand.read(try Hand.chase(phases: [("play", 0, 30), ("reunion", 30, 60)])))
    #expect(whole.sequence?.partners.table.total == 7)
    #expect(phased.sequence?.partners.table.total == 6)
  }

  @Test func anUnknownStreamIsAnError() throws {
    var parameters = SessionParameters()
    parameters.sequenceStreams = ["infant.smile"]
    let read = Hand.read(try Hand.chase())
    #expect(
      throws: SessionAnalysisError.unknownStream(
        "infant.smile", known: ["infant.gaze", "mother.approach"])
    ) { try SessionAnalysis(of: read, parameters: parameters) }
  }

  @Test func tooManyCodesAreNotTooFewEvents() throws {
    let many = try SessionAnalysis(
      of: Hand.read(try Hand.session([Hand.lane(Hand.infant, "acts", codes: 15)])))
    #expect(many.sequence == nil)
    #expect(many.hasTooManyCodes)
    let few = try SessionAnalysis(
      of: Hand.read(try Hand.session([Hand.lane(Hand.infant, "acts", codes: 1)])))
    #expect(few.sequence == nil)
    #expect(!few.hasTooManyCodes)
  }

  @Test func theSameSessionGivesTheSameAnalysis() throws {
    let read = Hand.read(try Hand.chase())
    #expect(try SessionAnalysis(of: read) == SessionAnalysis(of: read))
  }
}
