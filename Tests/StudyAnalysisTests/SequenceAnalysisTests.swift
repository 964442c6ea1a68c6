import CodedSessions
import SequenceStatistics
import StudyAnalysis
import Testing

@Suite struct SequenceAnalysisTests {
  typealias Hand = HandMadeSession

  private func analysis(_ session: CodedSession) throws -> SequenceAnalysis? {
    let streams = try SequenceStreams(
      of: session, pair: Array(session.persons.prefix(2)), parameters: SessionParameters())
    return SequenceAnalysis(of: session, streams: streams)
  }

  @Test func aChaseCountedByHand() throws {
    let chase = try #require(try analysis(Hand.chase()))
    // partner away closer partner away closer partner closer
    #expect(chase.sequence.codeIndices == [0, 1, 2, 0, 1, 2, 0, 2])
    #expect(chase.partners.table.counts.cells == [0, 2, 1, 0, 0, 2, 2, 0, 0])
    #expect(chase.partners.table.rowTotals == [3, 2, 2])
    #expect(chase.partners.table.columnTotals == [2, 2, 3])
    #expect(chase.partners.table.total == 7)
    #expect(chase.partners.table.lag == 1)
    #expect(chase.wholeTable.table == chase.partners.table)
    #expect(chase.streams == ["infant.gaze", "mother.approach"])
  }

  @Test func codesBelongToTheirPersons() throws {
    let chase = try #require(try analysis(Hand.chase()))
    #expect(chase.partners.actors == [0, 0, 1])
    #expect(chase.partners.actorCount == 2)
    // partner→closer, away→closer, closer→partner, closer→away
    #expect(chase.partners.candidateCount == 4)
    let alone = try #require(
      try analysis(
        Hand.session([Hand.Lane(person: Hand.mother, bouts: [("a", 0, 9), ("b", 9, 60)])])))
    #expect(alone.partners.actors == [0, 0])
    #expect(alone.partners.actorCount == 1)
  }

  @Test func actorsAreNumberedInTheOrderOfPersonsWithoutThoseWhoDidNothing() throws {
    let session = try Hand.session([
      Hand.Lane(bouts: []), Hand.lane(Hand.mother, "touch", codes: 3),
    ])
    #expect(session.persons == [Hand.infant, Hand.mother])
    #expect(try analysis(session)?.partners.actors == [0, 0, 0])
    let turned = try Hand.session([
      Hand.Lane(person: Hand.mother, name: "calls", kind: .event, bouts: [("calls", 50, 50)]),
      Hand.Lane(bouts: [("partner", 0, 30), ("away", 30, 60)]),
    ])
    #expect(turned.persons == [Hand.mother, Hand.infant])
    #expect(try analysis(turned)?.partners.actors == [0, 1, 1])
  }

  @Test func onlyPartnersAreTestedAndOnlyWithinOnePhase() throws {
    let whole = try #require(try analysis(duet(phases: [])))
    let tested = whole.partners.table.codes.indices.flatMap { given in
      whole.partners.table.codes.indices.filter {
        whole.partners[given: given, target: $0].holmP.value != nil
      }.map { [given, $0] }
    }
    #expect(!whole.poolsPhases)
    #expect(
      tested == [[0, 2], [0, 3], [1, 2], [1, 3], [2, 0], [2, 1], [3, 0], [3, 1]])
    #expect(whole.partners.testCount == 8)

    let one = try #require(try analysis(duet(phases: [("play", 0, 600)])))
    #expect(!one.poolsPhases)
    #expect(one.partners.testCount == 8)

    let two = try #require(
      try analysis(duet(phases: [("play", 0, 300), ("reunion", 300, 600)])))
    #expect(two.poolsPhases)
    #expect(two.partners.testCount == 0)
    #expect(two.partners.candidateCount == 8)
    for given in two.partners.table.codes.indices {
      for target in two.partners.table.codes.indices {
        #expect(two.partners[given: given, target: target].holmP.value == nil)
      }
    }
    // What is counted and expected is still there to be looked at.
    #expect(two.partners.table.total == whole.partners.table.total - 1)
    #expect(two.partners[given: 0, target: 2].adjustedResidual.value != nil)
  }

  /// Ten minutes of an infant's gaze and a mother's, each changing every few seconds and never at
  /// one time.
  private func duet(phases: [(String, Int64, Int64)]) throws -> CodedSession {
    func bouts(_ names: [String], _ times: [Int64]) -> [(String, Int64, Int64)] {
      zip(times, times.dropFirst()).enumerated().map { index, time in
        (names[index % 2], time.0, time.1)
      }
    }
    let infant = (0..<100).map { Int64($0) * 6 + Int64([0, 0, 2][$0 % 3]) } + [600]
    let mother = [0] + (1..<100).map { Int64($0) * 6 + Int64([1, 3, 3, 1, 5][$0 % 5]) } + [600]
    return try Hand.session(
      [
        Hand.Lane(bouts: bouts(["partner", "away"], infant)),
        Hand.Lane(person: Hand.mother, bouts: bouts(["partner", "away"], mother)),
      ], until: 600, phases: phases)
  }

  @Test(arguments: [(100, false), (101, true), (500, true), (40, false)])
  func onACoarseClockSimultaneousOnsetsAreNoPair(step: Int64, excludesTies: Bool) throws {
    // 0 partner, 12 away and closer, 20 partner, 32 away and closer
    let session = try Hand.session(
      [
        Hand.Lane(bouts: [
          ("partner", 0, 12), ("away", 12, 20), ("partner", 20, 32), ("away", 32, 60),
        ]),
        Hand.Lane(
          person: Hand.mother, name: "approach", kind: .interval,
          bouts: [("closer", 12, 14), ("closer", 32, 34)]),
      ], step: .milliseconds(step))
    let found = try #require(try analysis(session))
    #expect(found.excludesTies == excludesTies)
    #expect(found.sequence.tieCount == 4)
    #expect(found.sequence.tiedPairsLeftOut == (excludesTies ? 2 : 0))
    #expect(found.partners.table.total == (excludesTies ? 3 : 5))
    #expect(found.partners.table.counts[given: 1, target: 2] == (excludesTies ? 0 : 2))
    #expect(
      found.sequence.caveats(lag: 1)
        == [
          excludesTies
            ? .tiedPairsLeftOut(count: 2)
            : .tiedOnsets(count: 4, of: 6, rule: EventSequence.tieRule)
        ])
  }

  @Test(arguments: [40, 1000] as [Int64])
  func statesUnderWayAtTheBeginAreNoPairOnAnyClock(step: Int64) throws {
    let session = try Hand.session(
      [
        Hand.Lane(bouts: [("partner", 0, 30), ("away", 30, 60)]),
        Hand.Lane(person: Hand.mother, bouts: [("partner", 0, 40), ("away", 40, 60)]),
      ], step: .milliseconds(step))
    let found = try #require(try analysis(session))
    #expect(found.sequence.runs.map(\.count) == [1, 3])
    #expect(found.sequence.tiedPairsLeftOut == 1)
    #expect(found.partners.table.counts.cells == [0, 0, 0, 0, 0, 0, 0, 1, 0, 1, 0, 0, 0, 0, 0, 0])
  }

  @Test func codesOfAStateStreamCannotFollowThemselves() throws {
    let chase = try #require(try analysis(Hand.chase()))
    #expect(chase.unrepeatable == [Code(0), Code(1)])
    #expect(
      chase.partners.table.isImpossible.cells
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
    #expect(repeated.repeatedStates == [Code(0)])
    #expect(repeated.partners.table.counts.cells == [1, 1, 1, 0])
    #expect(repeated.partners.table.isImpossible.cells == [false, false, false, true])
  }

  @Test func aRepeatAcrossAGapLiftsNothing() throws {
    let session = try Hand.session([
      Hand.Lane(bouts: [
        ("partner", 0, 10), ("away", 10, 20), ("away", 30, 40), ("partner", 40, 60),
      ])
    ])
    let broken = try #require(try analysis(session))
    #expect(broken.unrepeatable == [Code(0), Code(1)])
    #expect(broken.repeatedStates.isEmpty)
    #expect(broken.partners.table.counts.cells == [0, 1, 1, 0])
    #expect(broken.sequence.pairsLost == 1)
  }

  @Test func anActThatIsNoStateMayRepeatAndIsNotNamed() throws {
    let session = try Hand.session([
      Hand.Lane(bouts: [("partner", 0, 30), ("away", 30, 60)]),
      Hand.Lane(
        person: Hand.mother, name: "approach", kind: .interval,
        bouts: [("closer", 12, 14), ("closer", 16, 18)]),
    ])
    let found = try #require(try analysis(session))
    #expect(found.repeatedStates.isEmpty)
    #expect(found.partners.table.counts[given: 2, target: 2] == 1)
  }

  @Test func phasesBreakTheSequence() throws {
    let phased = try #require(
      try analysis(Hand.chase(phases: [("play", 0, 30), ("reunion", 30, 60)])))
    #expect(phased.sequence.runs.map(\.count) == [4, 4])
    #expect(phased.partners.table.counts.cells == [0, 1, 1, 0, 0, 2, 2, 0, 0])
    #expect(phased.sequence.pairsLost == 1)
  }

  @Test func codesThatNeverOccurHaveNoRow() throws {
    let session = try Hand.session([
      Hand.Lane(bouts: [("partner", 0, 10), ("away", 10, 60)]), Hand.voice(Hand.infant),
      Hand.lane(Hand.mother, "touch", codes: 2),
    ])
    let some = try #require(try analysis(session))
    #expect(some.partners.table.codes == [Code(0), Code(1), Code(3), Code(4)])
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
    #expect(pair.partners.table.total == 1)
    #expect(pair.partners.testCount == 0)
  }

  /// Counts pairs the slow way: every onset of every stream in one list, sorted, cut at phase
  /// borders, neighbours paired; on a coarse clock not those at one time, on any not those at 0.
  @Test(arguments: 1...25, [40, 1000] as [Int64])
  func agreesWithCountingByBruteForce(seed: UInt64, step: Int64) throws {
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
      ], until: 300, phases: [("first", 0, 140), ("second", 140, 300)],
      step: .milliseconds(step))
    let found = try #require(try analysis(session))

    let onsets =
      (gaze.map { (time: $0.1, order: 0, name: $0.0) } + bids.map { ($0.1, 1, $0.0) })
      .sorted { ($0.time, $0.order) < ($1.time, $1.order) }
    var pairs: [String: Int] = [:]
    for (given, target) in zip(onsets, onsets.dropFirst())
    where (given.time < 140) == (target.time < 140)
      && !(given.time == target.time && (step == 1000 || given.time == 0))
    {
      pairs[given.name + " " + target.name, default: 0] += 1
    }
    let names = found.partners.table.codes.map { session.codebook[$0].name }
    for (row, given) in names.enumerated() {
      for (column, target) in names.enumerated() {
        #expect(
          found.partners.table.counts[given: row, target: column]
            == pairs[given + " " + target, default: 0], "\(given) → \(target)")
      }
    }
    #expect(found.partners.table.total == pairs.values.reduce(0, +))
    for code in found.unrepeatable {
      let name = session.codebook[code].name
      #expect(pairs[name + " " + name] == nil)
    }
  }
}
