import RealModule

/// The noncentral t distribution: what a mean over its estimated standard error follows when the true mean is not 0.
///
/// T = (Z + δ) / S with S² a chi-square over its degrees of freedom ν. P(T < t) is the mean of Φ(t S - δ) over
/// S; with S = eᵘ both the density of u and the mean's integrand fall off so smoothly that the trapezoid rule is exact
/// to about 1e-13. Cost: some 50 normal tails, more for |t| far above √ν.
struct NoncentralStudent {
  private let places: [(s: Double, weight: Double)]

  /// The distribution with ν = `degreesOfFreedom`, laid out for evaluations near `t`; `nil` unless ν is finite and
  /// above 0, and `t` so near that 200 000 places are enough.
  init?(degreesOfFreedom nu: Double, near t: Double) {
    guard nu > 0, nu.isFinite, t.isFinite else { return nil }
    // Beyond these ends the density is below e⁻⁴⁰ of its peak at u = 0.
    let depth = 40 / nu
    let (low, high) = (-(depth + (2 * depth).squareRoot()), depth.squareRoot())
    let width = min(0.25, 1 / max((2 * nu).squareRoot(), t.magnitude)) / 2
    let steps = max(64, ((high - low) / width).rounded(.up))
    guard steps <= 200_000 else { return nil }
    var places: [(s: Double, weight: Double)] = []
    var total = 0.0
    for step in 0...Int(steps) {
      let u = low + (high - low) * Double(step) / steps
      // e^{2u} - 1 - 2u without loss of digits at small u.
      let weight = Double.exp(-nu / 2 * (Double.expMinusOne(2 * u) - 2 * u))
      total += weight
      places.append((Double.exp(u), weight))
    }
    self.places = places.map { ($0.s, $0.weight / total) }
  }

  /// P(T < `t`) with the noncentrality `delta`.
  func lowerTail(_ t: Double, noncentrality delta: Double) -> Double {
    places.reduce(0) { $0 + $1.weight * NormalDistribution.lowerTail(t * $1.s - delta) }
  }

  /// P(T > `t`) with the noncentrality `delta`.
  func upperTail(_ t: Double, noncentrality delta: Double) -> Double {
    places.reduce(0) { $0 + $1.weight * NormalDistribution.upperTail(t * $1.s - delta) }
  }
}
