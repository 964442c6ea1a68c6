/// Do two pairs together occur more or less often than chance would have it?
///
/// T = x_ij + x_kl, such as "she answers his positive with positive and his negative with negative",
/// against its exact mean and variance over all rearrangements (``PermutationMoments``). Wampold's
/// (1984) formulas are these moments at lag 1 when the cells share neither row nor column; when they
/// do, his variance is wrong by up to a factor of two, and this one is not.
///
/// κ is ``WampoldKappa``'s form with the summed expected and largest possible counts. p is from the
/// normal distribution. Undefined where T cannot vary. Cost O(runs).
public struct TwoCellTest: Sendable, Hashable {
  /// The statistic with mean, variance, z, p and κ.
  public let result: DominanceResult

  /// The test of two different cells of a lag table with these moments.
  public init(
    _ one: PermutationMoments.Cell, _ other: PermutationMoments.Cell, of table: LagTable,
    moments: PermutationMoments
  ) {
    let counts = [one, other].map { Double(table.counts[given: $0.given, target: $0.target]) }
    let combination = moments.combination([(1, one), (1, other)])
    let largest = [one, other].reduce(0) {
      $0 + moments.largest(given: $1.given, target: $1.target)
    }
    let observed = counts[0] + counts[1]
    result = DominanceResult(
      statistic: observed, moments: combination,
      kappa: WampoldKappa.kappa(
        observed: observed, expected: combination.mean, largest: Double(largest)))
  }
}
