import RealModule

/// How many times more probable is the target after the given, in one dyad, on a scale on which dyads can be averaged?
///
/// ln((a/(a+b)) / (c/(c+d))) with variance 1/a - 1/(a+b) + 1/c - 1/(c+d) (Katz et al. 1978). One half is added to all
/// four counts by the rule `haldane`, to those of every dyad by default, as in ``LogOddsEffect``. Undefined where a row
/// or column is empty (`emptyMargin`) and, without correction, where a or c is 0 (`emptyCell`). O(1).
///
/// ```swift
/// RiskRatioEffect.of(pair, haldane: .never).estimate  // ln 2 for 10, 10, 20, 60
/// ```
public enum RiskRatioEffect {
  /// The effect of one dyad's table.
  public static func of(
    _ pair: Association2x2, haldane: Association2x2.Correction = .always,
    dyad: DyadEffect.Dyad = .init()
  ) -> DyadEffect {
    let caveats = TableSufficiency.caveats(of: pair, haldane: haldane)
    func none(_ reason: Measure.Reason) -> DyadEffect {
      DyadEffect(
        of: dyad, estimate: .undefined(reason), variance: .undefined(reason), caveats: caveats)
    }
    guard !pair.hasEmptyMargin else { return none(.emptyMargin) }
    let half = pair.isCorrected(by: haldane) ? 0.5 : 0
    let (a, b) = (Double(pair.a) + half, Double(pair.b) + half)
    let (c, d) = (Double(pair.c) + half, Double(pair.d) + half)
    guard a > 0, c > 0 else { return none(.emptyCell) }
    // 1/a - 1/(a + b) is b / (a (a + b)), which cannot fall below 0.
    return DyadEffect(
      of: dyad, estimate: .value(Double.log(a / (a + b) / (c / (c + d)))),
      variance: .value(b / a / (a + b) + d / c / (c + d)), caveats: caveats)
  }
}
