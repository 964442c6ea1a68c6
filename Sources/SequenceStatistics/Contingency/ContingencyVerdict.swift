/// May it be said that the partner answers these cues in this session?
///
/// *exceeds chance alignment in this session* only if the range of P(R | C) - P(R | not C) lies above 0 and
/// both the circular shift's p and that of the rotation within blocks are at most .05 (the second guards
/// against drifts that both share); fewer than ten eligible cues, or a record too short to be shifted, is
/// *insufficient data*; everything else is *not distinguishable from chance with this much data*.
public struct ContingencyVerdict: Sendable, Hashable {
  /// The fewest cues for a verdict.
  public static let fewestCues = 10

  /// The outcome.
  public let verdict: Verdict
  /// The range of the difference (Newcombe).
  public let interval: Interval?
  /// p of the circular shift for more answered cues than by chance.
  public let shiftP: Measure
  /// p of the rotation within blocks.
  public let blockP: Measure

  /// The verdict of a session.
  public init(_ contingency: Contingency, chance: ContingencyChance) {
    interval = RiskDifference.interval(of: contingency.association)
    shiftP = chance.shift.pGreater
    blockP = chance.blocks.pGreater
    if contingency.eligibleCount < Self.fewestCues || !chance.shift.isPossible {
      verdict = .insufficientData
    } else if (interval?.lower ?? 0) > 0, (shiftP.value ?? 1) <= 0.05, (blockP.value ?? 1) <= 0.05 {
      verdict = .exceedsChance
    } else {
      verdict = .notDistinguishable
    }
  }
}
