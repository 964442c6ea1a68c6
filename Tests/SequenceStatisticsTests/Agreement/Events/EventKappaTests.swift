import SequenceStatistics
import Testing

@Suite struct EventKappaTests {
  private func table(_ matched: [Int], _ first: [Int], _ second: [Int]) -> EventAgreementTable {
    EventAgreementTable(
      matched: AgreementTable(size: first.count, cells: matched), firstOnly: first,
      secondOnly: second)
  }

  /// po, pe and κ with expected counts by iterative proportional fitting.
  private func fitted(_ table: EventAgreementTable) -> (expected: [Double], kappa: Double)? {
    let size = table.cells.size
    let fit = IterativeProportionalFitting(
      rowTotals: table.cells.rowTotals.map(Double.init),
      columnTotals: table.cells.columnTotals.map(Double.init),
      pattern: (0..<(size * size)).map { $0 != size * size - 1 })
    guard fit.isConverged else { return nil }
    let all = Double(table.total)
    let chance = (0..<size).reduce(0) { $0 + fit.fitted[$1 * size + $1] } / all
    return (fit.fitted, (Double(table.agreed) / all - chance) / (1 - chance))
  }

  @Test(arguments: 0..<400)
  func theClosedFormIsWhatFittingConvergesTo(seed: Int) throws {
    var random = TestRandom(seed: UInt64(seed))
    let size = 2 + random.below(4)
    // From tables full of numbers to those with empty rows, columns and nil.
    let bound = 1 + random.below(12)
    func list(_ count: Int, _ bound: Int) -> [Int] { (0..<count).map { _ in random.below(bound) } }
    var matched = list(size * size, bound)
    matched[0] += 1
    matched[size + 1] += 1
    let table = table(
      matched, list(size, 1 + random.below(6)), list(size, 1 + random.below(6)))
    let kappa = EventKappa(table)
    let oracle = try #require(fitted(table), "seed \(seed)")
    #expect(isClose(kappa.kappa, oracle.kappa, absolute: 1e-9), "seed \(seed)")
    for (cell, expected) in zip(kappa.expectedCounts, oracle.expected) {
      #expect(isClose(cell, expected, absolute: 1e-8), "seed \(seed)")
    }
    #expect(EventKappa(table.transposed).kappa.value.map { isClose(kappa.kappa, $0) } == true)
  }

  @Test func withoutUnmatchedEventsItIsCohens() {
    let cells = AgreementTable(size: 3, cells: [53, 5, 2, 11, 14, 5, 1, 6, 3])
    let kappa = EventKappa(EventAgreementTable(matched: cells, firstOnly: [], secondOnly: []))
    #expect(isClose(kappa.kappa, 3.0 / 7))
    #expect(
      kappa.kappa.value == kappa.ofPairsAlone.value.map { $0 }
        || isClose(kappa.ofPairsAlone, 3.0 / 7))
    #expect(isClose(kappa.ignoringStructuralZero, 3.0 / 7))
  }

  @Test func oneEmptyNilTotalIsNoSpecialCase() throws {
    let half = table([5, 1, 0, 6], [2, 1], [0, 0])
    let oracle = try #require(fitted(half))
    #expect(isClose(EventKappa(half).kappa, oracle.kappa))
    #expect(EventKappa(half).expectedCounts.suffix(3) == [0, 0, 0])
  }

  @Test func identicalEventsGiveOne() {
    let perfect = EventKappa(table([4, 0, 0, 7], [0, 0], [0, 0]))
    #expect(perfect.kappa == .value(1) && perfect.maximum == .value(1))
  }

  @Test func whatHasNoKappaSaysWhy() {
    #expect(EventKappa(table([0, 0, 0, 0], [0, 0], [0, 0])).kappa == .undefined(.noPairs))
    let one = EventKappa(table([0, 0, 0, 0], [2, 1], [0, 0]))
    #expect(one.kappa == .undefined(.emptyMargin) && one.observed == .value(0))
    #expect(one.expectedCounts.isEmpty)
    // One code: the expected agreement is the observed one, whatever is unmatched.
    for counts in [(5, 0, 0), (5, 2, 0), (5, 2, 9)] {
      let kappa = EventKappa(table([counts.0], [counts.1], [counts.2]))
      #expect(kappa.kappa == .undefined(.chanceComplete) && kappa.maximum == kappa.kappa)
      #expect(kappa.observed == kappa.expected)
    }
    #expect(EventKappa(table([0, 0, 0, 5], [0, 1], [0, 0])).kappa == .undefined(.chanceComplete))
  }

  @Test func nothingPairedIsTheLimitOfFewPairs() {
    #expect(EventKappa(table([0, 0, 0, 0], [3, 2], [1, 4])).kappa == .value(0))
    let few = EventKappa(table([1, 0, 0, 1], [30_000, 20_000], [10_000, 40_000])).kappa
    #expect((few.value ?? 1).magnitude < 1e-3)
  }

  /// The most agreement that any table with the same totals and an empty corner has.
  @Test(arguments: 0..<60)
  func theMaximumIsReachedByATableAndExceededByNone(seed: Int) {
    var random = TestRandom(seed: UInt64(seed))
    let cells = (0..<8).map { _ in random.below(4) } + [0]
    let given = EventAgreementTable(withNil: AgreementTable(size: 3, cells: cells))
    let rows = given.cells.rowTotals
    let columns = given.cells.columnTotals
    var most = -1
    for a in 0...min(rows[0], columns[0]) {
      for b in 0...min(rows[0] - a, columns[1]) {
        for c in 0...min(rows[1], columns[0] - a) {
          // The totals fix the number of pairs, and with it the last cell.
          let d = given.pairs - a - b - c
          guard d >= 0, c + d <= rows[1], b + d <= columns[1] else { continue }
          most = max(most, a + d)
        }
      }
    }
    let kappa = EventKappa(given)
    guard let expected = kappa.expected.value, let maximum = kappa.maximum.value else { return }
    let reached = (Double(most) / Double(given.total) - expected) / (1 - expected)
    #expect(isClose(maximum, reached, absolute: 1e-12), "seed \(seed)")
    #expect((kappa.maximumCountingNil.value ?? 0) >= maximum - 1e-12)
  }
}
