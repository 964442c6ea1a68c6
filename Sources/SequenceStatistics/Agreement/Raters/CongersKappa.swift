/// How much more often do two of several coders agree than chance would have it, each coder with habits of their
/// own?
///
/// κ = (P - P_e) / (1 - P_e): P is the share of agreeing pairs of coders, as in Fleiss' kappa; P_e is the mean
/// over pairs of coders of Σ_j p_gj p_hj, with p_gj the share of category j in the ratings of coder g. With two
/// coders it is Cohen's kappa. Over units that every coder rated. (irr calls it "exact".) Source: Conger (1980).
///
/// Undefined for fewer than two coders, no complete unit, and where chance agreement is certain. For an interval
/// see ``RaterBootstrap``. O(units × coders² + coders × categories).
public struct CongersKappa: Sendable, Hashable {
  /// κ.
  public let value: Measure
  /// P, the share of agreeing pairs.
  public let observed: Measure
  /// P_e.
  public let expected: Measure
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
    // Σ over ordered pairs of different coders = square of the sum, less the sum of squares.
    var products = 0.0
    for category in (ratings.totals.first ?? []).indices {
      let column = ratings.totals.map { $0[category] }
      let sum = column.reduce(0, +)
      products += sum * sum - column.reduce(0) { $0 + $1 * $1 }
    }
    let pairs = Double(ratings.coders * (ratings.coders - 1))
    let chance = products / max(ratings.units * ratings.units * pairs, 1)
    expected = observed.map { _ in chance }
    value = CompleteRatings.kappa(observed, chance: chance)
  }
}
