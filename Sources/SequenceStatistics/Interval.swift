/// A range of values that a method gives with a stated confidence.
///
/// ```swift
/// WilsonInterval.of(count: 8, among: 10)?.lower  // 0.490…
/// ```
public struct Interval: Sendable, Hashable {
  /// The lower end.
  public let lower: Double
  /// The upper end.
  public let upper: Double

  /// The range from `lower` to `upper`; exchanged if they come in the wrong order.
  public init(lower: Double, upper: Double) {
    self.lower = min(lower, upper)
    self.upper = max(lower, upper)
  }

  /// Whether `value` lies in the range, ends included.
  public func contains(_ value: Double) -> Bool { lower <= value && value <= upper }

  /// The range after a rising `transform` of both ends.
  public func map(_ transform: (Double) -> Double) -> Interval {
    Interval(lower: transform(lower), upper: transform(upper))
  }
}
