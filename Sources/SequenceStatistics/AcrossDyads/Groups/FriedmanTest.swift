/// Does a number differ between any of several phases of the same dyads, judged by ranks?
///
/// Each dyad's phases are ranked; with n dyads, k phases and rank sums R, χ² = 12 Σ (R - n (k + 1) / 2)² / (n k (k + 1) -
/// Σ (t³ - t) / (k - 1)) with k - 1 degrees of freedom, t the runs of equal values within dyads. ``concordance`` is
/// Kendall's W = χ² / (n (k - 1)), 0 to 1. Dyads that lack a phase are left out and counted. χ² is near only for many
/// dyads (about ten with three phases). Undefined with fewer than two dyads (`too-few-dyads`) or two phases, or if all ranks
/// are tied (`cannot-vary`). Source: Friedman (1937). O(n k log k).
public struct FriedmanTest: Sendable, Hashable {
  /// χ².
  public let statistic: Measure
  /// Its p.
  public let p: Measure
  /// Kendall's W.
  public let concordance: Measure
  /// How many dyads have all phases.
  public let count: Int
  /// How many lack one.
  public let excludedCount: Int

  /// The test of `phases`, each with one number a dyad.
  public init(_ phases: [[Double?]]) {
    let dyads = phases.map(\.count).max() ?? 0
    var sums = [Int](repeating: 0, count: phases.count)
    var (ties, count) = (0.0, 0)
    for dyad in 0..<dyads {
      let row = phases.compactMap { phase in
        dyad < phase.count ? phase[dyad].flatMap { $0.isFinite ? $0 : nil } : nil
      }
      guard row.count == phases.count else { continue }
      let ranks = MidRanks(row)
      for phase in sums.indices { sums[phase] += ranks.doubled[phase] }
      ties += ranks.tieSum
      count += 1
    }
    self.count = count
    excludedCount = dyads - count
    let (n, k) = (Double(count), Double(phases.count))
    guard count > 1, phases.count > 1,
      let distribution = ChiSquareDistribution(degreesOfFreedom: phases.count - 1)
    else {
      let reason: Measure.Reason = phases.count > 1 ? .tooFewDyads : .cannotVary
      (statistic, p, concordance) = (.undefined(reason), .undefined(reason), .undefined(reason))
      return
    }
    let gaps = sums.reduce(0) {
      let gap = Double($1) / 2 - n * (k + 1) / 2
      return $0 + gap * gap
    }
    statistic = .ratio(12 * gaps, n * k * (k + 1) - ties / (k - 1), ifZero: .cannotVary)
    p = statistic.map { distribution.upperTail($0) }
    concordance = statistic.map { $0 / (n * (k - 1)) }
  }
}
