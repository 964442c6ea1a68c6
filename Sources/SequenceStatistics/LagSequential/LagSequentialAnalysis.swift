/// Everything that is said of one lag table: counts, expected counts, residuals with their p
/// values, probabilities, effect sizes, the tablewise test, and what a reader must know of them.
///
/// Nothing is computed here that is not defined in a file of its own; this value gathers the
/// statistics so that all of them rest on the same expected counts. Cost O(k²), with structural
/// zeros O(k³) and O(k²) for each round of fitting.
///
/// ```swift
/// let analysis = LagSequentialAnalysis(table)
/// let cell = analysis[given: 1, target: 4]
/// cell.observed, cell.expected, cell.adjustedResidual, cell.holmP
/// ```
public struct LagSequentialAnalysis: Sendable, Hashable {
  /// All numbers of one pair of codes.
  public struct Cell: Sendable, Hashable {
    /// How often the target followed the given.
    public let observed: Int
    /// Whether the pair cannot occur by the rules of coding.
    public let isStructuralZero: Bool
    /// Whether the expected count is below the limit of ``LagSequentialAnalysis/minimumExpected``.
    public let isSparse: Bool
    /// The count to expect without association.
    public let expected: Measure
    /// Observed minus expected, in standard errors.
    public let adjustedResidual: Measure
    /// The two-sided p of the residual.
    public let pTwoSided: Measure
    /// The one-sided p for "more often than expected".
    public let pGreater: Measure
    /// The one-sided p for "less often than expected".
    public let pLess: Measure
    /// The two-sided p after Holm's correction over the testable cells.
    public let holmP: Measure
    /// P(target | given).
    public let targetAfterGiven: Measure
    /// P(given | target).
    public let givenBeforeTarget: Measure
    /// Yule's Q.
    public let yulesQ: Measure
    /// The 2×2 table of the pair against all others, for odds ratios and φ.
    public let association: Association2x2
  }

  /// The table analysed.
  public let table: LagTable
  /// The expected count from which on a cell is tested and not called sparse.
  public let minimumExpected: Double
  /// Expected counts.
  public let expected: ExpectedFrequencies
  /// Adjusted residuals.
  public let adjustedResidual: AdjustedResidual
  /// Two-sided p values of the residuals.
  public let pTwoSided: CellTable<Measure>
  /// One-sided p values for "more often than expected".
  public let pGreater: CellTable<Measure>
  /// One-sided p values for "less often than expected".
  public let pLess: CellTable<Measure>
  /// Two-sided p values after Holm's correction over the testable cells.
  public let holmP: CellTable<Measure>
  /// How many cells that correction takes as one family.
  public let testCount: Int
  /// Transitional probabilities.
  public let transitionalProbability: TransitionalProbability
  /// Yule's Q.
  public let yulesQ: YulesQ
  /// The test of the whole table.
  public let tablewiseTest: TablewiseTest
  /// Where the expected count of a pair that can occur is below ``minimumExpected``.
  public let isSparse: CellTable<Bool>
  /// What a reader must know of the table as a whole; caveats of the sequence are the sequence's.
  public let caveats: [Caveat]

  /// The analysis of `table`.
  ///
  /// - Parameter minimumExpected: The expected count below which a cell is called sparse and left
  ///   out of Holm's family.
  public init(_ table: LagTable, minimumExpected: Double = HolmCorrection.minimumExpected) {
    let expected = ExpectedFrequencies(table)
    let residual = AdjustedResidual(table, expected: expected)
    let pTwoSided = residual.pTwoSided
    let isSparse = CellTable(size: table.codes.count) { given, target in
      guard !table.isImpossible[given: given, target: target] else { return false }
      return expected.cells[given: given, target: target].value.map { $0 < minimumExpected }
        ?? false
    }
    let holm = HolmCorrection(pTwoSided.cells, isTestable: isSparse.cells.map { !$0 })
    let size = table.codes.count
    self.table = table
    self.minimumExpected = minimumExpected
    self.expected = expected
    self.adjustedResidual = residual
    self.pTwoSided = pTwoSided
    self.pGreater = residual.pGreater
    self.pLess = residual.pLess
    self.holmP = CellTable(size: size) { given, target in holm.adjusted[given * size + target] }
    self.testCount = holm.testCount
    self.transitionalProbability = TransitionalProbability(table)
    self.yulesQ = YulesQ(table)
    self.tablewiseTest = TablewiseTest(table, expected: expected)
    self.isSparse = isSparse
    self.caveats = Self.caveats(table, expected, isSparse, yulesQ, minimumExpected)
  }

  /// All numbers of the pair in row `given` and column `target`.
  ///
  /// - Precondition: Both are positions in the table's list of codes.
  public subscript(given given: Int, target target: Int) -> Cell {
    Cell(
      observed: table.counts[given: given, target: target],
      isStructuralZero: table.isImpossible[given: given, target: target],
      isSparse: isSparse[given: given, target: target],
      expected: expected.cells[given: given, target: target],
      adjustedResidual: adjustedResidual.cells[given: given, target: target],
      pTwoSided: pTwoSided[given: given, target: target],
      pGreater: pGreater[given: given, target: target],
      pLess: pLess[given: given, target: target],
      holmP: holmP[given: given, target: target],
      targetAfterGiven: transitionalProbability.targetAfterGiven[given: given, target: target],
      givenBeforeTarget: transitionalProbability.givenBeforeTarget[given: given, target: target],
      yulesQ: yulesQ.cells[given: given, target: target],
      association: Association2x2(table, given: given, target: target))
  }

  /// The caveat of one cell if it is sparse.
  ///
  /// - Precondition: Both are positions in the table's list of codes.
  public func caveat(given: Int, target: Int) -> Caveat? {
    guard isSparse[given: given, target: target],
      let mean = expected.cells[given: given, target: target].value
    else { return nil }
    return .sparseCell(
      given: table.codes[given], target: table.codes[target], expected: mean,
      limit: minimumExpected)
  }

  /// Whether more than a fifth of the possible cells have too small an expected count, so that the
  /// chi-square approximation of the test of the whole table is not to be trusted.
  public var isTooSparseForWhole: Bool {
    let possible = table.isImpossible.cells.count { !$0 }
    return 5 * isSparse.cells.count { $0 } > possible
  }

  private static func caveats(
    _ table: LagTable, _ expected: ExpectedFrequencies, _ isSparse: CellTable<Bool>,
    _ yulesQ: YulesQ, _ limit: Double
  ) -> [Caveat] {
    guard table.total > 0 else { return [] }
    let allowed = table.isImpossible.cells.count { !$0 }
    var caveats: [Caveat] = []
    if let fit = expected.fit, !fit.isConverged {
      caveats.append(
        .notConverged(iterations: fit.iterations, relativeGap: fit.largestRelativeGap))
    }
    let sparse = zip(isSparse.cells, expected.cells.cells).compactMap { $0 ? $1.value : nil }
    if let smallest = sparse.min() {
      caveats.append(
        .sparseCells(count: sparse.count, of: allowed, smallestExpected: smallest, limit: limit))
    }
    if table.total < 5 * allowed {
      caveats.append(.fewPairs(pairs: table.total, cells: allowed))
    }
    let forced = expected.isForcedZero.cells.count { $0 }
    if forced > 0 { caveats.append(.forcedZeros(count: forced)) }
    let extreme = yulesQ.cells.cells.count { $0.value?.magnitude == 1 }
    if extreme > 0 { caveats.append(.extremeByEmptyCell(count: extreme)) }
    if table.unlistedPairs > 0 {
      caveats.append(.unlistedPairs(count: table.unlistedPairs))
    }
    return caveats
  }
}
