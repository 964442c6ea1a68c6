/// What is the mean of the true effects, each dyad weighed by how much it tells?
///
/// Mean Σ wy / Σw with w = 1 / (v + τ²).
/// - ``knappHartung``: standard error √(q / Σw) with q = Σ w (y - mean)² / (k - 1), Student's t with k - 1 degrees of
///   freedom (Hartung & Knapp 2001; Sidik & Jonkman 2002). The plain variant, which can be *narrower* than Wald's when
///   dyads happen to differ little: ``isNarrowerThanWald`` says so.
/// - ``knappHartungTruncated``: the same with max(1, q), never narrower in its standard error.
/// - ``wald``: standard error 1/√Σw and the normal distribution; too narrow for few dyads.
///
/// Undefined for fewer than two dyads (`tooFewDyads`) and where τ² is. O(k) after τ².
///
/// ```swift
/// RandomEffectsMean(trials).knappHartung.interval
/// ```
public struct RandomEffectsMean: Sendable, Hashable {
  /// How τ² was estimated.
  public let method: BetweenDyadVariance
  /// The variance of true effects.
  public let tauSquared: Measure
  /// The mean by Knapp and Hartung, as it is.
  public let knappHartung: CoefficientTest
  /// The mean by Knapp and Hartung, its factor at least 1.
  public let knappHartungTruncated: CoefficientTest
  /// The mean with the normal distribution.
  public let wald: CoefficientTest
  /// q, the factor by which Knapp and Hartung multiply Wald's squared standard error.
  public let factor: Measure

  /// The mean of `effects`, those without a variance left out.
  public init(
    _ effects: [DyadEffect], method: BetweenDyadVariance = .restrictedLikelihood,
    confidence: Double = 0.95
  ) {
    self.init(
      EffectRows(EffectSelection(effects, needsVariance: true)), method: method,
      confidence: confidence)
  }

  init(_ rows: EffectRows, method: BetweenDyadVariance, confidence: Double) {
    self.method = method
    let tauSquared = method.estimate(rows)
    let fit = tauSquared.value.flatMap { WeightedFit(rows, tauSquared: $0) }
    guard let fit, tauSquared.value != nil else {
      let reason = tauSquared.reason ?? .illConditioned
      let none = CoefficientTest(reason: reason, confidence: confidence)
      self.tauSquared = .undefined(reason)
      (knappHartung, knappHartungTruncated, wald) = (none, none, none)
      factor = .undefined(reason)
      return
    }
    self.tauSquared = tauSquared
    let degrees = Double(rows.degreesOfFreedom)
    let factor = fit.squares / degrees
    func test(_ factor: Double, _ degrees: Double?) -> CoefficientTest {
      CoefficientTest(
        estimate: fit.coefficients[0], standardError: (factor * fit.covariance[0]).squareRoot(),
        degreesOfFreedom: degrees, confidence: confidence)
    }
    self.factor = .value(factor)
    knappHartung = test(factor, degrees)
    knappHartungTruncated = test(max(1, factor), degrees)
    wald = test(1, nil)
  }

  /// The mean.
  public var mean: Measure { wald.estimate }

  /// Whether the Knapp-Hartung interval is narrower than Wald's, or missing because no dyad differs from the mean.
  public var isNarrowerThanWald: Bool {
    guard let wald = wald.interval else { return false }
    guard let other = knappHartung.interval else { return factor.value == 0 }
    return other.upper - other.lower < wald.upper - wald.lower
  }
}
