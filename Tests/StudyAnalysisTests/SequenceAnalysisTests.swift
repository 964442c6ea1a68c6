import CodedSessions
import SequenceStatistics
import StudyAnalysis
import Testing

@Suite struct SequenceAnalysisTests {
  typealias Hand = HandMadeSession

  private func analysis(_ session: CodedSession, lag: Int = 1) throws -> SequenceAnalysis? {
    var parameters = SessionParameters()
    parameters.lag = lag
    let streams = try SequenceStreams(
      of: session, pair: Array(session.persons.prefix(2)), parameters: parameters)
    return SequenceAnalysis(of: session, streams: streams, parameters: parameters)
  }

  @Test func aChaseCountedByHand() throws {
    let chase = try #require(try analysis(Hand.chase()))
    // partner away closer partner away closer partner closer
    #expect(chase.sequence.codeIndices == [0, 1, 2, 0, 1, 2, 0, 2])
    #expect(chase.table.table.counts.cells == [0, 2, 1, 0, 0, 2, 2, 0, 0])
    #expect(chase.table.table.rowTotals == [3, 2, 2])
    #expect(chase.table.table.columnTotals == [2, 2, 3])
    #expect(chase.table.table.total == 7)
    #expect(chase.streams == ["infant.gaze", "mother.approach"])
  }

  @Test func codesOfAStateStreamCannotFollowThemselves() throws {
    let chase = try #require(try analysis(Hand.chase()))
    #expect(chase.unrepeatable == [Code(0), Code(1)])
    #expect(
      chase.table.table.isImpossible.cells
        == [true, false, false, false, true, false, false, false, false])
  }

  @Test func aRepeatedStateLiftsItsStructuralZeroAndNoOther() throws {
    let session = try Hand.session([
      Hand.Lane(bouts: [
        ("partner", 0, 10), ("partner", 10, 20), ("away", 20, 30), ("partner", 30, 60),
      ])
    ])
    let repeated = try #require(try analysis(session))
    #expect(repeated.unrepeatable == [Code(1)])
    #expect(repeated.table.table.counts.cells == [1, 1, 1, 0])
    #expect(repeated.table.table.isImpossible.cells == [false, false, false, true])
  }

  @Test func aRepeatAcrossAGapLiftsNothing() throws {
    let session = try Hand.session([
      Hand.Lane(bouts: [
        ("partner", 0, 10), ("away", 10, 20), ("away", 30, 40), ("partner", 40, 60),
      ])
    ])
    let broken = try #require(try analysis(session))
    #expect(broken.unrepeatable == [Code(0), Code(1)])
    #expect(broken.table.table.counts.cells == [0, 1, 1, 0])
    #expect(broken.sequence.pairsLost == 1)
  }

  @Test func atLagTwoEveryPairCanOccur() throws {
    let chase = try #require(try analysis(Hand.chase(), lag: 2))
    #expect(chase.unrepeatable.isEmpty)
    #expect(chase.table.table.isImpossible.cells.allSatisfy { !$0 })
    // partner→closer, away→partner, closer→away, partner→closer, away→partner, closer→closer
    #expect(chase.table.table.counts.cells == [0, 0, 2, 2, 0, 0, 0, 1, 1])
  }

  @Test func phasesBreakTheSequence() throws {
    let phased = try #require(
      try analysis(Hand.chase(phases: [("play", 0, 30), ("reunion", 30, 60)])))
    #expect(phased.sequence.runs.map(\.count) == [4, 4])
    #expect(phased.table.table.counts.cells == [0, 1, 1, 0, 0, 2, 2, 0, 0])
    #expect(phased.sequence.pairsLost == 1)
  }

  @Test func codesThatNeverOccurHaveNoRow() throws {
    let session = try Hand.session([
      Hand.Lane(bouts: [("partner", 0, 10), ("away", 10, 60)]), Hand.voice(Hand.infant),
      Hand.lane(Hand.mother, "touch", codes: 2),
    ])
    let some = try #require(try analysis(session))
    #expect(some.table.table.codes == [Code(0), Code(1), Code(3), Code(4)])
    #expect(some.leftOut == ["infant.voice"])
  }

  @Test(arguments: [0, 1]) func tooFewEventsGiveNoTable(events: Int) throws {
    let lane = Hand.lane(Hand.infant, "acts", codes: events)
    #expect(try analysis(Hand.session([lane])) == nil)
  }

  @Test func eventsThatABreakKeepsApartGiveNoTable() throws {
    let session = try Hand.session([Hand.Lane(bouts: [("partner", 0, 10), ("away", 20, 30)])])
    #expect(try analysis(session) == nil)
  }

  @Test func twoEventsAreATable() throws {
    let pair = try #require(try analysis(Hand.session([Hand.lane(Hand.infant, "a", codes: 2)])))
    #expect(pair.table.table.total == 1)
    #expect(pair.table.testCount == 0)
  }

  @Test func aLagLongerThanTheSequenceGivesNoTable() throws {
    #expect(try analysis(Hand.chase(), lag: 8) == nil)
    #expect(try analysis(Hand.chase(), lag: 7)?.table.table.total == 1)
  }

  /// Counts pairs the slow way: every onset of every stream in one list, sorted, cut at phase
  /// borders, neighbours paired.
  @Test(arguments: 1...25) func agreesWithCountingByBruteForce(seed: UInt64) throws {
    var random = RandomSource(seed: seed)
    func number(_ range: Range<Int>) -> Int {
      range.lowerBound + random.below(range.count)
    }
    var gaze: [(String, Int64, Int64)] = []
    var time = 0
    while time < 300 {
      let end = min(300, time + number(1..<12))
      gaze.append((["partner", "object", "away"][number(0..<3)], Int64(time), Int64(end)))
      time = end
    }
    var bids: [(String, Int64, Int64)] = []
    time = number(0..<9)
    while time < 299 {
      bids.append((["closer", "calls"][number(0..<2)], Int64(time), Int64(time) + 1))
      time += number(1..<14)
    }
    let session = try Hand.session(
      [
        Hand.Lane(bouts: gaze),
        Hand.Lane(person: Hand.mother, name: "bids", kind: .interval, bouts: bids),
      ], until: 300, phases: [("first", 0, 140), ("second", 140, 300)])
    let found = try #require(try analysis(session))

    let onsets =
      (gaze.map { (time: $0.1, order: 0, name: $0.0) } + bids.map { ($0.1, 1, $0.0) })
      .sorted { ($0.time, $0.order) < ($1.time, $1.order) }
    var pairs: [String: Int] = [:]
    for (given, target) in zip(onsets, onsets.dropFirst())
    where (given.time < 140) == (target.time < 140) {
      pairs[given.name + " " + target.name, default: 0] += 1
    }
    let names = found.table.table.codes.map { session.codebook[$0].name }
    for (row, given) in names.enumerated() {
      for (column, target) in names.enumerated() {
        #expect(
          found.table.table.counts[given: row, target: column]
            == pairs[given + " " + target, default: 0], "\(given) → \(target)")
      }
    }
    #expect(found.table.table.total == pairs.values.reduce(0, +))
    for code in found.unrepeatable {
      let name = session.codebook[code].name
      #expect(pairs[name + " " + name] == nil)
    }
  }
}
