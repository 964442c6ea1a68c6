public import CodedSessions
public import SequenceStatistics

/// What is asked of two records, and how: the options of a synchrony analysis with their usual values.
public struct SyncParameters: Sendable, Hashable {
  /// The longest lag.
  public var reach = SessionTime.seconds(5)
  /// The time between two lags; a hundredth of the reach unless given.
  public var lagStep: SessionTime?
  /// The length of a unit where records are sampled; a tenth of a second, or the clock's unit if that is longer, unless
  /// given.
  public var step: SessionTime?
  /// The length of windows; none unless given.
  public var window: SessionTime?
  /// From the begin of one window to the next; half a window unless given.
  public var windowStep: SessionTime?
  /// Within what time moments coincide.
  public var coincidence = SessionTime.seconds(2)
  /// The shortest shift; ten seconds, or twice what a statistic reaches, unless given.
  public var minShift: SessionTime?
  /// Embedding, delay, Theiler band and shortest lines of recurrence.
  public var recurrence = RecurrenceOptions()
  /// How many units of the target's own past count in transfer entropy.
  public var targetHistory = 1
  /// How many units of the source's past.
  public var sourceHistory = 1
  /// How surrogates of sampled records are made: by shifts, or by permuting bouts.
  public var permutesBouts = false
  /// Whether sampled records are rearranged: recurrence against chance, mutual information, transfer entropy.
  public var rearrangesUnits = true
  /// Draws where chance is not counted out.
  public var replicates = 1999
  /// The seed of the draws.
  public var seed: UInt64 = 1

  /// The usual values.
  public init() {}

  /// The unit in which `session` is sampled.
  func unit(of session: CodedSession) -> SessionTime {
    let clock = max(session.timeUnit.step, SessionTime(microseconds: 1))
    return max(step ?? .milliseconds(100), clock)
  }

  /// The shortest shift of sampled records, in units of `step`, for a statistic that looks `reach` far.
  func design(step: SessionTime, reach: SessionTime) -> UnitSurrogates.Design {
    guard !permutesBouts else { return .boutPermutation }
    let shortest = minShift ?? ShortestShift.usual(reach: reach)
    return .shift(minShift: Int(clamping: shortest.microseconds / max(step.microseconds, 1)))
  }
}
