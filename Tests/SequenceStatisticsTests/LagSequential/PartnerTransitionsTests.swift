import CodedSessions
import Foundation
import SequenceStatistics
import Testing

@Suite struct PartnerTransitionsTests {
  /// Infant *toward*, *away*; mother *looks*, *turns*, *comes closer*.
  private let counts = [
    [0, 9, 8, 2, 5],
    [10, 0, 3, 6, 12],
    [7, 4, 0, 9, 3],
    [3, 6, 8, 0, 2],
    [4, 12, 2, 3, 1],
  ]
  private let actors = [0, 0, 1, 1, 1]

  private func table(_ counts: [[Int]]? = nil) throws -> LagTable {
    try LagTable(
      counts: counts ?? self.counts, structuralZeros: .diagonalOf((0..<4).map { Code($0) }))
  }

  @Test("An actor is needed for each code")
  func actorsFit() throws {
    let table = try table()
    #expect(throws: LagTableError.maskOfOtherSize(codes: 5)) {
      try PartnerTransitions(table, actors: [0, 0, 1])
    }
    #expect(throws: LagTableError.maskOfOtherSize(codes: 5)) {
      try PartnerTransitions(table, actors: [0, 0, 1, 1, -1])
    }
  }

  @Test("Between partners the block is an ordinary table")
  func betweenPartners() throws {
    let partners = try PartnerTransitions(table(), actors: actors)
    // From infant to mother by hand: rows 8 2 5 = 15 and 3 6 12 = 21, columns 11, 8, 17, N 36.
    let cell = partners[given: 1, target: 4]
    #expect(cell.isBetweenPartners && !cell.isStructuralZero && cell.nextActs == 21)
    let expected = 21.0 * 17 / 36
    #expect(abs(try #require(cell.expected.value) - expected) < 1e-12)
    let z = (12 - expected) / (expected * (1 - 21.0 / 36) * (1 - 17.0 / 36)).squareRoot()
    #expect(abs(try #require(cell.adjustedResidual.value) - z) < 1e-12)
    #expect(cell.targetAmongNextActs == .value(12.0 / 21))
    #expect(abs(try #require(cell.chanceAmongNextActs.value) - 17.0 / 36) < 1e-12)
    #expect(cell.targetAfterGiven == .value(12.0 / 31))
    // The 2 × 2 collapse inside the block: 12, 9, 5, 10.
    let collapse = try #require(Association2x2(a: 12, b: 9, c: 5, d: 10))
    #expect(cell.yulesQ == YulesQ.measure(of: collapse))
    #expect(cell.yulesQ == .value(75.0 / 165))
  }

  @Test("Within one partner chance is quasi-independence, and nothing is tested")
  func withinOnePartner() throws {
    let partners = try PartnerTransitions(table(), actors: actors)
    // Two codes that cannot repeat: the totals fix everything.
    #expect(partners[given: 0, target: 1].adjustedResidual == .undefined(.leverageOne))
    #expect(partners[given: 0, target: 0].isStructuralZero)
    let own = partners[given: 2, target: 3]
    #expect(!own.isBetweenPartners && own.holmP.value == nil)
    #expect(own.adjustedResidual.value != nil)
    #expect(own.yulesQ == .undefined(.structuralZero))
  }

  @Test("Holm's correction runs over the cells between partners that are not sparse")
  func family() throws {
    let partners = try PartnerTransitions(table(), actors: actors)
    var tested: [(p: Double, holm: Double)] = []
    for given in 0..<5 {
      for target in 0..<5 {
        let cell = partners[given: given, target: target]
        guard let holm = cell.holmP.value else { continue }
        #expect(cell.isBetweenPartners && !cell.isSparse)
        #expect((cell.expected.value ?? 0) >= 5)
        tested.append((try #require(cell.pTwoSided.value), holm))
      }
    }
    #expect(tested.count == partners.testCount && partners.candidateCount == 12)
    tested.sort { $0.p < $1.p }
    var floor = 0.0
    for (index, pair) in tested.enumerated() {
      floor = max(floor, min(1, Double(tested.count - index) * pair.p))
      #expect(abs(pair.holm - floor) < 1e-12)
    }
  }

  @Test("Counts pooled over unlike parts are shown and not tested")
  func untested() throws {
    let partners = try PartnerTransitions(table(), actors: actors, isTested: false)
    #expect(partners.testCount == 0)
    #expect(partners[given: 1, target: 4].adjustedResidual.value != nil)
    #expect(partners[given: 1, target: 4].holmP.value == nil)
  }

  @Test("With one actor it is the analysis of the whole table")
  func oneActor() throws {
    let whole = LagSequentialAnalysis(try table())
    let partners = try PartnerTransitions(table(), actors: [0, 0, 0, 0, 0])
    #expect(partners.testCount == whole.testCount)
    for given in 0..<5 {
      for target in 0..<5 {
        let cell = partners[given: given, target: target]
        #expect(cell.expected == whole[given: given, target: target].expected)
        #expect(cell.adjustedResidual == whole[given: given, target: target].adjustedResidual)
        #expect(cell.holmP == whole[given: given, target: target].holmP)
      }
    }
  }

  @Test("An empty table, and a partner who never acts next")
  func corners() throws {
    let none = try PartnerTransitions(LagTable(counts: [[0, 0], [0, 0]]), actors: [0, 1])
    #expect(none.testCount == 0 && none[given: 0, target: 1].expected.value == nil)
    let one = try PartnerTransitions(LagTable(counts: [[3, 0], [0, 0]]), actors: [0, 1])
    #expect(one[given: 0, target: 1].targetAmongNextActs == .undefined(.emptyMargin))
  }

  // MARK: Calibration

  /// Bouts of codes in turn, with exponential lengths, over six minutes.
  private func stream(
    _ name: String, codes: [UInt16], mean: Double, step: Int64, _ random: inout RandomSource,
    _ span: TimeSpan
  ) throws -> CodedSessions.Stream {
    var bouts: [Bout] = []
    var onset: Int64 = 0
    var index = 0
    while onset < span.offset.microseconds {
      let length = -log(1 - random.unit()) * mean * 1_000_000
      let offset = min(
        span.offset.microseconds, onset + max(step, Int64(length) / step * step))
      let bout = TimeSpan(
        onset: SessionTime(microseconds: onset), offset: SessionTime(microseconds: offset))
      bouts.append(Bout(code: Code(codes[index % codes.count]), span: try #require(bout)))
      onset = offset
      index += 1
    }
    return try Stream(person: Person(name), name: "gaze", states: bouts, within: span)
  }

  private func codebook() throws -> Codebook {
    try Codebook(
      [("infant", "on"), ("infant", "off"), ("mother", "on"), ("mother", "off")].map {
        Codebook.Entry(person: Person($0.0), stream: "gaze", name: $0.1)
      })
  }

  /// The reason why the table is cut into blocks: two independent people, each with two codes in
  /// turn. As one table with structural zeros nine sessions in ten show a cell that "differs from
  /// chance"; by pairs of actors about one in twenty does, as the level says.
  @Test("Independent partners are flagged as often as the level says", arguments: [3.0, 5.0])
  func calibration(mean: Double) throws {
    let span = try #require(TimeSpan(onset: .zero, offset: .seconds(360)))
    let sessions = 300
    var byPartners = 0
    var byWhole = 0
    for replicate in 0..<sessions {
      var random = RandomSource(seed: 20_261, stream: UInt64(replicate))
      let streams = [
        try stream("infant", codes: [0, 1], mean: mean, step: 1_000, &random, span),
        try stream("mother", codes: [2, 3], mean: 4, step: 1_000, &random, span),
      ]
      let session = try CodedSession(
        id: "null", span: span, spanOrigin: .stated,
        timeUnit: TimeUnit(step: .milliseconds(1), origin: .largestCommonStep),
        persons: [Person("infant"), Person("mother")], streams: streams, codebook: codebook())
      let table = try LagTable(
        sequence: EventSequence(merging: streams, of: session), codes: session.codebook.codes,
        structuralZeros: .diagonal)
      let partners = try PartnerTransitions(table, actors: [0, 0, 1, 1])
      let whole = LagSequentialAnalysis(table)
      let cells = (0..<4).flatMap { given in (0..<4).map { (given, $0) } }
      if cells.contains(where: { (partners[given: $0, target: $1].holmP.value ?? 1) < 0.05 }) {
        byPartners += 1
      }
      if whole.holmP.cells.contains(where: { ($0.value ?? 1) < 0.05 }) { byWhole += 1 }
    }
    // Three standard errors above .05 with 300 sessions is .088.
    #expect(byPartners <= 26, "seed 20261: \(byPartners) of \(sessions)")
    #expect(byWhole > sessions / 2, "seed 20261: \(byWhole) of \(sessions)")
  }

  /// On a clock of whole seconds many onsets coincide; ordered by person they would make the
  /// first-named partner lead.
  @Test("Simultaneous onsets on a coarse clock make no leader")
  func coarseClock() throws {
    let span = try #require(TimeSpan(onset: .zero, offset: .seconds(360)))
    let entries = [("infant", "a"), ("infant", "b"), ("mother", "c"), ("mother", "d")].map {
      Codebook.Entry(person: Person($0.0), stream: "acts", name: $0.1)
    }
    var flagged = 0
    let sessions = 300
    for replicate in 0..<sessions {
      var random = RandomSource(seed: 20_262, stream: UInt64(replicate))
      func acts(_ name: String, _ codes: [UInt16]) throws -> CodedSessions.Stream {
        let moments = (0..<108).map { _ in
          Moment(
            code: Code(codes[random.below(2)]), time: .seconds(Int64(random.below(360))))
        }
        return try Stream(person: Person(name), name: "acts", events: moments, within: span)
      }
      let streams = [try acts("infant", [0, 1]), try acts("mother", [2, 3])]
      let session = try CodedSession(
        id: "null", span: span, spanOrigin: .stated,
        timeUnit: TimeUnit(step: .seconds(1), origin: .largestCommonStep),
        persons: [Person("infant"), Person("mother")], streams: streams,
        codebook: Codebook(entries))
      let sequence = EventSequence(
        merging: streams, of: session, rules: SequenceRules(excludesTies: true))
      #expect(sequence.tiedPairsLeftOut > 0)
      let table = try LagTable(sequence: sequence, codes: session.codebook.codes)
      let partners = try PartnerTransitions(table, actors: [0, 0, 1, 1])
      let cells = (0..<4).flatMap { given in (0..<4).map { (given, $0) } }
      if cells.contains(where: { (partners[given: $0, target: $1].holmP.value ?? 1) < 0.05 }) {
        flagged += 1
      }
    }
    #expect(flagged <= 26, "seed 20262: \(flagged) of \(sessions)")
  }
}
