public import CodedSessions

/// When may two events of two coders be one, and what does a pairing cost?
///
/// An order-preserving pairing of least total cost is looked for (``TimedAlignment``): 0 for a pair of one code,
/// `substitution` for a pair of two, `gap` for each single event. With `substitution` under twice the `gap` two
/// codes at one time are a confusion rather than an omission and a commission.
public struct AlignmentRule: Sendable, Hashable {
  /// The largest onset difference of a pair.
  public var tolerance: SessionTime
  /// The least overlap of two bouts as a share of the longer; 0 asks for none. A moment and a bout have none.
  public var overlap: Double
  /// The cost of a pair of two codes, from 0 to 1 000 000.
  public var substitution: Int
  /// The cost of a single event, from 1 to 1 000 000.
  public var gap: Int

  /// A rule; costs outside their range count as its nearest end.
  public init(
    tolerance: SessionTime, overlap: Double = 0, substitution: Int = 1, gap: Int = 1
  ) {
    self.tolerance = tolerance
    self.overlap = overlap
    self.substitution = min(max(substitution, 0), 1_000_000)
    self.gap = min(max(gap, 1), 1_000_000)
  }
}
