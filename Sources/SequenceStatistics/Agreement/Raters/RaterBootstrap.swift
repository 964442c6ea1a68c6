/// How much would an index of agreement vary with other units, or other sessions, of the same kind?
///
/// Rows are drawn with replacement: whole clusters (sessions, blocks) where the table has them, single units
/// where it has none. It is the plain bootstrap of Efron & Tibshirani (1993), not Krippendorff's (2013)
/// simulation of alpha, which draws deviations from the expected disagreement. Units of time that follow each
/// other are alike: drawn singly they give intervals that are much too narrow, so time needs clusters. With fewer
/// than about ten of them the interval is too narrow still; with fewer than two there is none.
///
/// Replicate i draws from the stream of (seed, i). O(clusters + rows) or O(units log rows) a replicate, and the
/// cost of the statistic; ``MergedRatings/merged(_:)`` first makes both short.
public enum RaterBootstrap {
  /// The largest number of units that are drawn singly.
  public static let largest = 1 << 28

  /// A statistic over replicates of a table.
  ///
  /// ```swift
  /// RaterBootstrap.summary(of: table) { KrippendorffsAlpha($0, .nominal).value }.interval
  /// ```
  public static func summary(
    of table: RaterTable, replicates: Int = 1999, seed: UInt64 = 1, confidence: Double = 0.95,
    _ statistic: (RaterTable) -> Measure
  ) -> BootstrapSummary {
    let values = (0..<max(replicates, 0)).compactMap { number in
      replicate(number, of: table, seed: seed).map(statistic)
    }
    return BootstrapSummary(values, confidence: confidence)
  }

  /// The table with the weights of one replicate; `nil` where fewer than two clusters or units can be drawn, or
  /// more than ``largest`` units.
  public static func replicate(_ number: Int, of table: RaterTable, seed: UInt64) -> RaterTable? {
    let stream = UInt64(truncatingIfNeeded: number)
    var source = RandomSource(seed: seed, stream: stream)
    return table.clusters.isEmpty ? units(table, &source) : clusters(table, &source)
  }

  private static func clusters(_ table: RaterTable, _ source: inout RandomSource) -> RaterTable? {
    let clusters = MergedRatings.numbered(table.clusters, count: table.rows)
    let count = (clusters.max() ?? -1) + 1
    guard count > 1 else { return nil }
    var times = [Int](repeating: 0, count: count)
    for _ in 0..<count { times[source.below(count)] += 1 }
    return table.weighted(
      clusters.indices.map { row in
        let (weight, overflow) = table.weights[row].multipliedReportingOverflow(
          by: times[clusters[row]])
        return overflow ? .max : weight
      })
  }

  private static func units(_ table: RaterTable, _ source: inout RandomSource) -> RaterTable? {
    guard table.units > 1, table.units <= Double(largest) else { return nil }
    var ends: [Int] = []
    ends.reserveCapacity(table.rows)
    for weight in table.weights { ends.append((ends.last ?? 0) + weight) }
    let total = ends.last ?? 0
    var weights = [Int](repeating: 0, count: table.rows)
    let isSingle = total == table.rows && table.weights.allSatisfy { $0 == 1 }
    for _ in 0..<total {
      let unit = source.below(total)
      weights[isSingle ? unit : ends.partitioningIndex { $0 > unit }] += 1
    }
    return table.weighted(weights)
  }
}
