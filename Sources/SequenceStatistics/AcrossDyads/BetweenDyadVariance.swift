/// How much do the true effects of dyads differ, beyond what sampling explains?
///
/// τ² is the variance of the true effects around their mean (or around the line of a moderator). Three estimators:
/// restricted maximum likelihood (``RestrictedLikelihood``, Viechtbauer 2005; the default, nearly unbiased), the method of
/// moments of ``DerSimonianLaird`` (too small where it is large), and ``PauleMandel``, which needs no normal effects. All
/// are cut at 0. Undefined for fewer dyads than coefficients and one more (`tooFewDyads`), where a moderator does not
/// vary or numbers are too uneven (`illConditioned`).
///
/// ```swift
/// BetweenDyadVariance.restrictedLikelihood.estimate(effects)  // .value(0.3132…) for the 13 BCG trials
/// ```
public enum BetweenDyadVariance: String, Sendable, Hashable, CaseIterable {
  /// Restricted maximum likelihood.
  case restrictedLikelihood = "reml"
  /// Method of moments.
  case derSimonianLaird = "dl"
  /// The τ² at which Q is its expected value.
  case pauleMandel = "pm"

  /// τ² of `effects`, those without a variance left out.
  public func estimate(_ effects: [DyadEffect]) -> Measure {
    estimate(EffectRows(EffectSelection(effects, needsVariance: true)))
  }

  func estimate(_ rows: EffectRows) -> Measure {
    guard rows.degreesOfFreedom >= 1 else { return .undefined(.tooFewDyads) }
    return switch self {
    case .restrictedLikelihood: RestrictedLikelihood.tauSquared(rows)
    case .derSimonianLaird: DerSimonianLaird.tauSquared(rows)
    case .pauleMandel: PauleMandel.tauSquared(rows)
    }
  }
}
