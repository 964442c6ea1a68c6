/// Do dyads' effects rise or fall with something known of each dyad, such as age?
///
/// The line y = intercept + slope x, weighed by 1 / (v + τ²), τ² being what dyads differ around the line. Tests by Knapp
/// and Hartung: squared standard errors times Σ w r² / (k - 2), t of k - 2 degrees of freedom, the plain variant; Wald's
/// beside it. ``residual`` is the heterogeneity that is left, ``explainedShare`` = max(0, (τ² without x - τ²) / τ² without
/// x). Dyads whose x is missing are left out and listed. A difference between dyads is no change within one: that older
/// infants' dyads show more does not say that a dyad shows more as its infant grows.
///
/// Undefined for fewer than three dyads (`tooFewDyads`) and where x does not vary (`cannotVary`). Cost: some thirty
/// passes over k dyads.
///
/// ```swift
/// MetaRegression(effects, on: ages).slope.knappHartung
/// ```
public struct MetaRegression: Sendable, Hashable {
  /// A coefficient with its two tests.
  public struct Coefficient: Sendable, Hashable {
    /// By Knapp and Hartung.
    public let knappHartung: CoefficientTest
    /// With the normal distribution.
    public let wald: CoefficientTest
  }

  /// Which dyads entered.
  public let selection: EffectSelection
  /// The value at x = 0.
  public let intercept: Coefficient
  /// The rise for each unit of x.
  public let slope: Coefficient
  /// What dyads differ around the line.
  public let tauSquared: Measure
  /// What dyads differ around the mean, of the same dyads.
  public let tauSquaredWithout: Measure
  /// Q, I² and H² around the line.
  public let residual: Heterogeneity

  /// The regression of `effects` on `moderator`, one value for each effect, `nil` where it is not known.
  public init(
    _ effects: [DyadEffect], on moderator: [Double?],
    method: BetweenDyadVariance = .restrictedLikelihood, confidence: Double = 0.95
  ) {
    let values = effects.indices.map { moderator.indices.contains($0) ? moderator[$0] : nil }
    let selection = EffectSelection(
      effects, needsVariance: true, isKnown: values.map { $0?.isFinite ?? false })
    self.selection = selection
    let x = selection.used.compactMap { values[$0] }
    // Around its middle and in units of its range: the equations stay well conditioned for years such as 2026.
    let (low, high) = (x.min() ?? 0, x.max() ?? 0)
    let (centre, unit) = (low / 2 + high / 2, high / 2 - low / 2)
    let isVaried = low < high && unit > 0 && unit.isFinite
    let rows = EffectRows(
      selection, moderator: isVaried ? x.map { ($0 - centre) / unit } : x)
    let tauSquared = isVaried ? method.estimate(rows) : .undefined(.cannotVary)
    let fit = tauSquared.value.flatMap { WeightedFit(rows, tauSquared: $0) }
    tauSquaredWithout = method.estimate(rows.withoutModerator)
    guard rows.degreesOfFreedom >= 1, let fit else {
      let reason: Measure.Reason =
        rows.degreesOfFreedom < 1 ? .tooFewDyads : tauSquared.reason ?? .illConditioned
      let none = CoefficientTest(reason: reason, confidence: confidence)
      intercept = Coefficient(knappHartung: none, wald: none)
      slope = Coefficient(knappHartung: none, wald: none)
      self.tauSquared = .undefined(reason)
      residual = Heterogeneity(
        EffectRows(EffectSelection([], needsVariance: true)), tauSquared: .undefined(reason))
      return
    }
    self.tauSquared = tauSquared
    residual = Heterogeneity(rows, tauSquared: tauSquared)
    let factor = fit.squares / Double(rows.degreesOfFreedom)
    func coefficient(_ value: Double, _ variance: Double) -> Coefficient {
      Coefficient(
        knappHartung: CoefficientTest(
          estimate: value, standardError: max(0, factor * variance).squareRoot(),
          degreesOfFreedom: Double(rows.degreesOfFreedom), confidence: confidence),
        wald: CoefficientTest(
          estimate: value, standardError: max(0, variance).squareRoot(), degreesOfFreedom: nil,
          confidence: confidence))
    }
    // Back from (x - centre) / unit to x.
    let shift = centre / unit
    slope = coefficient(fit.coefficients[1] / unit, fit.covariance[3] / unit / unit)
    intercept = coefficient(
      fit.coefficients[0] - shift * fit.coefficients[1],
      fit.covariance[0] - 2 * shift * fit.covariance[1] + shift * shift * fit.covariance[3])
  }

  /// The share of τ² that the moderator takes away; undefined where dyads do not differ to begin with (`cannotVary`).
  public var explainedShare: Measure {
    guard let with = tauSquared.value else { return tauSquared }
    guard let without = tauSquaredWithout.value else { return tauSquaredWithout }
    return without > 0 ? .value(max(0, (without - with) / without)) : .undefined(.cannotVary)
  }
}
