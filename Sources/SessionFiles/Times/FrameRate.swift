public import CodedSessions

/// Video frames per second as an exact fraction: 29.97 means 30 000/1 001.
public struct FrameRate: Hashable, Sendable, Codable {
  /// Frames in `denominator` seconds.
  public let numerator: Int64
  /// The seconds that `numerator` frames last.
  public let denominator: Int64

  /// The rate of `numerator` frames in `denominator` seconds, `nil` unless both are positive.
  public init?(numerator: Int64, denominator: Int64 = 1) {
    guard numerator > 0, denominator > 0 else { return nil }
    self.numerator = numerator
    self.denominator = denominator
  }

  /// The rate written as `25`, `29.97` or `30000/1001`.
  ///
  /// The rounded names of the NTSC family (23.976, 23.98, 29.97, 59.94) give the exact fractions.
  public init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    if parts.count == 2, let top = Int64(parts[0]), let bottom = Int64(parts[1]) {
      self.init(numerator: top, denominator: bottom)
      return
    }
    guard let micro = DecimalText.scaled(text[...], places: 6), micro.isExact else { return nil }
    switch micro.value {
    case 23_976_000, 23_980_000: self.init(numerator: 24_000, denominator: 1_001)
    case 29_970_000: self.init(numerator: 30_000, denominator: 1_001)
    case 59_940_000: self.init(numerator: 60_000, denominator: 1_001)
    case let rate where rate % 1_000_000 == 0: self.init(numerator: rate / 1_000_000)
    default: self.init(numerator: micro.value, denominator: 1_000_000)
    }
  }

  /// The rate as it can be read again.
  var text: String { denominator == 1 ? String(numerator) : "\(numerator)/\(denominator)" }

  /// The time at which frame `number` begins, to the nearest microsecond.
  public func time(ofFrame number: Int64) -> SessionTime? {
    let (product, overflowed) = number.multipliedReportingOverflow(by: denominator)
    let (scaled, overflowedAgain) = product.multipliedReportingOverflow(by: 1_000_000)
    let half = scaled < 0 ? -(numerator / 2) : numerator / 2
    let (rounded, overflowedAtLast) = scaled.addingReportingOverflow(half)
    guard !overflowed, !overflowedAgain, !overflowedAtLast else { return nil }
    return SessionTime(microseconds: rounded / numerator)
  }
}
