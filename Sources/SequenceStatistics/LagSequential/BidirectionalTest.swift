/// Do two codes follow one another, whichever comes first, more or less often than chance would have
/// it?
///
/// T = x_ij + x_ji against its exact mean and variance over all rearrangements, which at lag 1 in
/// one run are Wampold's (1989): 2 f_i f_j / n and 2 f_i f_j (f_i f_j + (n - f_i)(n - f_j) - n) /
/// (n²(n-1)). κ has the largest possible count 2 min(f_i, f_j), one less when both are equally
/// frequent, for each run. Undefined where T cannot vary. Cost O(runs).
public struct BidirectionalTest: Sendable, Hashable {
  /// The statistic with mean, variance, z, p and κ.
  public let result: DominanceResult

  /// The test of two different codes.
  public init(_ one: Int, _ other: Int, of table: LagTable, moments: PermutationMoments) {
    let forth = PermutationMoments.Cell(given: one, target: other)
    let back = PermutationMoments.Cell(given: other, target: one)
    let observed =
      Double(table.counts[given: one, target: other])
      + Double(table.counts[given: other, target: one])
    let combination = moments.combination([(1, forth), (1, back)])
    result = DominanceResult(
      statistic: observed, moments: combination,
      kappa: WampoldKappa.kappa(
        observed: observed, expected: combination.mean,
        largest: Double(moments.largestBothWays(one, other))))
  }
}
