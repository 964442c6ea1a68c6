/// What follows what between partners: a lag table of their merged events, with expected counts for
/// each pair of actors separately.
///
/// The question is whether what one partner does next depends on what the other did before, given who
/// acts next. The table is cut into blocks by who acted (given) and who acts next (target), and each
/// block has its own chance model:
/// - between partners, independence: `e = block row total × block column total / block total`;
/// - within one partner, quasi-independence over the pairs that the rules of coding allow.
///
/// Taken as one table with structural zeros on the diagonal, a merged sequence of two state streams
/// would call one person's own switching "more often than chance": after *looks* the only thing the
/// same person can do is *looks away*, while the model spreads chance over everybody's codes. With two
/// independent streams of two codes each, nine sessions in ten show a starred cell that way; between
/// partners and by blocks about one in twenty does (see the test).
///
/// Only cells between partners are tested; with a single actor, all cells. Residuals and their p are
/// those of ``AdjustedResidual`` in the block, Holm's correction runs over all cells tested.
///
/// ```swift
/// let transitions = try PartnerTransitions(table, actors: [0, 0, 1, 1])
/// transitions[given: 0, target: 2].targetAmongNextActs  // P(target | given, that partner acts next)
/// ```
///
/// Source: the argument is that of conditioning on irrelevant margins in log-linear models (Bishop,
/// Fienberg & Holland, 1975); adjusted residuals after Haberman (1973). O(k³) for k codes.
public struct PartnerTransitions: Sendable, Hashable {
  /// The statistics of one pair of behaviours in its block.
  public struct Cell: Sendable, Hashable {
    /// How often the pair occurred.
    public let observed: Int
    /// Whether given and target belong to different actors.
    public let isBetweenPartners: Bool
    /// Whether the rules of coding make the pair impossible.
    public let isStructuralZero: Bool
    /// Whether the expected count is too small for the normal approximation.
    public let isSparse: Bool
    /// The count that chance gives in the block.
    public let expected: Measure
    /// Haberman's adjusted residual in the block.
    public let adjustedResidual: Measure
    /// Its two-sided p from the normal distribution.
    public let pTwoSided: Measure
    /// The p after Holm's correction over all cells tested; undefined where none was made.
    public let holmP: Measure
    /// Yule's Q of the pair in the block; undefined where structural zeros would shift it.
    public let yulesQ: Measure
    /// The share of the target among everything that followed the given, whoever acted.
    public let targetAfterGiven: Measure
    /// How often the target's actor acted next after the given.
    public let nextActs: Int
    /// The share of the target among those acts.
    public let targetAmongNextActs: Measure
    /// The share that chance gives: expected count by ``nextActs``.
    public let chanceAmongNextActs: Measure
  }

  /// The whole table.
  public let table: LagTable
  /// For each code of the table its actor, as a number from 0.
  public let actors: [Int]
  /// The number of actors.
  public let actorCount: Int
  /// How many cells were tested.
  public let testCount: Int
  /// How many cells between partners (of one actor: all cells) are possible.
  public let candidateCount: Int

  private let blocks: [LagSequentialAnalysis]
  private let transitionalProbability: TransitionalProbability
  private let holmP: CellTable<Measure>

  /// The transitions of `table`, whose codes belong to `actors`.
  ///
  /// - Parameters:
  ///   - actors: For each code its actor, numbered from 0.
  ///   - isTested: Whether cells are tested at all; counts pooled over unlike parts are not.
  ///   - minimumExpected: The expected count below which a cell is not tested.
  /// - Throws: ``LagTableError/maskOfOtherSize(codes:)`` when there is not one actor a code.
  public init(
    _ table: LagTable, actors: [Int], isTested: Bool = true,
    minimumExpected: Double = HolmCorrection.minimumExpected
  ) throws(LagTableError) {
    guard actors.count == table.codes.count, actors.allSatisfy({ $0 >= 0 }) else {
      throw .maskOfOtherSize(codes: table.codes.count)
    }
    let actorCount = (actors.max() ?? -1) + 1
    var blocks: [LagSequentialAnalysis] = []
    for giver in 0..<actorCount {
      for follower in 0..<actorCount {
        blocks.append(
          LagSequentialAnalysis(
            try Self.block(of: table, actors: actors, giver, follower),
            minimumExpected: minimumExpected))
      }
    }
    func block(_ given: Int, _ target: Int) -> LagSequentialAnalysis {
      blocks[actors[given] * actorCount + actors[target]]
    }
    let size = table.codes.count
    let p = CellTable(size: size) { given, target in
      block(given, target).pTwoSided[given: given, target: target]
    }
    let isCandidate = CellTable(size: size) { given, target in
      (actorCount == 1 || actors[given] != actors[target])
        && !table.isImpossible[given: given, target: target]
    }
    let isTestable = CellTable(size: size) { given, target in
      isTested && isCandidate[given: given, target: target]
        && p[given: given, target: target].value != nil
        && !block(given, target).isSparse[given: given, target: target]
    }
    let holm = HolmCorrection(p.cells, isTestable: isTestable.cells)
    self.table = table
    self.actors = actors
    self.actorCount = actorCount
    self.blocks = blocks
    testCount = holm.testCount
    candidateCount = isCandidate.cells.count { $0 }
    transitionalProbability = TransitionalProbability(table)
    holmP = CellTable(size: size) { given, target in holm.adjusted[given * size + target] }
  }

  /// The statistics of the block of one actor's codes followed by another's.
  public func block(given giver: Int, target follower: Int) -> LagSequentialAnalysis {
    blocks[giver * actorCount + follower]
  }

  /// The cell of the codes at these positions of the table.
  public subscript(given given: Int, target target: Int) -> Cell {
    let block = block(given: actors[given], target: actors[target])
    let cell = block[given: given, target: target]
    let isWithin = actorCount > 1 && actors[given] == actors[target]
    let hasZeros = block.table.codes.indices.contains { code in
      actors[code] == actors[target] && actors[given] == actors[target]
        && table.isImpossible[given: code, target: code]
    }
    let nextActs = block.table.rowTotals[given]
    return Cell(
      observed: cell.observed, isBetweenPartners: !isWithin,
      isStructuralZero: table.isImpossible[given: given, target: target],
      isSparse: cell.isSparse && cell.adjustedResidual.value != nil, expected: cell.expected,
      adjustedResidual: cell.adjustedResidual, pTwoSided: cell.pTwoSided,
      holmP: holmP[given: given, target: target],
      yulesQ: hasZeros ? .undefined(.structuralZero) : cell.yulesQ,
      targetAfterGiven: transitionalProbability.targetAfterGiven[given: given, target: target],
      nextActs: nextActs,
      targetAmongNextActs: .ratio(
        Double(cell.observed), Double(nextActs), ifZero: .emptyMargin),
      chanceAmongNextActs: nextActs == 0
        ? .undefined(.emptyMargin) : cell.expected.map { $0 / Double(nextActs) })
  }

  /// The table of one block: all codes, but nothing possible outside it.
  private static func block(
    of table: LagTable, actors: [Int], _ giver: Int, _ follower: Int
  ) throws(LagTableError) -> LagTable {
    var counts: [[Int]] = []
    var mask: [[Bool]] = []
    for given in table.codes.indices {
      var row: [Int] = []
      var isImpossible: [Bool] = []
      for target in table.codes.indices {
        let isInside = actors[given] == giver && actors[target] == follower
        row.append(isInside ? table.counts[given: given, target: target] : 0)
        isImpossible.append(!isInside || table.isImpossible[given: given, target: target])
      }
      counts.append(row)
      mask.append(isImpossible)
    }
    return try LagTable(
      counts: counts, codes: table.codes, lag: table.lag, structuralZeros: .mask(mask))
  }
}
