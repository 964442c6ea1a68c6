/// Does a dyad of one group tend to have a higher number than a dyad of another?
///
/// U counts the pairs of one dyad of each group in which the first group's is higher, ties as one half (R's W).
/// ``superiority`` U / (n₁ n₂) is the probability of that (the area under the ROC curve), ``rankBiserial`` 2 U / (n₁ n₂) -
/// 1. ``exact``: the distribution of the rank sum over all choices of n₁ dyads, ties included, while it costs at most 10⁸
/// additions (two groups of 60 do); ``approximate``: normal, variance corrected for ties, continuity correction ½ (as R).
/// Two-sided is twice the smaller one-sided p. Takes dyads as independent. Source: Mann & Whitney (1947). O(n² Σ r).
public struct MannWhitney: Sendable, Hashable {
  /// U of the first group.
  public let statistic: Measure
  /// The exact p values; `nil` where they would cost too much.
  public let exact: DirectedP?
  /// The p values by the normal approximation.
  public let approximate: DirectedP
  /// The probability that the first group's dyad is higher, ties as one half; 0 to 1.
  public let superiority: Measure

  /// The exact distribution is made while it costs at most so many additions.
  static let exactCost = 1e8

  /// The exact p values where there are any, else the approximate ones.
  public var p: DirectedP { exact ?? approximate }
  /// 2 × superiority - 1, -1 to 1.
  public var rankBiserial: Measure { superiority.map { 2 * $0 - 1 } }

  /// The comparison of two groups.
  public init(_ groups: GroupedValues) {
    guard groups.hasTwoOfEach else {
      (statistic, superiority) = (.undefined(.tooFewDyads), .undefined(.tooFewDyads))
      exact = DirectedP(undefined: .tooFewDyads)
      approximate = DirectedP(undefined: .tooFewDyads)
      return
    }
    let ranks = MidRanks(groups.values)
    let (n1, n) = (groups.isFirst.count { $0 }, groups.values.count)
    let n2 = n - n1
    let sum = groups.values.indices.reduce(0) {
      $0 + (groups.isFirst[$1] ? ranks.doubled[$1] : 0)
    }
    let pairs = Double(n1) * Double(n2)
    let u = Double(sum - n1 * (n1 + 1)) / 2
    statistic = .value(u)
    superiority = .value(u / pairs)
    guard ranks.runs.count > 1 else {
      exact = DirectedP(undefined: .cannotVary)
      approximate = DirectedP(undefined: .cannotVary)
      return
    }
    // The smaller group's sum is cheaper; what one has more of, the other has less of.
    let isFirstSmaller = n1 <= n2
    let (size, part) = isFirstSmaller ? (n1, sum) : (n2, n * (n + 1) - sum)
    if RankSumDistribution.cost(choosing: size, of: ranks.doubled) <= Self.exactCost {
      let distribution = RankSumDistribution(choosing: size, of: ranks.doubled)
      let (above, below) = (distribution.atLeast(part), distribution.atMost(part))
      exact = DirectedP(
        greater: .value(isFirstSmaller ? above : below),
        less: .value(isFirstSmaller ? below : above))
    } else {
      exact = nil
    }
    let total = Double(n)
    let variance = pairs / 12 * (total + 1 - ranks.tieSum / (total * (total - 1)))
    approximate = DirectedP(
      rankGap: u - pairs / 2, continuity: 0.5, deviation: max(variance, 0).squareRoot())
  }
}
