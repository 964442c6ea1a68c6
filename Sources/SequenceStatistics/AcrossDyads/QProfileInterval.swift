/// Within what range does the variance of true effects lie?
///
/// The values of τ² at which Q(τ²) = Σ (y - ŷ)² / (v + τ²) would be neither too large nor too small for a chi-square with
/// k - p degrees of freedom (Viechtbauer 2007): exact for normal effects with known variances. The lower end is 0 where
/// Q(0) is not too large; there is no interval (`nil`) for fewer than two dyads and where dyads are so alike that Q(0)
/// itself is too small. With few dyads it is wide: say so before calling dyads alike. Cost: some thirty fits of O(k).
///
/// ```swift
/// QProfileInterval.of(trials)  // 0.1197 to 1.1115 for the 13 BCG trials
/// ```
public enum QProfileInterval {
  /// The interval of τ² of `effects`, those without a variance left out.
  public static func of(_ effects: [DyadEffect], confidence: Double = 0.95) -> Interval? {
    of(EffectRows(EffectSelection(effects, needsVariance: true)), confidence: confidence)
  }

  static func of(_ rows: EffectRows, confidence: Double) -> Interval? {
    guard confidence > 0, confidence < 1,
      let chi = ChiSquareDistribution(degreesOfFreedom: rows.degreesOfFreedom),
      let start = WeightedFit(rows, tauSquared: 0)
    else { return nil }
    let tail = (1 - confidence) / 2
    guard chi.lowerTail(start.squares) >= tail else { return nil }
    let lower = PauleMandel.root(of: rows) { tail - chi.upperTail($0) }
    let upper = PauleMandel.root(of: rows) { chi.lowerTail($0) - tail }
    guard let low = lower.value, let high = upper.value else { return nil }
    return Interval(lower: low, upper: high)
  }
}
