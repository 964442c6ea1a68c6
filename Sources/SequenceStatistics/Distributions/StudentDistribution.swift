import RealModule

/// Student's t distribution: what a mean over its estimated standard error follows when the numbers are normal
/// and their true mean is 0.
///
/// P(|T| > t) = I_x(ν/2, ½) with x = ν / (ν + t²), the regularized incomplete beta function; above 1000 degrees of
/// freedom by Hill's (1970) expansion around the normal distribution, which is then exact to the last places. Degrees
/// of freedom need not be whole (Satterthwaite). Relative error about 1e-12. Quantiles by Newton steps on the tail.
///
/// ```swift
/// StudentDistribution(degreesOfFreedom: 63)?.quantile(0.975)  // 1.998340…
/// StudentDistribution(degreesOfFreedom: 2)?.twoSided(4)       // 0.0571909…
/// ```
public struct StudentDistribution: Sendable, Hashable {
  /// The number of degrees of freedom.
  public let degreesOfFreedom: Double

  private let tail: BetaDistribution
  private let middle: BetaDistribution

  /// The distribution with these degrees of freedom; `nil` unless they are finite and above 0.
  public init?(degreesOfFreedom: Double) {
    guard let tail = BetaDistribution(a: degreesOfFreedom / 2, b: 0.5),
      let middle = BetaDistribution(a: 0.5, b: degreesOfFreedom / 2)
    else { return nil }
    self.degreesOfFreedom = degreesOfFreedom
    self.tail = tail
    self.middle = middle
  }

  /// P(|T| > |t|), the two-sided p value; 1 for 0, 0 for an infinite t.
  public func twoSided(_ t: Double) -> Double {
    let size = t.magnitude
    guard size > 0 else { return 1 }
    guard size < .infinity else { return 0 }
    if degreesOfFreedom > Self.manyDegrees { return NormalDistribution.twoSided(normalized(size)) }
    // t² / ν and its inverse, without an overflow of the square.
    let ratio = size / degreesOfFreedom.squareRoot()
    let square = ratio * ratio
    // Near the middle the other side keeps the digits.
    return square < 3 / (degreesOfFreedom + 2)
      ? 1 - middle.cumulative(square / (1 + square)) : tail.cumulative(1 / (1 + square))
  }

  /// P(T > `t`), the one-sided p value of "more than nothing".
  public func upperTail(_ t: Double) -> Double {
    let half = twoSided(t) / 2
    return t < 0 ? 1 - half : half
  }

  /// P(T < `t`).
  public func lowerTail(_ t: Double) -> Double { upperTail(-t) }

  /// The value not exceeded with probability `p`; minus infinity at 0 or below, infinity at 1 or above.
  public func quantile(_ p: Double) -> Double {
    guard p > 0 else { return -.infinity }
    guard p < 1 else { return .infinity }
    return p < 0.5 ? -positiveQuantile(tail: p) : positiveQuantile(tail: 1 - p)
  }

  /// The t beyond which both tails together hold 1 - `confidence`: what an interval's half width is in standard
  /// errors.
  public func twoSidedQuantile(confidence: Double) -> Double {
    guard confidence > 0 else { return 0 }
    guard confidence < 1 else { return .infinity }
    return positiveQuantile(tail: (1 - confidence) / 2)
  }

  /// The t of at least 0 with P(T > t) = `probability`, at most ½.
  private func positiveQuantile(tail probability: Double) -> Double {
    guard probability < 0.5 else { return 0 }
    var t = start(probability)
    // Steps on the logarithm of the tail, which is nearly straight far out.
    for _ in 0..<50 {
      let reached = twoSided(t) / 2
      let slope = density(t)
      guard reached > 0, slope > 0, t.isFinite else { return t }
      let step = reached / slope * Double.log(reached / probability)
      let next = t + step
      if step.magnitude <= 4e-16 * t { return t }
      t = next > 0 ? next : t / 2
    }
    return t
  }

  /// A value near the quantile, to begin with.
  private func start(_ probability: Double) -> Double {
    let nu = degreesOfFreedom
    guard nu <= Self.manyDegrees else {
      let z = -NormalQuantile.of(probability)
      return z + (z * z * z + z) / (4 * nu)
    }
    let x = tail.quantile(2 * probability)
    if x < 0.5 { return (nu * (1 - x) / x).squareRoot() }
    let y = middle.quantile(1 - 2 * probability)
    return (nu * y / (1 - y)).squareRoot()
  }

  private func density(_ t: Double) -> Double {
    let nu = degreesOfFreedom
    // Γ((ν+1)/2) / (Γ(ν/2) √(ν/2)), for many degrees by its series.
    let ratio =
      nu > Self.manyDegrees
      ? 1 - 1 / (4 * nu) + 1 / (32 * nu * nu)
      : Double.exp(Double.logGamma((nu + 1) / 2) - Double.logGamma(nu / 2)) / (nu / 2).squareRoot()
    return ratio * Double.exp(-(nu + 1) / 2 * Double.log(onePlus: t / nu * t))
      / (2 * Double.pi).squareRoot()
  }

  /// The z whose normal tail is that of `t`, for many degrees of freedom (Hill 1970).
  private func normalized(_ t: Double) -> Double {
    let a = degreesOfFreedom - 0.5
    let b = 48 * a * a
    let ratio = t / degreesOfFreedom.squareRoot()
    let y = a * Double.log(onePlus: ratio * ratio)
    let second = (((-0.4 * y - 3.3) * y - 24) * y - 85.5) / (0.8 * y * y + 100 + b)
    return ((second + y + 3) / b + 1) * y.squareRoot()
  }

  private static let manyDegrees = 1000.0
}
