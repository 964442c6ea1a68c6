import RealModule

/// The value below which a standard normal number falls with a given probability: 1.959964 for
/// .975.
///
/// Acklam's (2003) rational approximation, then two steps of Halley's method on the distribution
/// itself, which leave an error of a few units in the last place. Cost: four tails.
///
/// ```swift
/// NormalQuantile.of(0.975)  // 1.959963984540054
/// ```
public enum NormalQuantile {
  /// The quantile of `probability`; minus infinity at 0 or below, infinity at 1 or above.
  public static func of(_ probability: Double) -> Double {
    guard probability > 0 else { return -.infinity }
    guard probability < 1 else { return .infinity }
    // The upper half mirrors the lower, where tails keep their digits.
    if probability > 0.5 { return -of(1 - probability) }
    var z = approximation(probability)
    for _ in 0..<2 {
      let error = NormalDistribution.lowerTail(z) - probability
      let step = error * (2 * Double.pi).squareRoot() * Double.exp(z * z / 2)
      z -= step / (1 + z * step / 2)
    }
    return z
  }

  /// The z beyond which both tails together hold 1 - `confidence`.
  static func twoSided(confidence: Double) -> Double { -of((1 - confidence) / 2) }

  private static func approximation(_ p: Double) -> Double {
    let a = [
      -3.969683028665376e+01, 2.209460984245205e+02, -2.759285104469687e+02,
      1.383577518672690e+02, -3.066479806614716e+01, 2.506628277459239e+00,
    ]
    let b = [
      -5.447609879822406e+01, 1.615858368580409e+02, -1.556989798598866e+02,
      6.680131188771972e+01, -1.328068155288572e+01, 1,
    ]
    let c = [
      -7.784894002430293e-03, -3.223964580411365e-01, -2.400758277161838e+00,
      -2.549732539343734e+00, 4.374664141464968e+00, 2.938163982698783e+00,
    ]
    let d = [
      7.784695709041462e-03, 3.224671290700398e-01, 2.445134137142996e+00,
      3.754408661907416e+00, 1,
    ]
    func polynomial(_ coefficients: [Double], _ x: Double) -> Double {
      coefficients.reduce(0) { $0 * x + $1 }
    }
    if p < 0.02425 {
      let q = (-2 * Double.log(p)).squareRoot()
      return polynomial(c, q) / polynomial(d, q)
    }
    let q = p - 0.5
    return polynomial(a, q * q) * q / polynomial(b, q * q)
  }
}
