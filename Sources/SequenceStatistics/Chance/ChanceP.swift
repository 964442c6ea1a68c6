/// A p value from counting: how many of the arrangements looked at are at least as extreme as the
/// observed one.
///
/// - Sampled: (1 + b) / (1 + n), the observed arrangement being one of the n + 1 (Phipson & Smyth
///   2010); never 0.
/// - Enumerated with the observed one among the n: b / n.
/// - Enumerated without it: (1 + b) / (1 + n).
///
/// ```swift
/// ChanceP(reached: 4, among: 1999, how: .sampled).value  // 0.0025
/// ```
public struct ChanceP: Sendable, Hashable {
  /// How the arrangements were chosen.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// Drawn at random.
    case sampled
    /// All there are, the observed one among them.
    case enumerated
    /// All there are but the observed one.
    case enumeratedWithoutObserved = "enumerated-without-observed"
  }

  /// How many arrangements were at least as extreme.
  public let reached: Int
  /// How many arrangements were looked at.
  public let count: Int
  /// How they were chosen.
  public let kind: Kind

  /// The p of `reached` arrangements among `count`.
  public init(reached: Int, among count: Int, how kind: Kind) {
    self.reached = reached
    self.count = count
    self.kind = kind
  }

  /// The p value; undefined when there was nothing to look at.
  public var measure: Measure {
    switch kind {
    case .enumerated:
      .ratio(Double(reached), Double(count), ifZero: .noPairs)
    case .sampled, .enumeratedWithoutObserved:
      count > 0
        ? .value(Double(1 + reached) / Double(1 + count)) : .undefined(.noPairs)
    }
  }

  /// Where the p of all arrangements lies, from the sample; `nil` where they were counted.
  ///
  /// Wilson's interval of the share reached.
  public func interval(confidence: Double = 0.95) -> Interval? {
    kind == .sampled
      ? WilsonInterval.of(count: reached, among: count, confidence: confidence) : nil
  }
}
