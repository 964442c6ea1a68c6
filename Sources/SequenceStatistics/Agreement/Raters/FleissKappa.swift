/// How much more often do two of several coders agree than chance would have it, if all coders use the categories
/// alike?
///
/// κ = (P - P_e) / (1 - P_e): P is the share of agreeing pairs of coders, P_e = Σ p_j² with p_j the share of
/// category j in all ratings. The coders of one unit need not be those of another. Over units that every coder
/// rated. With two coders it is Scott's pi. Source: Fleiss (1971).
///
/// The standard error is that under chance agreement (Fleiss, Nee & Landis 1979): √(2 / (N m (m - 1))) × √((Σ p
/// q)² - Σ p q (q - p)) / Σ p q, for N independent units. It serves the test of κ = 0 alone; for an interval use
/// ``RaterBootstrap``. Undefined for fewer than two coders, no complete unit, and where only one category was
/// used. O(units × coders²).
public struct FleissKappa: Sendable, Hashable {
  /// κ.
  public let value: Measure
  /// P, the share of agreeing pairs.
  public let observed: Measure
  /// P_e.
  public let expected: Measure
  /// The standard error if coders agreed by chance alone.
  public let nullError: Measure
  /// How many units were used.
  public let units: Double
  /// How many units lacked a rating.
  public let leftOut: Double

  /// κ of a table's complete units.
  public init(_ table: RaterTable) { self.init(CompleteRatings(table)) }

  /// κ of counts.
  public init(_ ratings: CompleteRatings) {
    units = ratings.units
    leftOut = ratings.leftOut
    observed = ratings.agreement
    let shares = ratings.shares
    let chance = shares.reduce(0) { $0 + $1 * $1 }
    expected = observed.map { _ in chance }
    value = CompleteRatings.kappa(observed, chance: chance)
    let m = Double(ratings.coders)
    let spread = shares.reduce(0) { $0 + $1 * (1 - $1) }
    let skew = shares.reduce(0) { $0 + $1 * (1 - $1) * (1 - 2 * $1) }
    let variance = 2 * (spread * spread - skew) / (ratings.units * m * (m - 1))
    switch value {
    case .value where variance > 0: nullError = .value(variance.squareRoot() / spread)
    case .value: nullError = .undefined(.cannotVary)
    case .undefined: nullError = value
    }
  }

  /// κ divided by its standard error under chance agreement.
  public var z: Measure {
    guard let error = nullError.value else { return nullError }
    return value.map { $0 / error }
  }

  /// The two-sided p of z.
  public var p: Measure { z.map(NormalDistribution.twoSided) }
}
