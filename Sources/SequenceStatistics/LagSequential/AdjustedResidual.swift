/// Did the target follow the given more or less often than chance would have it, measured in
/// standard errors?
///
/// z = (O - e) / √(e (1 - h)), with e from ``ExpectedFrequencies`` and h from ``Leverage``. Without
/// structural zeros 1 - h is (1 - row total/N)(1 - column total/N): Haberman's adjusted residual
/// (1973), which is Allison & Liker's z (1982) with the margins of the table, and GSEQ's ADJR. With
/// structural zeros the textbook form would be visibly too small; the leverage form is used, also
/// for tables in which two people strictly take turns.
///
/// If target and given are unrelated, z is nearly standard normal as long as e is not small (5 is
/// the usual rule); p values are from the normal distribution. Of many cells, one in twenty passes
/// 1.96 by luck: see ``HolmCorrection``.
///
/// Undefined on structural zeros, in rows and columns with total 0 (`emptyMargin`), on
/// ``ForcedZeros``, and where the totals alone fix the count (`leverageOne`: 1 - h at most 1e-10).
/// Cost: O(k²), or O(k³) with structural zeros.
///
/// ```swift
/// let table = try LagTable(counts: [[10, 10], [20, 60]])
/// let residual = AdjustedResidual(table)
/// residual.cells[given: 0, target: 0].value      // 2.182…
/// residual.pTwoSided[given: 0, target: 0].value  // 0.029…
/// ```
public struct AdjustedResidual: Sendable, Hashable {
  /// z for every pair.
  public let cells: CellTable<Measure>

  /// The residuals of `table`.
  public init(_ table: LagTable) { self.init(table, expected: ExpectedFrequencies(table)) }

  /// The residuals of `table` from expected counts computed before.
  public init(_ table: LagTable, expected: ExpectedFrequencies) {
    let complements = Leverage(expected, of: table).complements
    cells = CellTable(size: table.codes.count) { given, target in
      let mean = expected.cells[given: given, target: target]
      let complement = complements[given: given, target: target]
      guard let mean = mean.value, let share = complement.value else { return complement }
      let excess = Double(table.counts[given: given, target: target]) - mean
      return .value(excess / (mean * share).squareRoot())
    }
  }

  /// The probability of a residual at least as far from 0.
  public var pTwoSided: CellTable<Measure> {
    cells.map { $0.map(NormalDistribution.twoSided) }
  }

  /// The probability of a residual at least as large: small where the target follows more often than
  /// chance.
  public var pGreater: CellTable<Measure> {
    cells.map { $0.map(NormalDistribution.upperTail) }
  }

  /// The probability of a residual at most as large: small where the target follows less often than
  /// chance.
  public var pLess: CellTable<Measure> {
    cells.map { $0.map(NormalDistribution.lowerTail) }
  }
}
