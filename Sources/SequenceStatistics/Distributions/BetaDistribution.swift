import RealModule

/// The beta distribution: what is known of a share after so many hits and misses.
///
/// The cumulative probability is the regularized incomplete beta function I_x(a, b), by Lentz's
/// evaluation of its continued fraction on the side where it converges fast; the quantile by bisection
/// and Newton steps. Relative error about 1e-13. Both shapes must be above 0.
///
/// ```swift
/// BetaDistribution(a: 2, b: 1)?.cumulative(0.5)  // 0.25
/// ```
public struct BetaDistribution: Sendable, Hashable {
  /// The first shape: hits and what is assumed of them before.
  public let a: Double
  /// The second shape: misses and what is assumed of them before.
  public let b: Double

  /// The distribution with these shapes; `nil` unless both are finite and above 0.
  public init?(a: Double, b: Double) {
    guard a > 0, b > 0, a.isFinite, b.isFinite else { return nil }
    self.a = a
    self.b = b
  }

  /// a / (a + b).
  public var mean: Double { a / (a + b) }

  /// √(ab / ((a + b)² (a + b + 1))).
  public var standardDeviation: Double {
    (a * b / (a + b + 1)).squareRoot() / (a + b)
  }

  /// The probability of at most `x`.
  public func cumulative(_ x: Double) -> Double {
    guard x > 0 else { return 0 }
    guard x < 1 else { return 1 }
    let front = Double.exp(logFactor + a * Double.log(x) + b * Double.log(onePlus: -x))
    return x < (a + 1) / (a + b + 2)
      ? front * Self.fraction(a, b, x) / a : 1 - front * Self.fraction(b, a, 1 - x) / b
  }

  /// The density at `x`.
  public func density(_ x: Double) -> Double {
    guard x > 0, x < 1 else { return 0 }
    return Double.exp(logFactor + (a - 1) * Double.log(x) + (b - 1) * Double.log(onePlus: -x))
  }

  /// The value not exceeded with probability `p`.
  public func quantile(_ p: Double) -> Double {
    guard p > 0 else { return 0 }
    guard p < 1 else { return 1 }
    var (low, high) = (0.0, 1.0)
    var x = mean
    for _ in 0..<200 {
      let gap = cumulative(x) - p
      if gap == 0 { return x }
      if gap > 0 { high = x } else { low = x }
      let slope = density(x)
      let newton = x - gap / slope
      let next = slope > 0 && newton > low && newton < high ? newton : (low + high) / 2
      if (next - x).magnitude <= 1e-16 * x.magnitude || high - low < .leastNormalMagnitude {
        return next
      }
      x = next
    }
    return x
  }

  private var logFactor: Double {
    Double.logGamma(a + b) - Double.logGamma(a) - Double.logGamma(b)
  }

  /// The continued fraction of I_x(a, b), by the modified method of Lentz.
  private static func fraction(_ a: Double, _ b: Double, _ x: Double) -> Double {
    let tiny = 1e-300
    func safe(_ number: Double) -> Double { number.magnitude < tiny ? tiny : number }
    var c = 1.0
    var d = 1 / safe(1 - (a + b) * x / (a + 1))
    var value = d
    for step in 1...10_000 {
      let m = Double(step)
      let even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
      d = 1 / safe(1 + even * d)
      c = safe(1 + even / c)
      value *= d * c
      let odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
      d = 1 / safe(1 + odd * d)
      c = safe(1 + odd / c)
      let change = d * c
      value *= change
      if (change - 1).magnitude < 1e-16 { break }
    }
    return value
  }
}
