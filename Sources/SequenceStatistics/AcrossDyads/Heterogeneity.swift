/// Do dyads differ by more than sampling explains, and by how much?
///
/// - Q = Σ (y - ŷ)² / v around the fixed-effect fit, chi-square with k - p degrees of freedom if all true effects are
///   alike (Cochran 1954).
/// - From Q: I² = max(0, (Q - df) / Q) and H² = Q / df (Higgins & Thompson 2002).
/// - From τ²: I² = τ² / (τ² + s²) and H² = 1 + τ² / s², s² = df / tr P being the typical sampling variance. These are
///   the ones that belong to a random-effects mean.
///
/// I² is a share, not a size: it grows with the length of the sessions, as sampling error shrinks. Undefined for fewer
/// than two dyads (`tooFewDyads`). O(k).
///
/// ```swift
/// Heterogeneity(trials, tauSquared: 0.3132).q  // .value(152.23) for the 13 BCG trials
/// ```
public struct Heterogeneity: Sendable, Hashable {
  /// Q.
  public let q: Measure
  /// Its degrees of freedom.
  public let degreesOfFreedom: Int
  /// The p of Q.
  public let p: Measure
  /// I² from Q.
  public let iSquaredOfQ: Measure
  /// H² from Q.
  public let hSquaredOfQ: Measure
  /// I² from τ².
  public let iSquared: Measure
  /// H² from τ².
  public let hSquared: Measure

  /// The heterogeneity of `effects`, those without a variance left out, where their variance is `tauSquared`.
  public init(_ effects: [DyadEffect], tauSquared: Measure) {
    self.init(EffectRows(EffectSelection(effects, needsVariance: true)), tauSquared: tauSquared)
  }

  init(_ rows: EffectRows, tauSquared: Measure) {
    degreesOfFreedom = max(0, rows.degreesOfFreedom)
    guard let chi = ChiSquareDistribution(degreesOfFreedom: rows.degreesOfFreedom),
      let fit = WeightedFit(rows, tauSquared: 0)
    else {
      let none = Measure.undefined(rows.degreesOfFreedom < 1 ? .tooFewDyads : .illConditioned)
      (q, p, iSquaredOfQ, hSquaredOfQ, iSquared, hSquared) = (none, none, none, none, none, none)
      return
    }
    let degrees = Double(rows.degreesOfFreedom)
    let typical = degrees / fit.trace
    q = .value(fit.squares)
    p = .value(min(1, chi.upperTail(fit.squares)))
    iSquaredOfQ = .value(fit.squares > degrees ? (fit.squares - degrees) / fit.squares : 0)
    hSquaredOfQ = .value(fit.squares / degrees)
    iSquared = tauSquared.map { $0 / ($0 + typical) }
    hSquared = tauSquared.map { 1 + $0 / typical }
  }
}
