/// Within what range does a share lie, given how often it was seen?
///
/// Wilson's (1927) score interval: all shares p that a two-sided test of the count would not
/// reject, (p̂ + z²/2n ± z √(p̂(1-p̂)/n + z²/4n²)) / (1 + z²/n). Unlike p̂ ± z·SE it stays inside
/// 0 … 1 and has a length when none or all were seen. It takes the trials for independent; in a
/// sequence they seldom are, so that the true interval of one record is wider.
///
/// ```swift
/// WilsonInterval.of(count: 0, among: 12)  // 0 … 0.2425
/// ```
public enum WilsonInterval {
  /// The interval of a share, `nil` for no trials.
  ///
  /// - Parameters:
  ///   - count: How often it was seen, from 0 to `total`.
  ///   - total: The number of trials.
  ///   - confidence: The share of records whose interval holds the true value.
  public static func of(
    count: Int, among total: Int, confidence: Double = 0.95
  ) -> Interval? {
    guard total > 0, (0...total).contains(count) else { return nil }
    let n = Double(total)
    let share = Double(count) / n
    let z = NormalQuantile.twoSided(confidence: confidence)
    let centre = share + z * z / (2 * n)
    let half = z * (share * (1 - share) / n + z * z / (4 * n * n)).squareRoot()
    let scale = 1 + z * z / n
    // At the ends the root is the centre but for rounding.
    return Interval(
      lower: count == 0 ? 0 : (centre - half) / scale,
      upper: count == total ? 1 : (centre + half) / scale)
  }
}
