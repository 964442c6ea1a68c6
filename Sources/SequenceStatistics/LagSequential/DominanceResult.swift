/// A sum or difference of lag counts against its exact moments over all rearrangements: what
/// Wampold's four tests give.
///
/// z = (statistic - mean) / √variance, with p from the normal distribution. Source: Wampold (1984,
/// 1989).
public struct DominanceResult: Sendable, Hashable {
  /// The sum or difference observed.
  public let statistic: Double
  /// Its mean over all rearrangements.
  public let mean: Double
  /// Its variance over all rearrangements.
  public let variance: Double
  /// The distance from the mean in standard deviations.
  public let z: Measure
  /// A transformed kappa: how much of what was possible.
  public let kappa: Measure

  init(statistic: Double, moments: PermutationMoments.Combination, kappa: Measure) {
    self.statistic = statistic
    mean = moments.mean
    variance = moments.variance
    self.kappa = kappa
    let isFixed = moments.variance <= 1e-10 * max(1, moments.mean.magnitude)
    z =
      isFixed
      ? .undefined(.cannotVary)
      : .value((statistic - moments.mean) / moments.variance.squareRoot())
  }

  /// The probability of a z at least as far from 0.
  public var pTwoSided: Measure { z.map(NormalDistribution.twoSided) }

  /// The probability of a z at least as far in its own direction.
  public var pBySign: Measure { z.map { NormalDistribution.upperTail($0.magnitude) } }
}
