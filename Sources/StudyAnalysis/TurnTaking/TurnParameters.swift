public import CodedSessions
public import SequenceStatistics

/// How turns are counted: the options with their usual values.
public struct TurnParameters: Sendable, Hashable {
  /// Sounds of one person closer than this are one.
  public var join = SessionTime.milliseconds(300)
  /// Sounds shorter than this are none.
  public var shortest = SessionTime.zero
  /// Up to which offset a transfer is an answer.
  public var gap = SessionTime.seconds(2)
  /// Which earlier utterance an utterance follows.
  public var rule = FloorTransferRule.adjacent
  /// The longest gap and overlap, and the choice among several, of chattr's rule.
  public var chattrMode = ChattrMode.strict
  /// The longest overlap of chattr's rule.
  public var maxOverlap = SessionTime.seconds(1)
  /// The width of the intervals of interpersonal timing.
  public var interval = SessionTime.seconds(15)
  /// The width of the histogram's bins.
  public var bin = SessionTime.milliseconds(200)
  /// The shortest shift; ten seconds, or twice the gap, unless given.
  public var minShift: SessionTime?
  /// Whether sounds and gaps are dealt out anew in place of shifts.
  public var permutesGaps = false
  /// Draws where shifts are not all gone through.
  public var replicates = 1999
  /// The seed of the draws.
  public var seed: UInt64 = 1

  /// The usual values.
  public init() {}
}
