/// Do two groups of dyads wait equally long, when the waits of one dyad depend on each other?
///
/// ``observed`` minus ``expected`` events of the first group is that of ``LogRank``, ties included: d n₁ / n are expected
/// at each time. It is a sum over waits, U_i = δ_i (x_i - n₁/n) - Σ_{t ≤ T_i} (x_i - n₁/n) d/n, x = 1 in the first group;
/// summed within clusters (dyads or families) and squared, these give its variance: ``statistic`` = (O - E)² / Σ_c U_c²,
/// χ² with one degree of freedom. It is the clustered score test of a regression on the group with Breslow's ties.
///
/// With few clusters χ² is too large; then permute labels over dyads (``LatencyByGroup``). Undefined (`too-few-dyads`) unless
/// two clusters have waits in the first group and two in the second. Source: Mantel (1966); Lin & Wei (1989).
/// O(n log n).
public struct ClusteredLogRank: Sendable, Hashable {
  /// Events in the first group.
  public let observed: Int
  /// Events expected in it.
  public let expected: Double
  /// χ² with clusters.
  public let statistic: Measure
  /// Its p.
  public let p: Measure
  /// χ² that takes waits as independent, ``LogRank``'s.
  public let independentStatistic: Measure
  /// How many clusters there are.
  public let clusterCount: Int

  /// The test of `waits`, those of the first group marked, each in the cluster with the label at its place; waits without
  /// a finite time, mark or label are left out.
  public init(_ waits: [KaplanMeier.Wait], isFirst: [Bool], clusters: [Int]) {
    let used = waits.indices.filter {
      $0 < isFirst.count && $0 < clusters.count && waits[$0].time.isFinite
    }
    let rows = used.map { CoxRegression.Row(waits[$0], [isFirst[$0] ? 1 : 0]) }
    let families = FamilyClusters(used.map { clusters[$0] })
    let residuals = ScoreResiduals(rows, beta: [0], ties: .breslow)
    let gap = residuals.score(order: 1)[0]
    observed = used.count { waits[$0].isEvent && isFirst[$0] }
    expected = Double(observed) - gap
    clusterCount = families.count
    let spread = residuals.clusteredSquares(
      families.familyOfDyad, count: families.count, order: 1)[0]
    let variance = Self.hypergeometricVariance(rows)
    // Sums of differences that cancel are 0 up to their rounding.
    let least = Double(rows.count) * 1e-24
    let sides = [true, false].map { side in
      families.families.count { $0.contains { isFirst[used[$0]] == side } }
    }
    if rows.isEmpty || sides.contains(where: { $0 < 2 }) {
      statistic = .undefined(.tooFewDyads)
    } else if spread > least {
      statistic = .value(gap * gap / spread)
    } else {
      statistic = .undefined(.cannotVary)
    }
    independentStatistic = .ratio(gap * gap, variance, ifZero: .cannotVary)
    p = statistic.map { ChiSquareDistribution(degreesOfFreedom: 1)?.upperTail($0) ?? 1 }
  }

  /// Σ d (n₁/n) (1 - n₁/n) (n - d) / (n - 1) over times with events.
  private static func hypergeometricVariance(_ rows: [CoxRegression.Row]) -> Double {
    let sorted = rows.sorted { $0.wait.time > $1.wait.time }
    var (variance, n, n1, place) = (0.0, 0.0, 0.0, 0)
    while place < sorted.count {
      let time = sorted[place].wait.time
      var d = 0.0
      while place < sorted.count, sorted[place].wait.time == time {
        n += 1
        n1 += sorted[place].covariates[0]
        if sorted[place].wait.isEvent { d += 1 }
        place += 1
      }
      if d > 0, n > 1 { variance += d * (n1 / n) * (1 - n1 / n) * (n - d) / (n - 1) }
    }
    return variance
  }
}
