public import CodedSessions

/// Within what range does a rate of events lie, given how many were seen?
///
/// Garwood's (1936) exact interval of a Poisson count n: the lower end is the μ for which n or more events have
/// probability (1 - confidence) / 2, the upper end the one for which n or fewer have it; then per minute of codable
/// time. The lower end of no events is 0. It covers at least as often as stated, for events that come independently of
/// one another; behaviour comes in bursts, for which it is too short. Beyond 10⁹ events n ± z √n. Cost: about 20 gamma
/// tails, O(√n) each.
///
/// ```swift
/// EventRateInterval.ofCount(0)                                      // 0 to 3.6889
/// EventRateInterval.perMinute(count: 6, codableTime: .seconds(120))  // 1.1010 to 6.5297
/// ```
public enum EventRateInterval {
  /// The interval of the expected count, `nil` for a count below 0 or a confidence that is not between 0 and 1.
  public static func ofCount(_ count: Int, confidence: Double = 0.95) -> Interval? {
    guard count >= 0, confidence > 0, confidence < 1 else { return nil }
    let n = Double(count)
    let tail = (1 - confidence) / 2
    guard n <= 1e9 else {
      let reach = -NormalQuantile.of(tail) * n.squareRoot()
      return Interval(lower: n - reach, upper: n + reach)
    }
    // Chernoff: an event of this probability is no further away than √(2 n k) + k on either side.
    let logarithm = -NormalQuantile.of(tail / 4)
    let k = logarithm * logarithm + 1
    let reach = (2 * n * k).squareRoot() + 2 * k
    let lower =
      count == 0
      ? 0
      : BracketedRoot.find(from: max(0, n - reach), to: n) {
        IncompleteGamma.lower(shape: n, $0) - tail
      }
    let upper = BracketedRoot.find(from: n, to: n + reach) {
      tail - IncompleteGamma.upper(shape: n + 1, $0)
    }
    guard let lower, let upper else { return nil }
    return Interval(lower: lower, upper: upper)
  }

  /// The interval of the events a minute; `nil` too without codable time.
  public static func perMinute(
    count: Int, codableTime: SessionTime, confidence: Double = 0.95
  ) -> Interval? {
    guard codableTime.microseconds > 1 else { return nil }
    return ofCount(count, confidence: confidence)?.map { $0 * 60 / codableTime.seconds }
  }
}
