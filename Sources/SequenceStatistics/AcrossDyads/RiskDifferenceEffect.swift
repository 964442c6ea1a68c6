/// By how much does the probability of the target rise after the given, in one dyad?
///
/// a/(a+b) - c/(c+d) with variance p(1-p)/(a+b) + q(1-q)/(c+d), p and q being the two shares. Nothing is added to empty
/// cells. Where both shares are 0 or 1 the variance is 0, and ``MetaAnalysis`` leaves the dyad out (`noVariance`);
/// ``MeanEffect`` keeps it. Undefined (`emptyMargin`) without the given or without anything else. From -1 to 1. O(1).
///
/// ```swift
/// RiskDifferenceEffect.of(pair).estimate  // .value(0.25) for 10, 10, 20, 60
/// ```
public enum RiskDifferenceEffect {
  /// The effect of one dyad's table.
  public static func of(_ pair: Association2x2, dyad: DyadEffect.Dyad = .init()) -> DyadEffect {
    let estimate = RiskDifference.measure(of: pair)
    func variance(_ count: Int, _ other: Int) -> Double {
      let total = Double(count) + Double(other)
      return Double(count) / total * (Double(other) / total) / total
    }
    return DyadEffect(
      of: dyad, estimate: estimate,
      variance: estimate.map { _ in variance(pair.a, pair.b) + variance(pair.c, pair.d) },
      caveats: TableSufficiency.caveats(of: pair))
  }
}
