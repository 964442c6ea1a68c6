import RealModule

/// How often would a window of this length hold a response, wherever it is put?
///
/// - ``exact``: the share of starting times t in [0, T - w] whose window (t, t + w] holds a response: the
///   length of the union of [r - w, r), clipped to [0, T - w], over T - w. It knows how the responses lie.
/// - ``poisson``: 1 - e^(-λ w), λ responses a unit of time: what would be if they lay at random.
///
/// O(n log n) for n responses.
public struct BaseRate: Sendable, Hashable {
  /// The share of windows that hold a response.
  public let exact: Measure
  /// The same for responses at random.
  public let poisson: Measure

  /// The rates of `responses` in [0, `length`], for windows of `window`, all in the same unit.
  public init(responses: [Double], length: Double, window: Double) {
    let last = length - window
    guard last > 0, window > 0 else {
      exact = .undefined(.tooShort)
      poisson = .undefined(.tooShort)
      return
    }
    var covered = 0.0
    var reached = 0.0
    for response in responses.sorted() {
      let (from, to) = (max(response - window, reached), min(response, last))
      if to > from {
        covered += to - from
        reached = to
      }
    }
    exact = .value(covered / last)
    poisson = .value(-Double.expMinusOne(-Double(responses.count) / length * window))
  }
}
