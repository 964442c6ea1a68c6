import RealModule

/// How large is the mean of the dyads, in units of how much dyads differ?
///
/// d = mean / SD (Cohen's d of one sample, d_z for differences), and g = J d with Hedges' (1981) correction
/// J = Γ(ν/2) / (√(ν/2) Γ((ν-1)/2)), ν = n - 1, which takes away the bias of small samples. The interval of d is exact
/// for normal numbers: the noncentralities for which t = d √n lies at the two tails of the noncentral t distribution,
/// over √n (Steiger & Fouladi 1997); that of g is J times it. Undefined for fewer than two dyads (g for fewer than three)
/// and where dyads do not differ (`cannotVary`). Cost: some 5000 normal tails.
///
/// ```swift
/// StandardizedMean(mean: 2.234, standardDeviation: 1.388, count: 64).d  // .value(1.609…)
/// ```
public struct StandardizedMean: Sendable, Hashable {
  /// Mean over standard deviation.
  public let d: Measure
  /// The exact interval of d, `nil` where there is none.
  public let interval: Interval?
  /// d without its bias.
  public let g: Measure
  /// The interval of g.
  public let intervalOfG: Interval?

  /// The size of a mean of `count` numbers.
  public init(
    mean: Double, standardDeviation: Double, count: Int, confidence: Double = 0.95
  ) {
    guard count >= 2, mean.isFinite, standardDeviation > 0, standardDeviation.isFinite,
      (mean / standardDeviation).isFinite
    else {
      let reason: Measure.Reason =
        count < 2 ? .tooFewDyads : standardDeviation == 0 ? .cannotVary : .infinite
      (d, g) = (.undefined(reason), .undefined(reason))
      (interval, intervalOfG) = (nil, nil)
      return
    }
    let size = mean / standardDeviation
    let nu = Double(count) - 1
    let interval = Self.interval(of: size, count: Double(count), confidence: confidence)
    d = .value(size)
    self.interval = interval
    guard count >= 3 else {
      (g, intervalOfG) = (.undefined(.tooFewDyads), nil)
      return
    }
    let factor = Self.correction(nu)
    g = .value(factor * size)
    intervalOfG = interval?.map { factor * $0 }
  }

  /// Γ(ν/2) / (√(ν/2) Γ((ν-1)/2)); for large ν by 1 - 3/(4ν - 1), there the same to 1e-9 and without the loss of digits.
  private static func correction(_ nu: Double) -> Double {
    guard nu < 10_000 else { return 1 - 3 / (4 * nu - 1) }
    return Double.exp(Double.logGamma(nu / 2) - Double.logGamma((nu - 1) / 2))
      / (nu / 2).squareRoot()
  }

  private static func interval(of d: Double, count n: Double, confidence: Double) -> Interval? {
    let root = n.squareRoot()
    let t = d * root
    let tail = (1 - confidence) / 2
    guard confidence > 0, confidence < 1,
      let distribution = NoncentralStudent(degreesOfFreedom: n - 1, near: t)
    else { return nil }
    // The two ends lie about so far from t; the steps double until they are passed.
    let reach = (1 + t * t / (2 * (n - 1))).squareRoot() * -NormalQuantile.of(tail)
    func end(_ direction: Double, _ function: (Double) -> Double) -> Double? {
      var step = reach
      for _ in 0..<20 {
        let far = t + direction * step
        if function(far) < 0 { return BracketedRoot.find(from: t, to: far, function) }
        step *= 2
      }
      return nil
    }
    let lower = end(-1) { distribution.upperTail(t, noncentrality: $0) - tail }
    let upper = end(1) { distribution.lowerTail(t, noncentrality: $0) - tail }
    guard let lower, let upper else { return nil }
    return Interval(lower: lower / root, upper: upper / root)
  }
}
