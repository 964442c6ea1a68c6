import RealModule

/// The regularized incomplete gamma function, on which the chi-square, Poisson and Erlang tails
/// rest.
///
/// P(a, x) = ∫₀ˣ tᵃ⁻¹ e⁻ᵗ dt / Γ(a) and Q = 1 - P. Below x = a + 1 the power series of P is summed,
/// above it the continued fraction of Q is evaluated by Lentz's method, so that the smaller of the
/// two tails is never the difference of two large numbers. The common factor xᵃ e⁻ˣ / Γ(a+1) is
/// taken through Stirling's series from a = 10 on, where the plain logarithm of Γ would lose digits.
/// Relative error about 1e-13; cost O(√a) near x = a, less elsewhere.
enum IncompleteGamma {
  /// Q(a, x), the upper tail.
  ///
  /// - Precondition: `shape` > 0. Anything not above 0 for `x` gives 1.
  static func upper(shape a: Double, _ x: Double) -> Double {
    guard x > 0 else { return 1 }
    guard x < .infinity else { return 0 }
    return x < a + 1
      ? 1 - factor(a, x) * series(a, x) : factor(a, x) * a * continuedFraction(a, x)
  }

  /// P(a, x), the lower tail.
  ///
  /// - Precondition: `shape` > 0. Anything not above 0 for `x` gives 0.
  static func lower(shape a: Double, _ x: Double) -> Double {
    guard x > 0 else { return 0 }
    guard x < .infinity else { return 1 }
    return x < a + 1
      ? factor(a, x) * series(a, x) : 1 - factor(a, x) * a * continuedFraction(a, x)
  }

  /// 1 + x/(a+1) + x²/((a+1)(a+2)) + …; the terms fall as soon as a + n exceeds x.
  private static func series(_ a: Double, _ x: Double) -> Double {
    var term = 1.0
    var sum = 1.0
    var denominator = a
    while term > sum * 1e-17 {
      denominator += 1
      term *= x / denominator
      sum += term
    }
    return sum
  }

  /// 1/(x+1-a- 1(1-a)/(x+3-a- 2(2-a)/(x+5-a- …))).
  private static func continuedFraction(_ a: Double, _ x: Double) -> Double {
    let tiny = 1e-300
    var b = x + 1 - a
    var c = 1 / tiny
    var d = 1 / b
    var fraction = d
    var n = 1.0
    // The fraction converges for every x > 0; the cap only rules out an endless last-place wobble.
    while n < 100_000 {
      let numerator = n * (a - n)
      b += 2
      d = 1 / nonzero(b + numerator * d, tiny)
      c = nonzero(b + numerator / c, tiny)
      let change = c * d
      fraction *= change
      if (change - 1).magnitude < 2.3e-16 { break }
      n += 1
    }
    return fraction
  }

  private static func nonzero(_ number: Double, _ tiny: Double) -> Double {
    number == 0 ? tiny : number
  }

  /// xᵃ e⁻ˣ / Γ(a+1).
  private static func factor(_ a: Double, _ x: Double) -> Double {
    guard a >= 10 else {
      return Double.exp(a * Double.log(x) - x - Double.logGamma(a + 1))
    }
    let excess = (x - a) / a
    let deviance = excess - Double.log(onePlus: excess)
    return Double.exp(-a * deviance - stirlingRest(a)) / (2 * Double.pi * a).squareRoot()
  }

  /// ln Γ(a+1) - (a + ½) ln a + a - ½ ln 2π for a ≥ 10, by its asymptotic series.
  private static func stirlingRest(_ a: Double) -> Double {
    let s = 1 / (a * a)
    let tail = 1 / 1260.0 - s * (1 / 1680.0 - s * (1 / 1188.0 - s * (691 / 360_360.0 - s / 156)))
    return (1 / 12.0 - s * (1 / 360.0 - s * tail)) / a
  }
}
