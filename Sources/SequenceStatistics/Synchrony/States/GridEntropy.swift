import RealModule

/// Over how many states, in the sense of information, is something spread?
///
/// H = -Σ p ln p over the shares p of some counts or times; a share of 0 adds nothing. In nats, from 0 (all in one)
/// to ln k (even over k); ``bits`` is the same divided by ln 2. The conditional entropy of a table of transitions,
/// Σ p(row) H(row), is what is left to learn of the next state when the present one is known; it is the joint
/// entropy less the entropy of the rows' totals. Plug-in values: too small in short records. Undefined for nothing
/// at all. Numbers that are negative or not finite count as 0. O(k).
///
/// Source: Shannon (1948); Attneave (1959).
public struct GridEntropy: Sendable, Hashable {
  /// In nats (natural logarithm).
  public let nats: Measure

  /// The entropy of the shares of `weights`; undefined for `reason` where they sum to 0.
  public init(weights: [Double], ifNone reason: Measure.Reason) {
    nats = Self.entropy(weights).map { .value($0.entropy) } ?? .undefined(reason)
  }

  /// The conditional entropy of the columns of a table given its rows.
  public init(givenRowsOf table: [[Double]], ifNone reason: Measure.Reason) {
    // Scaled alike, so that totals of rows compare.
    let largest = table.joined().filter(\.isFinite).max() ?? 0
    let rows = table.compactMap { row in
      Self.entropy(row).map { (entropy: $0.entropy, total: $0.total * ($0.largest / largest)) }
    }
    let total = rows.reduce(0) { $0 + $1.total }
    nats =
      total > 0
      ? .value(rows.reduce(0) { $0 + $1.total / total * $1.entropy }) : .undefined(reason)
  }

  /// In bits (logarithm to base 2).
  public var bits: Measure { nats.map { $0 / Double.log(2) } }

  /// The entropy, and the total as a multiple of the largest weight.
  private static func entropy(
    _ weights: [Double]
  ) -> (entropy: Double, total: Double, largest: Double)? {
    let weights = weights.filter { $0 > 0 && $0.isFinite }
    guard let largest = weights.max() else { return nil }
    let total = weights.reduce(0) { $0 + $1 / largest }
    let entropy = weights.reduce(0) { sum, weight in
      let share = weight / largest / total
      return share > 0 ? sum - share * Double.log(share) : sum
    }
    return (max(0, entropy), total, largest)
  }
}
