/// How far is a count from what chance gives, in square roots of the expected count?
///
/// r = (O - e) / √e, GSEQ's STDR; the squares sum to X². Its variance is below 1 by the leverage of
/// the cell, so that it is not to be read as a z: that is ``AdjustedResidual``. Undefined where e is
/// 0 or undefined. Cost O(k²). Source: Haberman (1973).
///
/// ```swift
/// PearsonResidual(try LagTable(counts: [[10, 10], [20, 60]])).cells.cells[0].value  // 1.63…
/// ```
public struct PearsonResidual: Sendable, Hashable {
  /// r for every pair.
  public let cells: CellTable<Measure>

  /// The residuals of `table`.
  public init(_ table: LagTable) { self.init(table, expected: ExpectedFrequencies(table)) }

  /// The residuals of `table` from expected counts computed before.
  public init(_ table: LagTable, expected: ExpectedFrequencies) {
    cells = CellTable(size: table.codes.count) { given, target in
      guard !table.isImpossible[given: given, target: target] else {
        return .undefined(.structuralZero)
      }
      let mean = expected.cells[given: given, target: target]
      guard let e = mean.value else { return mean }
      let observed = Double(table.counts[given: given, target: target])
      return e > 0
        ? .value((observed - e) / e.squareRoot())
        : .undefined(
          expected.isForcedZero[given: given, target: target] ? .forcedZero : .emptyMargin)
    }
  }
}
