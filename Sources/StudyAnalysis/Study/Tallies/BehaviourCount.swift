/// The three counts that a question about behaviours holds for each code; times are in microseconds.
public enum BehaviourCount: Int, Sendable, CaseIterable {
  /// Onsets.
  case onsets
  /// Time.
  case time
  /// Codable time of its stream.
  case codableTime
}

extension Tally {
  /// A count of the code at `place` in the question's codes.
  public func behaviour(_ count: BehaviourCount, code place: Int) -> Int {
    self.count(place * BehaviourCount.allCases.count + count.rawValue)
  }
}
