/// Do dyads that are high in one number rank high in the other, whatever the shape of the relation?
///
/// Spearman's ρ: Pearson's r of the ranks, equal numbers sharing the mean of their ranks (Spearman 1904), over the dyads
/// that have both. p by t with n - 2 degrees of freedom, an approximation that is fair from about 10 dyads on; interval
/// tanh(atanh ρ ± z √((1 + ρ²/2) / (n - 3))) (Bonett & Wright 2000). One outlying dyad moves it little. Undefined as
/// ``DirectionCorrelation``. O(k log k).
///
/// ```swift
/// RankCorrelation(stressThenCoping, copingThenStress).rho
/// ```
public struct RankCorrelation: Sendable, Hashable {
  /// How many dyads have both numbers.
  public let count: Int
  /// ρ.
  public let rho: Measure
  /// Its interval.
  public let interval: Interval?
  /// The two-sided p.
  public let p: Measure

  /// The correlation of two effects of each dyad, dyad by dyad; what the longer list has more is left out.
  public init(_ first: [DyadEffect], _ second: [DyadEffect], confidence: Double = 0.95) {
    self.init(
      first.map(\.estimate.value), second.map(\.estimate.value), confidence: confidence)
  }

  /// The correlation of two numbers of each dyad, `nil` where missing.
  public init(_ first: [Double?], _ second: [Double?], confidence: Double = 0.95) {
    let pairs = zip(first, second).compactMap { first, second -> (Double, Double)? in
      guard let first, let second, first.isFinite, second.isFinite else { return nil }
      return (first, second)
    }
    let correlation = PearsonCorrelation(
      Self.ranks(pairs.map(\.0)), Self.ranks(pairs.map(\.1)))
    count = pairs.count
    rho = correlation.r
    p = DirectionCorrelation.p(rho, count: count)
    let factor = rho.value.map { 1 + $0 * $0 / 2 } ?? 1
    interval = DirectionCorrelation.interval(
      rho, errorFactor: factor, count: count, confidence: confidence)
  }

  /// Ranks from 1, equal values sharing the mean of theirs.
  static func ranks(_ values: [Double]) -> [Double] {
    let order = values.indices.sorted { (values[$0], $0) < (values[$1], $1) }
    var ranks = [Double](repeating: 0, count: values.count)
    var start = 0
    while start < order.count {
      var end = start
      while end < order.count, values[order[end]] == values[order[start]] { end += 1 }
      for place in start..<end { ranks[order[place]] = Double(start + end + 1) / 2 }
      start = end
    }
    return ranks
  }
}
