/// Of the events that either coder gave to one code, how many did both give to it?
///
/// Share of agreement = 2m / (2m + o + c), with m matches, o omissions (the first coder alone gave the code) and c
/// commissions (the second alone); it is 1 when all events are matched and 0 when none is. It is the positive
/// agreement, or Dice (1945) coefficient, of events. It is not corrected for chance: events of one code have no
/// count of agreed absences. O(1).
///
/// ```swift
/// CodeAgreement(matches: 8, omissions: 2, commissions: 1).share  // 0.842…
/// ```
public struct CodeAgreement: Sendable, Hashable {
  /// Events to which both gave the code.
  public let matches: Int
  /// Events to which the first coder alone gave it.
  public let omissions: Int
  /// Events to which the second coder alone gave it.
  public let commissions: Int

  /// The counts of one code; negative ones count as 0.
  public init(matches: Int, omissions: Int, commissions: Int) {
    self.matches = max(matches, 0)
    self.omissions = max(omissions, 0)
    self.commissions = max(commissions, 0)
  }

  /// 2m / (2m + o + c); undefined for a code that neither coder used.
  public var share: Measure {
    let twice = 2 * Double(matches)
    return .ratio(
      twice, twice + Double(omissions) + Double(commissions), ifZero: .noOccurrence)
  }
}
