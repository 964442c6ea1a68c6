import CodedSessions

/// How sure is it that a transition is likelier in one group than in the other?
///
/// The transitional probability of each group is beta, as in ``TransitionCertainty``, and the two are
/// independent. Reported are the mean and standard deviation of the difference (first minus second), the
/// probability that the first is larger, and the interval of the difference. By quadrature over the second
/// (512 midpoints of equal mass), accurate to about 1e-4 in probability; no random number is drawn.
///
/// Counts are pooled within groups and taken as independent given what came before: with few sessions
/// that differ among themselves it is too sure. ``GroupComparison`` is not.
public struct GroupCertainty: Sendable, Hashable {
  /// One cell.
  public struct Cell: Sendable, Hashable {
    /// The mean of the difference.
    public let mean: Double
    /// Its standard deviation.
    public let standardDeviation: Double
    /// The probability that the first group's is larger.
    public let probabilityFirstLarger: Double
    /// The range that holds the difference with the confidence asked for.
    public let interval: Interval
  }

  /// The cells; `nil` where a pair is impossible in one of the tables.
  public let cells: CellTable<Cell?>

  /// The comparison of two pooled tables with the same codes.
  ///
  /// - Throws: ``LagTableError/tablesDiffer`` when they differ in their codes.
  public init(
    _ first: LagTable, _ second: LagTable, prior: Double = 0.5, confidence: Double = 0.95
  ) throws(LagTableError) {
    guard first.codes == second.codes else { throw .tablesDiffer }
    cells = CellTable(size: first.codes.count) { given, target in
      guard let left = Self.beta(first, given, target, prior),
        let right = Self.beta(second, given, target, prior)
      else { return nil }
      let points = (0..<512).map { right.quantile((Double($0) + 0.5) / 512) }
      func atMost(_ difference: Double) -> Double {
        points.reduce(0) { $0 + left.cumulative($1 + difference) } / 512
      }
      func quantile(_ p: Double) -> Double {
        var (low, high) = (-1.0, 1.0)
        for _ in 0..<30 {
          let middle = (low + high) / 2
          if atMost(middle) < p { low = middle } else { high = middle }
        }
        return (low + high) / 2
      }
      let variance =
        left.standardDeviation * left.standardDeviation
        + right.standardDeviation * right.standardDeviation
      return Cell(
        mean: left.mean - right.mean, standardDeviation: variance.squareRoot(),
        probabilityFirstLarger: 1 - atMost(0),
        interval: Interval(
          lower: quantile((1 - confidence) / 2), upper: quantile((1 + confidence) / 2)))
    }
  }

  private static func beta(
    _ table: LagTable, _ given: Int, _ target: Int, _ prior: Double
  ) -> BetaDistribution? {
    guard !table.isImpossible[given: given, target: target] else { return nil }
    let possible = table.isImpossible.row(given).count { !$0 }
    let hits = Double(table.counts[given: given, target: target])
    return BetaDistribution(
      a: hits + prior,
      b: Double(table.rowTotals[given]) - hits + prior * Double(possible - 1))
  }
}
