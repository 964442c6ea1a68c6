import Testing

@testable import SequenceStatistics

@Suite struct SequenceAlignmentTests {
  private struct Case: Decodable {
    struct Sequences: Decodable {
      let first: [String]
      let second: [String]

      enum CodingKeys: String, CodingKey {
        case first = "A"
        case second = "B"
      }
    }
    struct Input: Decodable { let sequences: [Sequences] }
    struct Expected: Decodable {
      let substitution: Int
      let gap: Int
      let cost: Int
      let alignment: [[String?]]
      let categories: [String]
      let matrix: [[Int]]
      let observed: Double
      let chance: Double
      let kappa: Double
      let maximum: Double
      let ignoring: Double
      let countedTwice: Double
      let counts: [[Double]]
      let number: Double
      let kappas: [Double]

      enum CodingKeys: String, CodingKey {
        case substitution, gap, alignment, categories, matrix
        case cost = "optimal_cost"
        case observed = "p_observed"
        case chance = "p_expected_ipf"
        case kappa = "kappa_ipf"
        case maximum = "kappa_max_ipf"
        case ignoring = "kappa_ignoring_structural_zero"
        case countedTwice = "kappa_ipf_matches_counted_twice"
        case counts = "expected_ipf"
        case number = "number_of_optimal_alignments"
        case kappas = "distinct_kappas_over_optimal_alignments"
      }
    }
    struct Reference: Decodable { let expected: [[Expected]] }
    let input: Input
    let references: [Reference]
    let tolerance: Double
  }

  @Test func theReferenceCaseIsReproduced() throws {
    let decoded: Case = try AgreementCase.decoded("10-event-sequence-alignment")
    let tolerance = decoded.tolerance
    var seen = 0
    for (sequences, results) in zip(decoded.input.sequences, decoded.references[0].expected) {
      for expected in results {
        let codes = expected.categories.dropLast()
        func places(_ names: [String]) -> [Int] { names.compactMap { codes.firstIndex(of: $0) } }
        let alignment = SequenceAlignment(
          first: places(sequences.first), second: places(sequences.second), categories: codes.count,
          substitution: expected.substitution, gap: expected.gap)
        #expect(alignment.cost == expected.cost && alignment.isOptimal)
        let columns = alignment.columns.map { column in
          [column.first.map { sequences.first[$0] }, column.second.map { sequences.second[$0] }]
        }
        #expect(columns == expected.alignment)
        #expect(alignment.table.cells.cells == expected.matrix.flatMap { $0 })
        let kappa = EventKappa(alignment.table)
        for (measure, value) in [
          (kappa.observed, expected.observed), (kappa.expected, expected.chance),
          (kappa.kappa, expected.kappa), (kappa.maximumCountingNil, expected.maximum),
          (kappa.ignoringStructuralZero, expected.ignoring),
          (
            EventKappa(alignment.table.countedTwice).kappa,
            expected.countedTwice
          ),
        ] {
          #expect(isClose(measure, value, absolute: tolerance))
        }
        let counts = expected.counts.flatMap { $0 }
        #expect(kappa.expectedCounts.count == counts.count)
        for (cell, value) in zip(kappa.expectedCounts, counts) {
          #expect(isClose(cell, value, absolute: tolerance))
        }
        let optima = alignment.optima()
        #expect(optima.count == .value(expected.number))
        let kappas = expected.kappas.sorted()
        #expect(optima.kappas.count == kappas.count)
        for (found, value) in zip(optima.kappas, kappas) {
          #expect(isClose(found, value, absolute: tolerance))
        }
        seen += 1
      }
    }
    #expect(seen == 6)
  }

  @Test(arguments: 0..<300)
  func allOptimaAreThoseOfEnumeration(seed: Int) {
    var random = TestRandom(seed: UInt64(seed))
    let categories = 1 + random.below(3)
    let first = (0..<random.below(6)).map { _ in random.below(categories) }
    let second = (0..<random.below(6)).map { _ in random.below(categories) }
    let (substitution, gap) = (random.below(5), 1 + random.below(2))
    let alignment = SequenceAlignment(
      first: first, second: second, categories: categories, substitution: substitution, gap: gap)
    func worth(_ row: Int, _ column: Int) -> (saving: Int, distance: Int)? {
      (2 * gap - (first[row] == second[column] ? 0 : substitution), 0)
    }
    let best = OrderedMatchings.best(first.count, second.count, worth)
    #expect(alignment.cost == gap * (first.count + second.count) - best.saving, "seed \(seed)")
    let traced = OrderedMatchings.traced(first.count, second.count, worth) { _, _ in true }
    #expect(
      alignment.table
        == OrderedMatchings.table(traced, first, second, categories: categories), "seed \(seed)")
    let optima = alignment.optima()
    #expect(optima.count == .value(Double(best.sets.count)), "seed \(seed)")
    let matches = best.sets.map { $0.count { first[$0.0] == second[$0.1] } }
    #expect(optima.fewestMatches == matches.min() && optima.mostMatches == matches.max())
    let oracle = OrderedMatchings.kappas(best.sets, first, second, categories: categories)
    #expect(optima.tableCount == oracle.tables, "seed \(seed)")
    #expect(optima.kappas.count == oracle.kappas.count, "seed \(seed)")
    for (found, expected) in zip(optima.kappas, oracle.kappas) {
      #expect(isClose(found, expected, absolute: 1e-12), "seed \(seed)")
    }
    let swapped = SequenceAlignment(
      first: second, second: first, categories: categories, substitution: substitution, gap: gap)
    #expect(swapped.cost == alignment.cost && swapped.optima().count == optima.count)
    #expect(swapped.optima().tableCount == optima.tableCount)
    if optima.tableCount == 1 { #expect(swapped.table == alignment.table.transposed) }
  }

  /// Sequences that differ so much that the first bands are too narrow.
  @Test(arguments: 0..<4)
  func aWidenedBandGivesTheAlignmentOfTheFullSquare(seed: Int) {
    var random = TestRandom(seed: UInt64(seed))
    let first = (0..<(300 + random.below(100))).map { _ in random.below(4) }
    let second = (0..<(200 + random.below(200))).map { _ in random.below(4) }
    let alignment = SequenceAlignment(first: first, second: second, categories: 4)
    let full = AlignmentBand(
      first: first, second: second, substitution: 1, gap: 1, slack: first.count + second.count)
    #expect(alignment.isOptimal && alignment.cost == full.cost)
    let pairs = alignment.columns.compactMap { column in
      column.first.flatMap { row in column.second.map { (row, $0) } }
    }
    #expect(pairs.elementsEqual(full.pairs) { $0 == $1 }, "seed \(seed)")
    #expect(alignment.slack < min(first.count, second.count))
  }

  @Test func identicalAndEmptySequences() {
    let codes = (0..<500).map { $0 * 7 % 5 }
    let same = SequenceAlignment(first: codes, second: codes, categories: 5)
    #expect(same.cost == 0 && EventKappa(same.table).kappa == .value(1))
    #expect(same.optima().count == .value(1) && same.columns.count == 500)
    let none = SequenceAlignment(first: [], second: [], categories: 3)
    #expect(none.cost == 0 && none.columns.isEmpty)
    #expect(EventKappa(none.table).kappa == .undefined(.noPairs))
    let one = SequenceAlignment(first: [0, 1], second: [], categories: 3, gap: 4)
    #expect(one.cost == 8 && one.table.firstOnly == [1, 1, 0])
    #expect(EventKappa(one.table).kappa == .undefined(.emptyMargin))
  }

  @Test func hostileArgumentsAreTamed() {
    let tamed = SequenceAlignment(
      first: [0, 9, -1, 1], second: [1, .max, 0], categories: 2, substitution: .max, gap: .min)
    #expect(tamed.first == [0, 1] && tamed.gap == 1 && tamed.substitution == 1_000_000)
    #expect(SequenceAlignment(first: [0], second: [0], categories: -3).columns.isEmpty)
    #expect(
      SequenceAlignment(first: [0], second: [1], categories: 2, substitution: -5, gap: .max).cost
        == 0)
  }
}
