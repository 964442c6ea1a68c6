/// How often each pair would be counted if the target did not depend on the given.
///
/// - Without structural zeros, *independence*: e = row total × column total / N.
/// - With them, *quasi-independence* (Goodman 1968): e = row factor × column factor on the cells
///   that can occur, 0 on the others, with the observed totals; found by
///   ``IterativeProportionalFitting`` to a relative gap of 1e-12.
///
/// Edge cases: in a row or column with total 0, on structural zeros and on ``ForcedZeros`` e is 0.
/// With no pair at all e is undefined (`noPairs`). If fitting does not meet the totals, every
/// fitted cell is undefined (`didNotConverge`). Unit: pairs. Cost: O(k²), or O(k³) and O(k²) for
/// each round of fitting.
///
/// ```swift
/// let table = try LagTable(counts: [[10, 10], [20, 60]])
/// ExpectedFrequencies(table).cells.cells.map(\.value)  // [6, 14, 24, 56]
/// ```
public struct ExpectedFrequencies: Sendable, Hashable {
  /// What is held to be true of rows and columns.
  public enum Model: String, Sendable, Hashable, CaseIterable {
    /// The target does not depend on the given.
    case independence
    /// The same, among the pairs that can occur.
    case quasiIndependence = "quasi-independence"
  }

  /// The model fitted.
  public let model: Model
  /// The expected count of every pair.
  public let cells: CellTable<Measure>
  /// The cells that the model fits with a positive count: those that can occur, in rows and columns
  /// with a total above 0, and are not forced to 0.
  public let isFitted: CellTable<Bool>
  /// The cells forced to 0 by the totals; none under independence.
  public let isForcedZero: CellTable<Bool>
  /// How the fit went; `nil` under independence, which needs none.
  public let fit: IterativeProportionalFitting?

  /// The expected counts of `table`.
  ///
  /// - Parameter iterationCap: The number of rounds after which fitting is given up.
  public init(
    _ table: LagTable, iterationCap: Int = IterativeProportionalFitting.iterationCap
  ) {
    let size = table.codes.count
    let rows = table.rowTotals.map(Double.init)
    let columns = table.columnTotals.map(Double.init)
    let isIncomplete = table.isImpossible.cells.contains(true)
    model = isIncomplete ? .quasiIndependence : .independence
    let isForcedZero =
      isIncomplete ? ForcedZeros(table).isForced : table.isImpossible.map { _ in false }
    let isFitted = CellTable(size: size) { given, target in
      rows[given] > 0 && columns[target] > 0
        && !table.isImpossible[given: given, target: target]
        && !isForcedZero[given: given, target: target]
    }
    self.isForcedZero = isForcedZero
    self.isFitted = isFitted
    guard isIncomplete else {
      fit = nil
      cells = CellTable(size: size) { given, target in
        .ratio(rows[given] * columns[target], Double(table.total), ifZero: .noPairs)
      }
      return
    }
    let fit = IterativeProportionalFitting(
      rowTotals: rows, columnTotals: columns, pattern: isFitted.cells, iterationCap: iterationCap)
    self.fit = fit
    cells = CellTable(size: size) { given, target in
      guard table.total > 0 else { return .undefined(.noPairs) }
      guard isFitted[given: given, target: target] else { return .value(0) }
      return fit.isConverged
        ? .value(fit.fitted[given * size + target]) : .undefined(.didNotConverge)
    }
  }

  /// The rows and columns that hang together in the fitted cells.
  public var separability: Separability {
    Separability(size: cells.size, pattern: isFitted.cells)
  }
}
