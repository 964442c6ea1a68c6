/// Does one pair of codes go together more than another pair of other codes?
///
/// Counts of different codes are compared after weighting each by the other's frequencies:
/// f_k f_l x_ij ∓ f_i f_j x_kl, minus when both lie on one side of chance, plus when they lie on
/// different sides (Wampold 1984). Mean and variance are exact over all rearrangements, also when the
/// cells share a row or a column. Frequencies are those of the whole sequence. Undefined where the
/// statistic cannot vary. Cost O(runs).
public struct NonparallelDominanceTest: Sendable, Hashable {
  /// Which of the four cases it is.
  public let direction: ParallelDominanceTest.Direction
  /// The statistic with mean, variance, z and p; κ is undefined, as the literature gives none that
  /// programs agree on.
  public let result: DominanceResult

  /// The test of two cells.
  public init(
    _ one: PermutationMoments.Cell, _ other: PermutationMoments.Cell, of table: LagTable,
    moments: PermutationMoments, frequencies: EventFrequencies
  ) {
    let f = frequencies.counts.map(Double.init)
    let weights = (f[other.given] * f[other.target], f[one.given] * f[one.target])
    let counts = (
      Double(table.counts[given: one.given, target: one.target]),
      Double(table.counts[given: other.given, target: other.target])
    )
    direction = ParallelDominanceTest.Direction(
      counts.0 - moments.mean(given: one.given, target: one.target),
      counts.1 - moments.mean(given: other.given, target: other.target))
    let sign: Double =
      switch direction {
      case .bothAbove, .bothBelow: -1
      case .firstAbove, .secondAbove: 1
      }
    result = DominanceResult(
      statistic: weights.0 * counts.0 + sign * weights.1 * counts.1,
      moments: moments.combination([(weights.0, one), (sign * weights.1, other)]),
      kappa: .undefined(.notTested))
  }
}
