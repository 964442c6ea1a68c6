/// Within what range would the true effect of another dyad lie?
///
/// mean ± t √(τ² + SE²), with t of k - 2 degrees of freedom and SE the Wald standard error of the random-effects mean
/// (Higgins, Thompson & Spiegelhalter 2009). Much wider than the interval of the mean where dyads differ, and the range to
/// show when somebody asks about one dyad. It takes true effects for normal. `nil` for fewer than three dyads. O(1).
///
/// ```swift
/// PredictionInterval.of(RandomEffectsMean(trials), count: 13)
/// ```
public enum PredictionInterval {
  /// The interval of a further dyad's effect, after the mean of `count` dyads.
  public static func of(
    _ mean: RandomEffectsMean, count: Int, confidence: Double = 0.95
  ) -> Interval? {
    guard count >= 3, let student = StudentDistribution(degreesOfFreedom: Double(count - 2)),
      let centre = mean.mean.value, let tauSquared = mean.tauSquared.value,
      let error = mean.wald.standardError.value
    else { return nil }
    let reach =
      student.twoSidedQuantile(confidence: confidence) * (tauSquared + error * error).squareRoot()
    guard reach.isFinite else { return nil }
    return Interval(lower: centre - reach, upper: centre + reach)
  }
}
