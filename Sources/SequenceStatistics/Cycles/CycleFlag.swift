import CodedSessions

/// Does pursuit of looking away exceed chance in this session?
///
/// Five conditions, all of which must be met, on the one statistic fixed in advance: the number of pursued
/// aversions within `pursuitWindow`.
/// 1. At least `minEligible` eligible aversions.
/// 2. At least `minCycles` cycles, and an episode of two or more.
/// 3. p ≤ .05 by the circular shift, and by rotation within blocks.
/// 4. p ≤ .10 with gaps dealt out anew.
/// 5. The share pursued exceeds the mean over shifts by .15 or more.
///
/// Without the first, or where no phase is long enough to be shifted, there is too little to tell. The flag
/// speaks of alignment in one session: not of causes, not of persons. Many sessions: adjust the shift's p by
/// ``BenjaminiHochberg``, and compare dyads by effect sizes.
///
/// Source of the pattern: Stern (1971); Beebe & Stern (1977). The rule is this program's own; its rate of
/// false flags and its power were simulated and are documented.
public struct CycleFlag: Sendable, Hashable {
  /// One condition with its numbers.
  public struct Condition: Sendable, Hashable {
    /// Which one.
    public let kind: Kind
    /// Whether it is met; `nil` where it cannot be told.
    public let isMet: Bool?
    /// The number looked at.
    public let value: Measure
    /// What it is compared with.
    public let limit: Double
  }

  /// The conditions.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// Eligible aversions.
    case eligible
    /// Cycles.
    case cycles
    /// The cycles of the longest episode.
    case episode
    /// p of the circular shift.
    case shift
    /// p of the block rotation.
    case block
    /// p with gaps dealt out anew.
    case gap
    /// The share pursued minus the mean over shifts.
    case excess
  }

  /// The outcome.
  public let verdict: Verdict
  /// The conditions, in their order.
  public let conditions: [Condition]

  /// The flag for these measures and chance values.
  public init(
    _ measures: CycleMeasures, chance: CycleChance, parameters: CycleParameters = CycleParameters()
  ) {
    func atLeast(_ kind: Kind, _ value: Measure, _ limit: Double) -> Condition {
      Condition(
        kind: kind, isMet: value.value.map { $0 >= limit - 1e-12 }, value: value, limit: limit)
    }
    func atMost(_ kind: Kind, _ value: Measure, _ limit: Double) -> Condition {
      Condition(
        kind: kind, isMet: value.value.map { $0 <= limit + 1e-12 }, value: value, limit: limit)
    }
    let eligible = measures.eligible.count
    conditions = [
      atLeast(.eligible, .value(Double(eligible)), Double(parameters.minEligible)),
      atLeast(.cycles, .value(Double(measures.cycles.count)), Double(parameters.minCycles)),
      atLeast(
        .episode, .value(Double(measures.longestChain)), Double(parameters.episodeMinCycles)),
      atMost(.shift, chance.shift.pGreater, 0.05),
      atMost(.block, chance.blocks.pGreater, 0.05),
      atMost(.gap, chance.gapP, 0.10),
      atLeast(.excess, chance.excessShare, 0.15),
    ]
    if eligible < parameters.minEligible || !chance.shift.isPossible {
      verdict = .insufficientData
    } else {
      verdict = conditions.allSatisfy { $0.isMet == true } ? .exceedsChance : .notDistinguishable
    }
  }
}
