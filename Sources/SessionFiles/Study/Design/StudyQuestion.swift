public import CodedSessions

/// A question that was planned: what is measured in each dyad, of which behaviour.
public struct StudyQuestion: Sendable, Hashable {
  /// Where an answer counts, measured from the given.
  public struct Window: Sendable, Hashable {
    /// The earliest time after the given; negative before it.
    public let from: SessionTime
    /// The latest time after the given.
    public let to: SessionTime
  }

  /// Its short name, unique in the study.
  public let id: String
  /// The question as a sentence.
  public var text = ""
  /// The statistic, by its name in the catalogue.
  public var statistic = ""
  /// The codes it begins with: `infant.averts`, `infant.*`.
  public var given: [String] = []
  /// The codes that may follow.
  public var target: [String] = []
  /// The lag in events, or in units of time where there is a ``unit``.
  public var lag: Int?
  /// The length of the units in which the lag is counted.
  public var unit: SessionTime?
  /// The window in time.
  public var window: Window?
  /// The streams it compares, as `infant.gaze`.
  public var streams: [String] = []
  /// The phases it is asked of; all when there is none.
  public var phases: [String] = []
  /// The line of `study.toml` on which it begins.
  public let line: Int?
}
