/// The counts of a question about turns.
public enum TurnCounts: Int, Sendable, CaseIterable {
  /// Turns by the simple rule.
  case turns
  /// Sounds of the first that the second could answer.
  case firstOffers
  /// Those that were answered.
  case firstAnswered
  /// Sounds of the second that the first could answer.
  case secondOffers
  /// Those that were answered.
  case secondAnswered
  /// Codable time in microseconds.
  case codableTime
}

extension Tally {
  /// A count of a question about turns.
  public subscript(count: TurnCounts) -> Int { self.count(count.rawValue) }
}
