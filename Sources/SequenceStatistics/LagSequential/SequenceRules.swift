public import CodedSessions

/// What becomes of ties, repeats and gaps when streams are merged into one event sequence.
///
/// ```swift
/// let rules = SequenceRules(repeats: .merged, gaps: .closed)
/// EventSequence(merging: session.streams, of: session, rules: rules)
/// ```
public struct SequenceRules: Sendable, Hashable {
  /// What becomes of an event with the same code as the one before it.
  public enum Repeats: String, Sendable, Hashable, CaseIterable {
    /// It is an event of its own, as coded.
    case kept
    /// It is one event with the one before, so that no code follows itself.
    case merged
  }

  /// What becomes of a pair with uncodable time between its events.
  public enum Gaps: String, Sendable, Hashable, CaseIterable {
    /// It is no pair: nobody knows what happened between.
    case broken
    /// It is a pair, as if nothing had happened between.
    case closed
  }

  /// What becomes of repeats.
  public var repeats: Repeats
  /// What becomes of pairs over uncodable time.
  public var gaps: Gaps
  /// Whether onsets at one time are no pair.
  public var excludesTies: Bool
  /// The part of the session whose onsets are taken; all of it if `nil`.
  public var part: TimeSpan?

  /// Repeats kept, gaps broken, ties included and the whole session unless said otherwise.
  public init(
    repeats: Repeats = .kept, gaps: Gaps = .broken, excludesTies: Bool = false,
    part: TimeSpan? = nil
  ) {
    self.repeats = repeats
    self.gaps = gaps
    self.excludesTies = excludesTies
    self.part = part
  }
}
