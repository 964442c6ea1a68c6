/// What is the mean of these very dyads, weighed by how precisely each was measured?
///
/// Σ (y/v) / Σ (1/v) with standard error 1/√Σ(1/v) and the normal distribution. It takes all differences between dyads
/// for sampling error and says nothing of other dyads; shown beside ``RandomEffectsMean`` for comparison. Undefined for
/// no dyad (`tooFewDyads`). O(k).
///
/// ```swift
/// FixedEffect(trials).test.estimate  // .value(-0.4303) for the 13 BCG trials
/// ```
public struct FixedEffect: Sendable, Hashable {
  /// Mean, standard error, interval, z, p.
  public let test: CoefficientTest

  /// The mean of `effects`, those without a variance left out.
  public init(_ effects: [DyadEffect], confidence: Double = 0.95) {
    self.init(
      EffectRows(EffectSelection(effects, needsVariance: true)), confidence: confidence)
  }

  init(_ rows: EffectRows, confidence: Double) {
    guard !rows.estimates.isEmpty else {
      test = CoefficientTest(reason: .tooFewDyads, confidence: confidence)
      return
    }
    guard let fit = WeightedFit(rows, tauSquared: 0) else {
      test = CoefficientTest(reason: .illConditioned, confidence: confidence)
      return
    }
    test = CoefficientTest(
      estimate: fit.coefficients[0], standardError: fit.covariance[0].squareRoot(),
      degreesOfFreedom: nil, confidence: confidence)
  }
}
