/// How much do dyads differ, by the moments of Q?
///
/// τ² = max(0, (Q - (k - p)) / tr P) with the weights 1/v; without a moderator tr P = Σw - Σw²/Σw (DerSimonian & Laird
/// 1986). One pass, no likelihood; too small where dyads differ much and variances differ much. O(k).
enum DerSimonianLaird {
  /// The estimate.
  static func tauSquared(_ rows: EffectRows) -> Measure {
    guard let fit = WeightedFit(rows, tauSquared: 0) else { return .undefined(.illConditioned) }
    return .finite(max(0, (fit.squares - Double(rows.degreesOfFreedom)) / fit.trace))
  }
}
