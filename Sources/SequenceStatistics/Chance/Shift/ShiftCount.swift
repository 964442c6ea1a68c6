/// How many things were counted, among how many that could be.
public struct ShiftCount: Sendable, Hashable, Comparable {
  /// How many were counted.
  public let counted: Int
  /// How many could have been.
  public let eligible: Int

  /// `counted` of `eligible`.
  public init(counted: Int, eligible: Int) {
    self.counted = counted
    self.eligible = eligible
  }

  /// Both of two stretches together.
  static func + (one: ShiftCount, other: ShiftCount) -> ShiftCount {
    ShiftCount(counted: one.counted + other.counted, eligible: one.eligible + other.eligible)
  }

  /// Smaller shares come first; nothing of nothing is the smallest.
  public static func < (left: ShiftCount, right: ShiftCount) -> Bool {
    let (low, high) = (left.counted * right.eligible, right.counted * left.eligible)
    if left.eligible == 0 || right.eligible == 0 {
      return (left.eligible == 0 ? 0 : 1, left.counted) < (
        right.eligible == 0 ? 0 : 1, right.counted
      )
    }
    return (low, left.eligible) < (high, right.eligible)
  }

  /// Whether the share is at least that of `other`.
  public func reaches(_ other: ShiftCount) -> Bool {
    guard eligible > 0, other.eligible > 0 else { return other.eligible == 0 }
    return counted * other.eligible >= other.counted * eligible
  }

  /// The share counted; undefined of nothing.
  public var share: Measure {
    .ratio(Double(counted), Double(eligible), ifZero: .noOccurrence)
  }
}
