/// Fits a table of the form row factor × column factor, on the cells that exist, to given row and
/// column totals.
///
/// Rows are scaled to their totals, then columns, in turn, until the largest relative gap between a
/// sum and its total is at most 1e-12. Source:
/// Deming & Stephan (1940). The gap shrinks by a constant factor a round when every cell of the
/// pattern can be positive under the totals (``ForcedZeros`` removes the others); the cap of
/// 100 000 rounds is there for totals that cannot be met at all. O(k²) a round.
public struct IterativeProportionalFitting: Sendable, Hashable {
  /// The largest relative gap that counts as met.
  public static let tolerance = 1e-12
  /// The number of rounds after which fitting is given up.
  public static let iterationCap = 100_000

  /// The fitted cells, row by row; 0 outside the pattern.
  public let fitted: [Double]
  /// How many rounds were needed.
  public let iterations: Int
  /// The largest gap between a sum of fitted cells and its total, as a share of the total.
  public let largestRelativeGap: Double

  /// Whether the totals were met within the cap.
  public var isConverged: Bool { largestRelativeGap <= Self.tolerance }

  /// Fits the cells that are `true` in `pattern` (row by row) to the totals.
  ///
  /// - Precondition: `pattern` has as many cells as there are pairs of row and column totals.
  public init(
    rowTotals: [Double], columnTotals: [Double], pattern: [Bool],
    iterationCap: Int = iterationCap
  ) {
    let width = columnTotals.count
    var fitted = pattern.map { $0 ? 1.0 : 0.0 }
    var gap = Self.gap(of: fitted, rowTotals, columnTotals)
    var iterations = 0
    while gap > Self.tolerance, iterations < iterationCap {
      for (row, total) in rowTotals.enumerated() {
        let sum = fitted[(row * width)..<((row + 1) * width)].reduce(0, +)
        guard sum > 0 else { continue }
        for column in 0..<width { fitted[row * width + column] *= total / sum }
      }
      for (column, total) in columnTotals.enumerated() {
        let sum = rowTotals.indices.reduce(0) { $0 + fitted[$1 * width + column] }
        guard sum > 0 else { continue }
        for row in rowTotals.indices { fitted[row * width + column] *= total / sum }
      }
      gap = Self.gap(of: fitted, rowTotals, columnTotals)
      iterations += 1
    }
    self.fitted = fitted
    self.iterations = iterations
    self.largestRelativeGap = gap
  }

  private static func gap(of fitted: [Double], _ rows: [Double], _ columns: [Double]) -> Double {
    let width = columns.count
    let inRows = rows.enumerated().map { row, total in
      gap(fitted[(row * width)..<((row + 1) * width)].reduce(0, +), total)
    }
    let inColumns = columns.enumerated().map { column, total in
      gap(rows.indices.reduce(0) { $0 + fitted[$1 * width + column] }, total)
    }
    return (inRows + inColumns).reduce(0, max)
  }

  /// A total of 0 is met by a sum of 0 and by nothing else.
  private static func gap(_ sum: Double, _ total: Double) -> Double {
    total > 0 ? (sum - total).magnitude / total : sum
  }
}
