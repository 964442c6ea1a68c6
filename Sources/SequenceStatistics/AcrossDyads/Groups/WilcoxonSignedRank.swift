/// Is a number over dyads centred on 0, judged by ranks?
///
/// The magnitudes are ranked, equal ones sharing the mean of their ranks; ``statistic`` V is the sum of the ranks of
/// positive values. Zeros are dropped before ranking (Wilcoxon, the default) or ranked and then dropped (Pratt).
/// ``exact``: the distribution of V given these ranks, ties included, for up to ``exactLimit`` values; ``approximate``:
/// normal, with the variance of the ranks at hand and a continuity correction of ½ (as R). Two-sided is twice the
/// smaller one-sided p.
///
/// ``median`` is Hodges and Lehmann's estimate, the median of the means of all pairs, zeros kept; ``interval`` holds it
/// with at least the confidence asked for, by the distribution without ties. Takes dyads as independent. Source: Wilcoxon
/// (1945); Pratt (1959); Hodges & Lehmann (1963). O(n Σ r).
public struct WilcoxonSignedRank: Sendable, Hashable {
  /// What is done with values of 0.
  public enum Zeros: String, Sendable, Hashable, CaseIterable {
    /// Left out before ranking (Wilcoxon).
    case dropped
    /// Ranked, then left out (Pratt).
    case ranked
  }

  /// V, the sum of the ranks of positive values.
  public let statistic: Measure
  /// How many values are not 0.
  public let count: Int
  /// How many are 0.
  public let zeroCount: Int
  /// How many dyads have no value.
  public let excludedCount: Int
  /// The exact p values; `nil` above ``exactLimit`` values.
  public let exact: DirectedP?
  /// The p values by the normal approximation.
  public let approximate: DirectedP
  /// (V - sum of the ranks of negative values) / sum of all these ranks, -1 to 1 (matched-pairs rank-biserial r).
  public let rankBiserial: Measure
  /// Hodges and Lehmann's estimate of the centre.
  public let median: Measure
  /// The interval of the centre; `nil` where so few values cannot give that confidence.
  public let interval: Interval?

  /// So many values are tested exactly.
  public static let exactLimit = 300

  /// The exact p values where there are any, else the approximate ones.
  public var p: DirectedP { exact ?? approximate }

  /// The test of `values`, one a dyad.
  public init(_ values: [Double?], zeros: Zeros = .dropped, confidence: Double = 0.95) {
    let numbers = values.compactMap { $0 }.filter(\.isFinite)
    excludedCount = values.count - numbers.count
    zeroCount = numbers.count { $0 == 0 }
    count = numbers.count - zeroCount
    let averages = WalshAverages(numbers)
    median = averages.median
    interval = Self.interval(averages, count: numbers.count, confidence)
    let ranked = zeros == .dropped ? numbers.filter { $0 != 0 } : numbers
    let all = MidRanks(ranked.map(\.magnitude)).doubled
    let signed = ranked.indices.filter { ranked[$0] != 0 }
    let ranks = signed.map { all[$0] }
    let sum = signed.reduce(0) { $0 + (ranked[$1] > 0 ? all[$1] : 0) }
    let whole = ranks.reduce(0, +)
    guard whole > 0 else {
      let reason: Measure.Reason = numbers.isEmpty ? .tooFewDyads : .cannotVary
      (statistic, rankBiserial) = (.undefined(reason), .undefined(reason))
      exact = DirectedP(undefined: reason)
      approximate = DirectedP(undefined: reason)
      return
    }
    statistic = .value(Double(sum) / 2)
    rankBiserial = .value(Double(2 * sum - whole) / Double(whole))
    if ranks.count <= Self.exactLimit {
      let distribution = RankSumDistribution(signed: ranks)
      exact = DirectedP(
        greater: .value(distribution.atLeast(sum)), less: .value(distribution.atMost(sum)))
    } else {
      exact = nil
    }
    // V has the mean Σ r / 2 and the variance Σ r² / 4; the ranks here are doubled.
    let deviation = (ranks.reduce(0) { $0 + Double($1) * Double($1) } / 16).squareRoot()
    approximate = DirectedP(
      rankGap: Double(2 * sum - whole) / 4, continuity: 0.5, deviation: deviation)
  }

  private static func interval(
    _ averages: WalshAverages, count: Int, _ confidence: Double
  ) -> Interval? {
    guard count > 0, confidence > 0, confidence < 1 else { return nil }
    let tail = (1 - confidence) / 2
    let rank: Int
    if count <= exactLimit {
      let distribution = RankSumDistribution(signed: Array(1...count))
      // The smallest sum that is not exceeded with at least the probability of one tail.
      rank = (0..<(averages.count + 1)).partitioningIndex {
        distribution.atMost($0) >= tail * (1 - 1e-12)
      }
    } else {
      let n = Double(count)
      let spread = (n * (n + 1) * (2 * n + 1) / 24).squareRoot()
      rank = Int(max(0, n * (n + 1) / 4 - NormalQuantile.twoSided(confidence: confidence) * spread))
    }
    guard rank >= 1, let low = averages.smallest(rank),
      let high = averages.smallest(averages.count - rank + 1)
    else { return nil }
    return Interval(lower: low, upper: high)
  }
}
