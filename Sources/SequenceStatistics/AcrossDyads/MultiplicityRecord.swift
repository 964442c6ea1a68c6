/// How many questions were put to the data, and how many of them before looking?
///
/// A record of what was done, to be printed with every result: the questions planned, how many tests were looked at in all,
/// and how their p values were adjusted. With m tests of nothing at all, m · level come out below the level by luck alone
/// if they are not adjusted. O(1).
///
/// ```swift
/// MultiplicityRecord(planned: ["Do caregivers answer?"], lookedAt: 12, correction: .holm).unplannedCount  // 11
/// ```
public struct MultiplicityRecord: Sendable, Hashable {
  /// The questions that were fixed before looking.
  public let planned: [String]
  /// How many tests were looked at, planned ones included; at least as many as were planned.
  public let lookedAtCount: Int
  /// How p values were adjusted.
  public let correction: MultipleTesting

  /// A record of `lookedAt` tests.
  public init(planned: [String], lookedAt: Int, correction: MultipleTesting) {
    self.planned = planned
    lookedAtCount = max(lookedAt, planned.count)
    self.correction = correction
  }

  /// How many tests were looked at without having been planned.
  public var unplannedCount: Int { lookedAtCount - planned.count }

  /// How many tests of nothing would come out below `level` without adjustment, on average.
  public func expectedByLuck(level: Double = 0.05) -> Double {
    Double(lookedAtCount) * min(max(level, 0), 1)
  }
}
