/// How strongly do given and target go together in one dyad, from -1 to 1?
///
/// Q = (ad - bc) / (ad + bc) with variance (1 - Q²)² (1/a + 1/b + 1/c + 1/d) / 4, the delta method on Q = tanh(½ ln OR)
/// (Yule 1900; Fleiss & Berlin 2009). One half is added to all four counts by the rule `haldane`, to those of every dyad
/// by default; without it an empty cell gives exactly ±1 and no variance (`emptyCell`). The variance shrinks towards
/// ±1, so that extreme dyads get most weight: pool log odds and use Q in ``MeanEffect``. O(1).
///
/// ```swift
/// YulesQEffect.of(pair, haldane: .never).estimate  // .value(0.5) for 10, 10, 20, 60
/// ```
public enum YulesQEffect {
  /// The effect of one dyad's table.
  public static func of(
    _ pair: Association2x2, haldane: Association2x2.Correction = .always,
    dyad: DyadEffect.Dyad = .init()
  ) -> DyadEffect {
    let half = pair.isCorrected(by: haldane) ? 0.5 : 0
    let same = (Double(pair.a) + half) * (Double(pair.d) + half)
    let other = (Double(pair.b) + half) * (Double(pair.c) + half)
    let estimate: Measure =
      pair.hasEmptyMargin
      ? .undefined(.emptyMargin) : .ratio(same - other, same + other, ifZero: .emptyCell)
    let variance = pair.logOddsRatioStandardError(haldane).map { error -> Double in
      // 1 - Q² = 4 ad bc / (ad + bc)², without the loss of digits near ±1.
      let slope = 2 * (same / (same + other)) * (other / (same + other))
      return slope * slope * error * error
    }
    return DyadEffect(
      of: dyad, estimate: estimate, variance: variance,
      caveats: TableSufficiency.caveats(of: pair, haldane: haldane))
  }
}
