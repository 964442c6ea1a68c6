import CodedSessions
import SequenceStatistics
import SessionFiles
import StudyAnalysis
import Testing

@testable import StudyReports

@Suite struct PartnerPairsTests {
  private func key(_ pair: PartnerPairs.Pair) -> [Int] { [pair.given, pair.target] }

  @Test(arguments: AnalysedSession.allCases)
  func pairsAreThoseFoundByLookingAtAll(_ sample: AnalysedSession) throws {
    let sequence = try sample.analysis().sequence
    let pairs = PartnerPairs(sequence)
    guard let sequence else {
      #expect(pairs.surviving.isEmpty && pairs.leading.isEmpty && pairs.clearest == nil)
      return
    }
    let search = try PairSearch(sequence)
    #expect(Set(pairs.surviving.map(key)) == Set(search.surviving.map { [$0.given, $0.target] }))
    #expect(pairs.surviving.count == search.surviving.count)
    #expect(pairs.leading.map(key) == search.leading.map { [$0.given, $0.target] })
    #expect(pairs.clearest.map(key) == pairs.leading.first.map(key))
    for (pair, next) in zip(pairs.surviving, pairs.surviving.dropFirst()) {
      #expect(pair.residual >= next.residual)
    }
    for pair in pairs.surviving {
      #expect(pair.cell == sequence.partners[given: pair.given, target: pair.target])
      #expect(pair.p == pair.cell.holmP.value && pair.p < 0.05)
      #expect(pair.residual == pair.cell.adjustedResidual.value)
      #expect(pair.cell.isBetweenPartners && !pair.cell.isSparse)
    }
  }

  @Test(arguments: AnalysedSession.allCases)
  func aReasonIsGivenExactlyWhereNothingIsTested(_ sample: AnalysedSession) throws {
    guard let sequence = try sample.analysis().sequence else { return }
    let reason = PartnerPairs.reasonForNoTest(sequence)
    #expect((reason == nil) == (sequence.partners.testCount > 0))
    #expect(reason?.contains("phase") ?? false == sequence.poolsPhases)
  }

  @Test func theClearestPairOfEachGivenLeads() throws {
    let pairs = PartnerPairs(try AnalysedSession.strong.analysis().sequence)
    // 0 looks, 1 averts, 2 closer, 3 back, 4 calls.
    #expect(pairs.leading.map(key) == [[1, 2], [0, 3]])
    #expect(pairs.leading.map(\.cell.observed) == [60, 20])
    #expect(pairs.leading.map(\.cell.nextActs) == [60, 30])
    #expect(pairs.surviving.last.map(key) == [0, 2])
    #expect(pairs.surviving.last?.cell.observed == 0)
  }

  @Test func nothingSurvivesNothing() {
    let pairs = PartnerPairs(nil)
    #expect(pairs.surviving.isEmpty && pairs.leading.isEmpty && pairs.clearest == nil)
  }

  /// The mother who looks after each look of the infant: two codes each, and no more.
  @Test func aDyadOfTwoCodesEachIsTestedInBothDirections() throws {
    let sequence = try Self.sequence(
      counts: [[0, 5, 40, 10], [5, 0, 12, 38], [20, 22, 0, 10], [22, 20, 8, 0]],
      actors: [0, 0, 1, 1])
    #expect(sequence.testCount == 8 && sequence.candidateCount == 8)
    let cell = sequence[given: 0, target: 2]
    #expect(cell.nextActs == 50 && cell.expected.value == 26)
    #expect(sequence[given: 0, target: 1].holmP.value == nil)
    // Both cells of a row lie as far from chance as each other, and both rows.
    let residuals = [(0, 2), (0, 3), (1, 2), (1, 3)].compactMap {
      sequence[given: $0.0, target: $0.1].adjustedResidual.value
    }
    #expect(
      residuals.map { ($0 * 1e9).rounded() / 1e9 }.map(abs).allSatisfy { abs($0 - 5.604485) < 1e-6 }
    )
    #expect(residuals.map { $0 > 0 } == [true, false, false, true])
  }

  private static func sequence(counts: [[Int]], actors: [Int]) throws -> PartnerTransitions {
    let codes = counts.indices.map { Code(UInt16($0)) }
    return try PartnerTransitions(
      LagTable(counts: counts, codes: codes, lag: 1, structuralZeros: .diagonalOf(codes)),
      actors: actors)
  }

  @Test func aDyadOfOneCodeEachHasNothingToTest() throws {
    let sequence = try Self.sequence(of: ["n", "n"])
    #expect(sequence.partners.table.codes.count == 2)
    #expect(sequence.partners.candidateCount == 2)
    #expect(sequence.partners.testCount == 0)
    #expect(
      PartnerPairs.reasonForNoTest(sequence)
        == "What follows what cannot be tested here: the totals alone fix how often each pair "
        + "occurred.")
    #expect(PartnerPairs(sequence).clearest == nil)
  }

  @Test func onePersonIsTestedAloneAndTheModelNamed() throws {
    let sequence = try Self.sequence(of: ["nods"])
    // n o d s n o d s …: who nods is sure of what comes next.
    let pairs = PartnerPairs(sequence)
    let names = BehaviourNames(try Self.book(["nods"]))
    let clearest = try #require(pairs.clearest)
    #expect(sequence.partners.actorCount == 1)
    #expect(clearest.target == (clearest.given + 1) % 4)
    #expect(PartnerPairs.model(clearest, sequence, names) == "independence")
    #expect(PartnerPairs.reasonForNoTest(sequence) == nil)
  }

  @Test func theModelNamesGiverAndFollower() throws {
    let analysis = try AnalysedSession.strong.analysis()
    let sequence = try #require(analysis.sequence)
    let names = BehaviourNames(analysis.session.codebook)
    let pairs = PartnerPairs(sequence)
    let after = try #require(pairs.surviving.first { $0.given == 2 })
    #expect(
      PartnerPairs.model(try #require(pairs.clearest), sequence, names)
        == "independence among transitions from infant to mother")
    #expect(
      PartnerPairs.model(after, sequence, names)
        == "independence among transitions from mother to infant")
  }

  @Test func withOnlyPairsBelowChanceTheFurthestBelowIsClearest() throws {
    // The infant never answers a call by a look, and all else is as it should be by chance: with
    // nine answers to choose from, none of the others stands out.
    let rows = (0..<10).map { given in
      (0..<10).map { given == 0 && $0 == 0 ? 0 : 20 }
    }
    var counts = Array(repeating: Array(repeating: 0, count: 20), count: 20)
    for given in 0..<10 {
      for target in 0..<10 { counts[given][10 + target] = rows[given][target] }
    }
    let codes = counts.indices.map { Code(UInt16($0)) }
    let transitions = try PartnerTransitions(
      LagTable(counts: counts, codes: codes, lag: 1, structuralZeros: .none),
      actors: counts.indices.map { $0 < 10 ? 0 : 1 })
    #expect(transitions.testCount == 100)
    let surviving = codes.indices.flatMap { given in
      codes.indices.filter {
        (transitions[given: given, target: $0].holmP.value ?? 1) < PartnerPairs.level
      }.map { [given, $0] }
    }
    #expect(surviving == [[0, 10]])
  }

  private static func book(_ acts: [String]) throws -> Codebook {
    try Codebook(
      acts.enumerated().flatMap { place, names in
        names.map {
          SampleSessions.entry(person(place), "acts", String($0), String($0), nil)
        }
      })
  }

  private static func person(_ place: Int) -> Person {
    [SampleSessions.infant, SampleSessions.mother][place]
  }

  /// Two minutes in which each person does one act after the other, in turn.
  private static func sequence(of acts: [String]) throws -> SequenceAnalysis {
    let whole = try SampleSessions.span(0, 120_000)
    var first: UInt16 = 0
    let streams = try acts.enumerated().map { place, names in
      let moments = (0..<Int64(100)).map { index in
        Moment(
          code: Code(first + UInt16(index % Int64(names.count))),
          time: .milliseconds(index * 1_000 + Int64(place) * 500))
      }
      first += UInt16(names.count)
      return try Stream(person: person(place), name: "acts", events: moments, within: whole)
    }
    let persons = acts.indices.map(person)
    let session = try CodedSession(
      id: "turns", span: whole, spanOrigin: .stated,
      timeUnit: TimeUnit(step: .milliseconds(100), origin: .frame), persons: persons,
      streams: streams, codebook: book(acts))
    return try #require(try SessionAnalysis(of: AnalysedSession.read(session)).sequence)
  }
}
