/// Allison and Liker's z with the base rates of all events instead of the table's totals.
///
/// z = (P(j | i) - f_j/n) / √((f_j/n)(1 - f_j/n)(1 - f_i/n) / (m f_i/n)), with f the frequencies of
/// the codes among n events and m pairs. It differs from ``AdjustedResidual``, which has the totals
/// of the table, by the first and last events of each run; with margins of the table both are one.
/// Kept for comparison with programs that use event counts. Source: Allison & Liker (1982).
///
/// Undefined when the given never occurs in a pair or a code has no or all events (`emptyMargin`),
/// and in tables with structural zeros (`structuralZero`). Cost O(n + k²).
public struct EventBaseZ: Sendable, Hashable {
  /// z for every pair.
  public let cells: CellTable<Measure>

  /// The z of `table`, counted in a sequence with these frequencies of its codes.
  public init(_ table: LagTable, frequencies: EventFrequencies) {
    let hasZeros = table.isImpossible.cells.contains(true)
    let n = Double(frequencies.total)
    let pairs = Double(table.total)
    cells = CellTable(size: table.codes.count) { given, target in
      guard !hasZeros else { return .undefined(.structuralZero) }
      let givenShare = Double(frequencies.counts[given]) / n
      let targetShare = Double(frequencies.counts[target]) / n
      let row = Double(table.rowTotals[given])
      let variance =
        targetShare * (1 - targetShare) * (1 - givenShare) / (pairs * givenShare)
      guard row > 0, variance > 0, variance.isFinite else { return .undefined(.emptyMargin) }
      let share = Double(table.counts[given: given, target: target]) / row
      return .value((share - targetShare) / variance.squareRoot())
    }
  }
}
