import RealModule

/// A correlation on a scale on which its sampling error does not depend on its size.
///
/// z = atanh r = ½ ln((1 + r) / (1 - r)); its standard error is 1/√(n - 3) for n independent pairs, which samples of
/// behaviour are not. Infinite for r = ±1, where ``of(_:)`` is undefined. ``clipped(_:)`` is cut to ±10 as in rMEA,
/// so that perfect windows stay in a mean; other programs put r = ±.99 (bsync) or give infinity (SUSY, atanh of R).
/// Source: Fisher (1915).
public enum FisherZ {
  /// Beyond this ``clipped(_:)`` does not go.
  public static let limit = 10.0

  /// The z of `correlation`, undefined for ±1 and beyond.
  public static func of(_ correlation: Measure) -> Measure {
    guard let r = correlation.value else { return correlation }
    return r.magnitude < 1 ? .value(Double.atanh(r)) : .undefined(.infinite)
  }

  /// The z of `correlation`, cut to ±``limit``.
  public static func clipped(_ correlation: Measure) -> Measure {
    correlation.map(clipped)
  }

  /// The z of `r`, cut to ±``limit``.
  static func clipped(_ r: Double) -> Double {
    guard r.magnitude < 1 else { return r < 0 ? -limit : limit }
    return min(limit, max(-limit, Double.atanh(r)))
  }
}
