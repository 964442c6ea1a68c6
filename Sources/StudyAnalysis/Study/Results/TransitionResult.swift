public import SequenceStatistics

/// What follows what between the two of a pair, as means over dyads: the grid of a study.
///
/// Each dyad has a log odds ratio of its own for each pair of codes, of the transitions at lag 1 from the one person to
/// the other, phase by phase where there are phases (``StratifiedLogOdds``); the grid holds their means. Counts of
/// different dyads are never added up: a table of summed counts describes no dyad. A cell in which more than half of
/// the dyads have fewer than five expected transitions is sparse and is not tested; p of the others is that of the mean
/// over dyads, after Holm's correction over all of them.
public struct TransitionResult: Sendable {
  /// A pair of codes, the one of the one person, the other of the other.
  public struct Cell: Sendable {
    /// The mean of the dyads' log odds ratios.
    public let mean: MeanEffect
    /// The transitions of all dyads.
    public let count: Int
    /// How many of the dyads that have both codes expect fewer than five transitions by chance.
    public let sparseDyads: Int
    /// Whether that are more than half of them.
    public var isSparse: Bool { 2 * sparseDyads > mean.count }
    /// The p of the mean after Holm's correction over the cells that were tested.
    public internal(set) var adjustedP: Measure
  }

  /// One direction: who begins, and who follows.
  public struct Block: Sendable {
    /// Codes of the one who begins.
    public let given: [CodePlace]
    /// Codes of the one who follows.
    public let target: [CodePlace]
    /// A row for each given.
    public internal(set) var cells: [[Cell]]
  }

  /// The expected count below which a dyad has too little for a cell.
  public static let fewestExpected = 5.0

  /// Both directions, the first of the pair first.
  public let blocks: [Block]
  /// How many dyads have any transition between the two.
  public let dyadCount: Int
  /// How many cells were tested.
  public let testCount: Int
  /// Whether phases were counted apart.
  public let isByPhase: Bool

  /// The grid of the plan's question about transitions; `nil` where there is none, or fewer than two dyads.
  init?(_ tallies: DyadTallies, plan: StudyPlan) {
    guard let number = plan.questions.firstIndex(where: { $0.kind == .transitions }) else {
      return nil
    }
    let question = plan.questions[number]
    let codes = question.given
    let whole = tallies.whole[number]
    let phases = tallies.phases[number]
    func strata(_ dyad: Int) -> [Tally] {
      phases.isEmpty ? [whole[dyad]].compactMap(\.self) : phases.compactMap { $0[dyad] }
    }
    let own = tallies.dyads.indices.map(strata)
    dyadCount = own.count { $0.contains { $0.counts.contains { $0 > 0 } } }
    guard dyadCount > 1 else { return nil }
    var blocks = question.pair.map { person in
      let rows = codes.indices.filter { codes[$0].person == person }
      let columns = codes.indices.filter { codes[$0].person != person }
      // A dyad's tables in this direction: every row and column beside all others of the block.
      let totals = own.map { tallies in
        tallies.map { Totals($0, rows: rows, columns: columns, of: codes.count) }
      }
      return Block(
        given: rows.map { codes[$0] }, target: columns.map { codes[$0] },
        cells: rows.indices.map { row in
          columns.indices.map { column in
            Self.cell(row, column, totals, dyads: tallies.dyads.map(\.dyad), plan.haldane)
          }
        })
    }
    let cells = blocks.flatMap { $0.cells.flatMap(\.self) }
    let holm = HolmCorrection(cells.map(\.mean.test.p), isTestable: cells.map { !$0.isSparse })
    var next = holm.adjusted.makeIterator()
    for block in blocks.indices {
      for row in blocks[block].cells.indices {
        for column in blocks[block].cells[row].indices {
          blocks[block].cells[row][column].adjustedP = next.next() ?? .undefined(.notTested)
        }
      }
    }
    self.blocks = blocks
    testCount = holm.testCount
    isByPhase = phases.count > 1
  }

  /// The counts of one direction in one dyad and phase with their totals.
  private struct Totals {
    let counts: [[Int]]
    let rows: [Int]
    let columns: [Int]
    let all: Int

    init(_ tally: Tally, rows: [Int], columns: [Int], of count: Int) {
      let counts = rows.map { row in columns.map { tally.transitions(row, $0, of: count) } }
      let sums = counts.map { $0.reduce(0, +) }
      self.counts = counts
      self.rows = sums
      self.columns = columns.indices.map { column in counts.reduce(0) { $0 + $1[column] } }
      all = sums.reduce(0, +)
    }

    func association(_ row: Int, _ column: Int) -> Association2x2? {
      let a = counts[row][column]
      return Association2x2(
        a: a, b: rows[row] - a, c: columns[column] - a, d: all - rows[row] - columns[column] + a)
    }

    func expected(_ row: Int, _ column: Int) -> Double {
      all == 0 ? 0 : Double(rows[row]) * Double(columns[column]) / Double(all)
    }
  }

  private static func cell(
    _ row: Int, _ column: Int, _ totals: [[Totals]], dyads: [DyadEffect.Dyad],
    _ haldane: Association2x2.Correction
  ) -> Cell {
    let effects = zip(totals, dyads).map { phases, dyad in
      StratifiedLogOdds.of(
        phases.compactMap { $0.association(row, column) }, haldane: haldane, dyad: dyad)
    }
    let sparse = zip(totals, effects).count { phases, effect in
      effect.estimate.value != nil
        && phases.reduce(0) { $0 + $1.expected(row, column) } < fewestExpected
    }
    return Cell(
      mean: MeanEffect(effects),
      count: totals.reduce(0) { $0 + $1.reduce(0) { $0 + $1.counts[row][column] } },
      sparseDyads: sparse, adjustedP: .undefined(.notTested))
  }
}
