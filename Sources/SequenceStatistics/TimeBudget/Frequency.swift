public import CodedSessions

/// How often did a behaviour begin, and how often in a minute?
///
/// n counts onsets as coded (two adjoining bouts of one code are two); the rate is n divided by the
/// minutes in which the stream could be coded, not by the length of the session. GSEQ's FREQ and
/// RATE. A bout that is cut by a gap and taken up again after it counts twice, because nobody saw
/// that it was one. The rate is undefined (`noCodableTime`) when there are no such minutes, and
/// (`noClock`) when the record tells only an order. O(n).
///
/// ```swift
/// Frequency(count: 12, codableTime: .seconds(90)).ratePerMinute  // .value(8.0)
/// ```
public struct Frequency: Sendable, Hashable {
  /// The number of onsets.
  public let count: Int
  /// The time in which onsets could have been seen.
  public let codableTime: SessionTime
  /// Whether that time is in seconds.
  public let hasClock: Bool

  /// `count` onsets in `codableTime`.
  public init(count: Int, codableTime: SessionTime, hasClock: Bool = true) {
    self.count = count
    self.codableTime = codableTime
    self.hasClock = hasClock
  }

  /// The onsets of `code` in `stream`.
  public init(of code: Code, in stream: Stream, hasClock: Bool = true) {
    self.init(
      count: stream.onsets.count { $0.code == code }, codableTime: stream.codable.duration,
      hasClock: hasClock)
  }

  /// Onsets per codable minute.
  public var ratePerMinute: Measure {
    guard hasClock else { return .undefined(.noClock) }
    // A record of one moment lasts the microsecond that a span needs; no rate is meant.
    return codableTime.microseconds > 1
      ? .value(Double(count) * 60 / codableTime.seconds) : .undefined(.noCodableTime)
  }
}
