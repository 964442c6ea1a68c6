public import CodedSessions
import SequenceStatistics

/// How two codings are compared: the options of an agreement analysis with their usual values.
public struct AgreementParameters: Sendable, Hashable {
  /// The length of a unit of time; a tenth of a second, or the clock's unit if that is longer, unless given.
  public var unit: SessionTime?
  /// By how much two codings of one behaviour may differ in time and still count as agreeing: for units of time, for
  /// continuous time, and for onsets of events.
  public var tolerance = SessionTime.seconds(1)
  /// The share of the longer of two bouts in which they must overlap to be compared as EasyDIAg does.
  public var overlap = 0.6
  /// What was coded twice.
  public var blocks = BlockChoice.found
  /// The streams asked for; all if there are none.
  public var streams: [String] = []
  /// Whether gamma is computed, which costs more than everything else together.
  public var usesGamma = false
  /// Draws for intervals.
  public var replicates = 1999
  /// The seed of the draws.
  public var seed: UInt64 = 1

  /// The usual values.
  public init() {}

  /// The unit of time for codings whose clocks have `step`.
  func unit(step: SessionTime) -> SessionTime {
    max(unit ?? max(.milliseconds(100), step), SessionTime(microseconds: 1))
  }

  /// The tolerance in whole units: no more than was asked for.
  func tolerance(in unit: SessionTime) -> Int {
    Int(clamping: max(tolerance, .zero).microseconds / max(unit.microseconds, 1))
  }
}
