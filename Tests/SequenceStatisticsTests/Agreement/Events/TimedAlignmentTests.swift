import CodedSessions
import Testing

@testable import SequenceStatistics

@Suite struct TimedAlignmentTests {
  private struct Case: Decodable {
    struct Input: Decodable { let datasets: [String: AgreementEvents] }
    let input: Input
  }

  private func coding(_ name: String) throws -> DoubleCoding {
    let decoded: Case = try AgreementCase.decoded("12-easydiag")
    return try #require(decoded.input.datasets[name]).coding
  }

  /// The numbers of an independent program for these two records, with costs of 1 and 1.
  @Test func publishedNumbersAreReproduced() throws {
    for (name, tolerance, once, twice) in [
      ("gaze60_jitter", Int64(200), 0.681303, 0.811130), ("gaze60_jitter", 500, 1, 1),
      ("gaze120_conf_omit", 500, 0.581117, 0.716197),
    ] {
      let alignment = TimedAlignment(
        try coding(name), rule: .init(tolerance: .milliseconds(tolerance)))
      #expect(isClose(alignment.kappa.kappa, once, absolute: 5e-7), "\(name)")
      #expect(isClose(alignment.kappaCountedTwice.kappa, twice, absolute: 5e-7), "\(name)")
      let optima = alignment.optima()
      #expect(optima.lowestKappa.value.map { $0 <= once + 1e-6 } == true)
      #expect(optima.highestKappa.value.map { $0 >= once - 1e-6 } == true)
    }
  }

  @Test(arguments: 0..<300)
  func allOptimaAreThoseOfEnumeration(seed: Int) {
    var random = TestRandom(seed: UInt64(seed))
    let coding = TimedCodings.random(&random, most: 5, categories: 2, length: 16)
    let rule = TimedAlignment.Rule(
      tolerance: .milliseconds(Int64(random.below(9))),
      overlap: [0, 0, 0.3][random.below(3)], substitution: random.below(4),
      gap: 1 + random.below(2))
    let alignment = TimedAlignment(coding, rule: rule)
    let (first, second) = (coding.first, coding.second)
    func isNear(_ row: Int, _ column: Int) -> Bool {
      let difference = first[row].onset.microseconds - second[column].onset.microseconds
      return difference.magnitude <= rule.tolerance.microseconds.magnitude
    }
    func worth(_ row: Int, _ column: Int) -> (saving: Int, distance: Int)? {
      guard isNear(row, column) else { return nil }
      let (one, other) = (first[row], second[column])
      if rule.overlap > 0, one.span != nil || other.span != nil {
        let common =
          min(one.offset.microseconds, other.offset.microseconds)
          - max(one.onset.microseconds, other.onset.microseconds)
        let longer = max(
          one.offset.microseconds - one.onset.microseconds,
          other.offset.microseconds - other.onset.microseconds)
        guard common > 0, Double(common) >= rule.overlap * Double(longer) else { return nil }
      }
      return (
        2 * rule.gap - (one.category == other.category ? 0 : rule.substitution),
        Int((one.onset.microseconds - other.onset.microseconds).magnitude)
      )
    }
    let best = OrderedMatchings.best(first.count, second.count, worth)
    #expect(
      alignment.cost == rule.gap * (first.count + second.count) - best.saving, "seed \(seed)")
    #expect(alignment.totalDifference.microseconds == Int64(best.distance), "seed \(seed)")
    let codes = (first.map(\.category), second.map(\.category))
    let traced = OrderedMatchings.traced(first.count, second.count, worth, isNear: isNear)
    #expect(
      alignment.table
        == OrderedMatchings.table(traced, codes.0, codes.1, categories: 2), "seed \(seed)")
    let optima = alignment.optima()
    #expect(optima.count == .value(Double(best.sets.count)), "seed \(seed)")
    let oracle = OrderedMatchings.kappas(best.sets, codes.0, codes.1, categories: 2)
    #expect(optima.tableCount == oracle.tables, "seed \(seed)")
    for (found, expected) in zip(optima.kappas, oracle.kappas) {
      #expect(isClose(found, expected, absolute: 1e-12), "seed \(seed)")
    }
    #expect(optima.kappas.count == oracle.kappas.count, "seed \(seed)")
    // Every mark is in one event, and events are in time order of each coder.
    #expect(alignment.events.compactMap(\.first) == first)
    #expect(alignment.events.compactMap(\.second) == second)
    let swapped = TimedAlignment(coding.swapped, rule: rule)
    #expect(swapped.cost == alignment.cost && swapped.optima().count == optima.count)
    #expect(swapped.totalDifference == alignment.totalDifference)
    if optima.tableCount == 1 {
      #expect(swapped.table == alignment.table.transposed, "seed \(seed)")
    }
  }

  @Test(arguments: 0..<50)
  func identicalCodingsAgreeOrSayWhyNot(seed: Int) {
    var random = TestRandom(seed: UInt64(seed))
    let one = TimedCodings.random(&random, most: 12, categories: 3, length: 60)
    let coding = DoubleCoding(
      categories: 3, first: one.first, second: one.first, blocks: TimeSet(one.blocks))
    let alignment = TimedAlignment(coding, rule: .init(tolerance: .milliseconds(10)))
    #expect(alignment.cost == 0 && alignment.totalDifference == .zero)
    #expect(alignment.kappa.kappa.value ?? 1 == 1, "seed \(seed)")
    #expect(alignment.onsetDifference.shareEqual.value ?? 1 == 1)
  }

  @Test func ofEquallyCheapPairsTheNearestIsTaken() {
    let coding = TimedCodings.coding([(0, 1000, 1100)], [(0, 900, 950), (0, 1010, 1100)])
    let alignment = TimedAlignment(coding, rule: .init(tolerance: .milliseconds(200)))
    #expect(alignment.events.map(\.kind) == [.commission, .match])
    #expect(alignment.totalDifference == .milliseconds(10))
    #expect(alignment.optima().count == .value(1))
  }

  @Test func theToleranceIncludesItsEnd() {
    let coding = TimedCodings.coding([(0, 1000, 1100)], [(0, 1200, 1300)])
    #expect(TimedAlignment(coding, rule: .init(tolerance: .milliseconds(200))).table.pairs == 1)
    #expect(TimedAlignment(coding, rule: .init(tolerance: .milliseconds(199))).table.pairs == 0)
    #expect(TimedAlignment(coding, rule: .init(tolerance: .milliseconds(-1))).table.pairs == 0)
  }

  @Test func blocksNeverMix() {
    let apart = TimedCodings.coding(
      [(0, 90, 95)], [(0, 110, 115)], blocks: [(0, 100), (105, 200)])
    let alignment = TimedAlignment(apart, rule: .init(tolerance: .milliseconds(50)))
    #expect(alignment.events.map(\.kind) == [.omission, .commission])
    let joined = TimedCodings.coding([(0, 90, 95)], [(0, 110, 115)], blocks: [(0, 200)])
    #expect(
      TimedAlignment(joined, rule: .init(tolerance: .milliseconds(50))).events.map(\.kind)
        == [.match])
  }

  @Test func tablesOfBlocksAreAdded() {
    var random = TestRandom(seed: 5)
    var (first, second): ([DoubleCoding.Mark], [DoubleCoding.Mark]) = ([], [])
    var sum = EventAgreementTable(
      matched: AgreementTable(size: 2, cells: []), firstOnly: [], secondOnly: [])
    var cost = 0
    let rule = TimedAlignment.Rule(tolerance: .milliseconds(6))
    func moved(_ marks: [DoubleCoding.Mark], _ by: SessionTime) -> [DoubleCoding.Mark] {
      marks.map {
        DoubleCoding.Mark(category: $0.category, onset: $0.onset + by, offset: $0.offset + by)
      }
    }
    for block in 0..<20 {
      let one = TimedCodings.random(&random, most: 6, categories: 2, length: 30)
      let alone = TimedAlignment(one, rule: rule)
      sum = sum + alone.table
      cost += alone.cost
      first += moved(one.first, .milliseconds(Int64(block) * 31))
      second += moved(one.second, .milliseconds(Int64(block) * 31))
    }
    let blocks = TimedCodings.blocks((0..<20).map { (Int64($0) * 31, Int64($0) * 31 + 30) })
    let all = TimedAlignment(
      DoubleCoding(categories: 2, first: first, second: second, blocks: blocks), rule: rule)
    #expect(all.table == sum && all.cost == cost)
  }

  @Test func marksThatCannotBeComparedAreCounted() {
    let coding = TimedCodings.coding(
      [(0, 10, 20), (1, 55, 60)], [(0, 10, 20)], uncodable: [(50, 70)])
    let alignment = TimedAlignment(coding, rule: .init(tolerance: .milliseconds(5)))
    #expect(alignment.firstLeftOut == 1 && alignment.secondLeftOut == 0)
    #expect(alignment.table.total == 1)
  }

  @Test func oneCoderWithoutEvents() throws {
    struct Case18: Decodable {
      struct Input: Decodable { let datasets: [String: AgreementEvents] }
      let input: Input
    }
    let decoded: Case18 = try AgreementCase.decoded("18-edge-cases")
    let rule = TimedAlignment.Rule(tolerance: .milliseconds(500))
    func kappa(_ name: String) throws -> Measure {
      TimedAlignment(try #require(decoded.input.datasets[name]).coding, rule: rule).kappa.kappa
    }
    #expect(try kappa("b_empty") == .undefined(.emptyMargin))
    #expect(try kappa("one_code_only") == .undefined(.chanceComplete))
    #expect(try kappa("identical") == .value(1))
    #expect(try kappa("systematic_lag") == .value(1))
    // A state that the second coder swallowed is an omission, not a confusion.
    let swallowed = TimedAlignment(
      try #require(decoded.input.datasets["short_state_swallowed"]).coding, rule: rule)
    #expect(swallowed.events.map(\.kind) == [.match, .omission, .omission])
    #expect(swallowed.perCode[0] == CodeAgreement(matches: 0, omissions: 1, commissions: 0))
  }

  @Test func hostileTimesDoNotTrap() {
    let edge = DoubleCoding.Mark(
      category: 0, onset: SessionTime(microseconds: .min), offset: .zero)
    let late = DoubleCoding.Mark(
      category: 1, onset: .zero, offset: SessionTime(microseconds: .max))
    let block = TimeSpan(
      onset: SessionTime(microseconds: .min), offset: SessionTime(microseconds: .max))
    let coding = DoubleCoding(
      categories: 2, first: [edge, late], second: [late, edge],
      blocks: TimeSet(block.map { [$0] } ?? []))
    let rule = TimedAlignment.Rule(
      tolerance: SessionTime(microseconds: .max), overlap: 0.5, substitution: .max, gap: .min)
    #expect(TimedAlignment(coding, rule: rule).kappa.kappa == .value(1))
    #expect(EasyDiag(coding).kappa.kappa == .value(1))
    #expect(ElanAgreement(coding).overlapExtentRatio == .value(1))
    #expect(TimedAlignment(coding, rule: rule).offsetDifference.count == 1)
  }
}
