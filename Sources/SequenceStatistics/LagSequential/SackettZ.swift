/// Sackett's z: the excess of a target after the given, in binomial standard errors.
///
/// z = (O - e) / √(e (1 - column share)), e = row total × column total / N. It takes the target's
/// base rate for known, and so is too small by √(1 - row share): ``AdjustedResidual`` has the right
/// variance. Kept for comparison with older papers; for tables without structural zeros. Source:
/// Sackett (1979); corrected by Allison & Liker (1982).
///
/// Undefined when a row or column is empty or one column has everything (`emptyMargin`), and in
/// tables with structural zeros (`structuralZero`). Cost O(k²).
public struct SackettZ: Sendable, Hashable {
  /// z for every pair.
  public let cells: CellTable<Measure>

  /// The z of `table`.
  public init(_ table: LagTable) {
    let hasZeros = table.isImpossible.cells.contains(true)
    let total = Double(table.total)
    cells = CellTable(size: table.codes.count) { given, target in
      guard !hasZeros else { return .undefined(.structuralZero) }
      let row = Double(table.rowTotals[given])
      let column = Double(table.columnTotals[target])
      guard row > 0, column > 0, column < total else { return .undefined(.emptyMargin) }
      let expected = row * column / total
      let observed = Double(table.counts[given: given, target: target])
      return .value((observed - expected) / (expected * (1 - column / total)).squareRoot())
    }
  }
}
