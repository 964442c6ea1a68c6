import RealModule

/// What share of occasions went one way in one dyad, on a scale on which dyads can be averaged?
///
/// The logit ln(x / (n - x)) with variance 1/x + 1/(n - x); the share of pursued look-aways for instance. One half is
/// added to x and to n - x by the rule `haldane`, to those of every dyad by default. The double arcsine of Freeman and
/// Tukey is not offered: it cannot be turned back into a share when dyads differ in n (Schwarzer et al. 2019). Undefined
/// of no occasions (`noOccurrence`) and, without correction, where x is 0 or n (`emptyCell`). Shares of time come without
/// a variance: ``ofTime(part:whole:dyad:)``. O(1).
///
/// ```swift
/// ShareEffect.of(count: 3, among: 12, haldane: .never).estimate  // ln(1/3)
/// ShareEffect.share(ofLogit: -1.0986)                            // 0.25
/// ```
public enum ShareEffect {
  /// The effect of `count` among `total` occasions; a count outside 0 … total has none (`missingValue`).
  public static func of(
    count: Int, among total: Int, haldane: Association2x2.Correction = .always,
    dyad: DyadEffect.Dyad = .init()
  ) -> DyadEffect {
    func none(_ reason: Measure.Reason) -> DyadEffect {
      DyadEffect(of: dyad, estimate: .undefined(reason), variance: .undefined(reason))
    }
    guard total > 0 else { return none(.noOccurrence) }
    guard (0...total).contains(count) else { return none(.missingValue) }
    let isCorrected =
      haldane == .always || haldane == .whenEmpty && (count == 0 || count == total)
    let half = isCorrected ? 0.5 : 0
    let (hits, misses) = (Double(count) + half, Double(total - count) + half)
    guard hits > 0, misses > 0 else { return none(.emptyCell) }
    var caveats: [Caveat] = []
    if total < TableSufficiency.smallestCueCount {
      caveats.append(.fewCues(count: total, limit: TableSufficiency.smallestCueCount))
    }
    if isCorrected { caveats.append(haldane == .always ? .halfAddedToAll : .halfAddedToZero) }
    return DyadEffect(
      of: dyad, estimate: .value(Double.log(hits / misses)),
      variance: .value(1 / hits + 1 / misses),
      caveats: caveats)
  }

  /// The logit of a share of time, whose sampling variance is not known; undefined where it is all or nothing
  /// (`infinite`) or there is no time (`noCodableTime`).
  public static func ofTime(
    part: Double, whole: Double, dyad: DyadEffect.Dyad = .init()
  ) -> DyadEffect {
    guard whole > 0, whole.isFinite else {
      return DyadEffect(of: dyad, estimate: .undefined(.noCodableTime))
    }
    guard part > 0, part < whole else {
      return DyadEffect(of: dyad, estimate: .undefined(.infinite))
    }
    return DyadEffect(of: dyad, estimate: .value(Double.log(part / (whole - part))))
  }

  /// The share whose logit this is.
  public static func share(ofLogit logit: Double) -> Double {
    logit < 0
      ? Double.exp(logit) / (1 + Double.exp(logit)) : 1 / (1 + Double.exp(-logit))
  }
}
