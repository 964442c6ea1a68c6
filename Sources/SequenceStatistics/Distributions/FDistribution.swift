/// The F distribution: what the ratio of two mean squares follows when both estimate one variance.
///
/// P(F > f) = I_y(d₂/2, d₁/2) with y = d₂ / (d₂ + d₁ f), the regularized incomplete beta function; degrees of
/// freedom need not be whole (Satterthwaite). Relative error about 1e-12.
///
/// ```swift
/// FDistribution(2, 2)?.upperTail(3)    // 0.25
/// FDistribution(1, 10)?.quantile(0.95) // 4.9646…
/// ```
public struct FDistribution: Sendable, Hashable {
  /// Degrees of freedom of the numerator.
  public let numerator: Double
  /// Degrees of freedom of the denominator.
  public let denominator: Double

  private let forward: BetaDistribution
  private let backward: BetaDistribution

  /// The distribution with these degrees of freedom; `nil` unless both are finite and above 0.
  public init?(_ numerator: Double, _ denominator: Double) {
    guard let forward = BetaDistribution(a: numerator / 2, b: denominator / 2),
      let backward = BetaDistribution(a: denominator / 2, b: numerator / 2)
    else { return nil }
    self.numerator = numerator
    self.denominator = denominator
    self.forward = forward
    self.backward = backward
  }

  /// P(F > `f`); 1 for 0 or below.
  public func upperTail(_ f: Double) -> Double {
    guard f > 0 else { return 1 }
    return backward.cumulative(denominator / (denominator + numerator * f))
  }

  /// P(F < `f`).
  public func lowerTail(_ f: Double) -> Double {
    guard f > 0 else { return 0 }
    guard f < .infinity else { return 1 }
    return forward.cumulative(1 / (1 + denominator / (numerator * f)))
  }

  /// The value not exceeded with probability `p`; 0 at 0 or below, infinity at 1 or above.
  public func quantile(_ p: Double) -> Double {
    guard p > 0 else { return 0 }
    guard p < 1 else { return .infinity }
    // The smaller of x and 1 - x keeps its digits.
    let x = forward.quantile(p)
    if x < 0.5 { return denominator * x / (numerator * (1 - x)) }
    let y = backward.quantile(1 - p)
    return denominator * (1 - y) / (numerator * y)
  }
}
