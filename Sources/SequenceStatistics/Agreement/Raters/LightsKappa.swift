/// How high is Cohen's kappa of two of several coders, on average over all pairs?
///
/// The mean of κ_gh = (p_o - Σ_j p_gj p_hj) / (1 - Σ_j p_gj p_hj) over all pairs of coders g and h, over the
/// units that every coder rated. Source: Light (1971).
///
/// Undefined as soon as one pair's kappa is, for the reason of that pair; the others can still be read. For an
/// interval see ``RaterBootstrap``. O(units × coders² + coders² × categories).
public struct LightsKappa: Sendable, Hashable {
  /// Two coders and their kappa.
  public struct Pair: Sendable, Hashable {
    /// The first coder's number.
    public let first: Int
    /// The second coder's.
    public let second: Int
    /// Cohen's κ.
    public let kappa: Measure
  }

  /// The mean.
  public let value: Measure
  /// All pairs, those of the first coder first.
  public let pairs: [Pair]
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
    var pairs: [Pair] = []
    for first in 0..<ratings.coders {
      for second in (first + 1)..<max(ratings.coders, first + 1) {
        let products = zip(ratings.totals[first], ratings.totals[second])
          .reduce(0) { $0 + $1.0 * $1.1 }
        let observed = Measure.ratio(
          ratings.agreements(first, second), ratings.units, ifZero: .noPairs)
        pairs.append(
          Pair(
            first: first, second: second,
            kappa: CompleteRatings.kappa(
              observed, chance: products / max(ratings.units * ratings.units, 1))))
      }
    }
    self.pairs = pairs
    if let missing = pairs.first(where: { $0.kappa.value == nil }) {
      value = missing.kappa
    } else {
      let sum = pairs.reduce(0) { $0 + ($1.kappa.value ?? 0) }
      value = .ratio(sum, Double(pairs.count), ifZero: .noPairs)
    }
  }
}
