/// The counts of a question about matching; times are in microseconds.
public enum MatchCount: Int, Sendable, CaseIterable {
  /// Time in which both do alike.
  case matchedTime
  /// Time in which both can be told.
  case codableTime
  /// How often a mismatch ended in a match.
  case repairs
}

extension Tally {
  /// A count of a question about matching.
  public subscript(count: MatchCount) -> Int { self.count(count.rawValue) }
}
