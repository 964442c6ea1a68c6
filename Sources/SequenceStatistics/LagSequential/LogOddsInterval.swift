import RealModule

/// Within what range does the log odds ratio of a pair lie?
///
/// ln(ad/bc) ± z √(1/a + 1/b + 1/c + 1/d) (Woolf 1955), and its exponential for the odds ratio. With
/// an empty cell there is none, unless one half is added to all four (Haldane 1956), which is marked
/// wherever it is shown (``Association2x2/Correction``). Cost O(1).
///
/// ```swift
/// LogOddsInterval.of(pair)?.map(Double.exp)  // of the odds ratio
/// ```
public enum LogOddsInterval {
  /// The interval of the log odds ratio, `nil` where that is undefined.
  public static func of(
    _ pair: Association2x2, _ correction: Association2x2.Correction = .never,
    confidence: Double = 0.95
  ) -> Interval? {
    guard let log = pair.logOddsRatio(correction).value,
      let error = pair.logOddsRatioStandardError(correction).value
    else { return nil }
    let reach = NormalQuantile.twoSided(confidence: confidence) * error
    return Interval(lower: log - reach, upper: log + reach)
  }

  /// The interval of the odds ratio.
  public static func ofOddsRatio(
    _ pair: Association2x2, _ correction: Association2x2.Correction = .never,
    confidence: Double = 0.95
  ) -> Interval? {
    of(pair, correction, confidence: confidence)?.map { Double.exp($0) }
  }
}
