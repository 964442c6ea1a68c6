/// Within what range does an estimated number lie, and could it be 0?
///
/// statistic = estimate / standard error; interval and two-sided p from Student's t with the stated degrees of freedom,
/// or from the normal distribution (Wald) where there are none. The statistic is undefined (`cannotVary`) and there is no
/// interval where the standard error is 0. O(1).
///
/// ```swift
/// CoefficientTest(estimate: 2, standardError: 1, degreesOfFreedom: nil).p  // .value(0.0455…)
/// ```
public struct CoefficientTest: Sendable, Hashable {
  /// The number.
  public let estimate: Measure
  /// Its standard error.
  public let standardError: Measure
  /// Of Student's t; `nil` for the normal distribution.
  public let degreesOfFreedom: Double?
  /// The share of studies whose interval holds the true value.
  public let confidence: Double
  /// t or z.
  public let statistic: Measure
  /// The two-sided p.
  public let p: Measure
  /// The range, `nil` where there is none.
  public let interval: Interval?

  /// The test of `estimate` with a known or estimated standard error.
  public init(
    estimate: Double, standardError: Double, degreesOfFreedom: Double?, confidence: Double = 0.95
  ) {
    self.estimate = .finite(estimate)
    self.standardError = .finite(standardError)
    self.degreesOfFreedom = degreesOfFreedom
    self.confidence = confidence
    guard estimate.isFinite, standardError.isFinite, standardError > 0 else {
      let reason: Measure.Reason = standardError == 0 ? .cannotVary : .infinite
      (statistic, p, interval) = (.undefined(reason), .undefined(reason), nil)
      return
    }
    statistic = .finite(estimate / standardError)
    let quantile: Double
    if let degreesOfFreedom {
      guard let student = StudentDistribution(degreesOfFreedom: degreesOfFreedom) else {
        (p, interval) = (.undefined(.tooFewDyads), nil)
        return
      }
      p = .value(min(1, student.twoSided(estimate / standardError)))
      quantile = student.twoSidedQuantile(confidence: confidence)
    } else {
      p = .value(NormalDistribution.twoSided(estimate / standardError))
      quantile = NormalQuantile.twoSided(confidence: min(max(confidence, 0), 1))
    }
    let reach = quantile * standardError
    interval = reach.isFinite ? Interval(lower: estimate - reach, upper: estimate + reach) : nil
  }

  /// A number whose standard error cannot be estimated, for `reason`.
  init(estimate: Double? = nil, reason: Measure.Reason, confidence: Double) {
    self.estimate = estimate.map(Measure.finite) ?? .undefined(reason)
    (standardError, statistic) = (.undefined(reason), .undefined(reason))
    (p, interval, degreesOfFreedom) = (.undefined(reason), nil, nil)
    self.confidence = confidence
  }
}
