/// Within what range does the kappa of events lie, given that other events could have been seen?
///
/// Bootstrap of the alignment's columns: as many columns (pairs and single events) as there are, drawn with
/// replacement, κ anew from each table; the interval holds the middle share of the replicates (percentile method,
/// quantiles of type 7). Replicates in which κ is undefined are left out and counted. Events of one record depend on
/// each other and the alignment is taken as given, so that the true interval is wider; sessions, where there are
/// enough of them, are the better unit (``Bootstrap``). Replicate i draws from the stream of (seed, i), and the columns are in
/// the order of the table's cells: the result depends on table, seed and number alone.
/// Source: Efron & Tibshirani (1993). O(replicates × (columns + k²)).
public struct EventKappaInterval: Sendable, Hashable {
  /// Mean, standard error, interval and number of undefined replicates.
  public let summary: BootstrapSummary

  /// The percentile interval; `nil` if κ was defined in no replicate.
  public var interval: Interval? { summary.interval }

  /// The interval of κ of a table of pairs counted once.
  ///
  /// - Parameters:
  ///   - table: What became of the events, each pair counted once.
  ///   - countsTwice: Whether κ counts a drawn pair as two events.
  ///   - replicates: How many times columns are drawn.
  ///   - seed: Where the random numbers start.
  ///   - confidence: The share of the replicates that the interval holds.
  public init(
    _ table: EventAgreementTable, countsTwice: Bool = false, replicates: Int = 1999,
    seed: UInt64 = 1, confidence: Double = 0.95
  ) {
    let cells = table.cells
    var columns: [Int32] = []
    columns.reserveCapacity(min(cells.total, Self.columnLimit))
    if cells.total <= Self.columnLimit {
      for (cell, count) in cells.cells.enumerated() {
        columns.append(contentsOf: repeatElement(Int32(truncatingIfNeeded: cell), count: count))
      }
    }
    guard !columns.isEmpty, replicates > 0 else {
      let reason: Measure.Reason = cells.total > 0 ? .tooMany : .noPairs
      summary = BootstrapSummary(replicates > 0 ? [.undefined(reason)] : [], confidence: confidence)
      return
    }
    let weights = cells.cells.indices.map { cell in
      let isPair = cell / cells.size < table.categories && cell % cells.size < table.categories
      return countsTwice && isPair ? 2 : 1
    }
    let values = (0..<replicates).map { replicate in
      var source = RandomSource(seed: seed, stream: UInt64(replicate))
      var drawn = [Int](repeating: 0, count: weights.count)
      for _ in columns.indices { drawn[Int(columns[source.below(columns.count)])] += 1 }
      for cell in drawn.indices { drawn[cell] *= weights[cell] }
      return EventKappa.kappa(of: AgreementTable(size: cells.size, cells: drawn))
    }
    summary = BootstrapSummary(values, confidence: confidence)
  }

  /// The most columns that are drawn from.
  private static let columnLimit = 50_000_000
}
