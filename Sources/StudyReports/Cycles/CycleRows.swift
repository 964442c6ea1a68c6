import CodedSessions
import SequenceStatistics
import StudyAnalysis

/// The numbers of a cycle analysis under the names that its JSON uses.
enum CycleRows {
  /// What the row of cycles is called.
  static let part = "cycles"

  /// All numbers of `analysis` as one row.
  static func row(_ analysis: CycleAnalysis) -> ResultRow {
    let (measures, chance) = (analysis.measures, analysis.chance)
    func count(_ count: Int) -> Measure { ResultRow.count(count) }
    func end(_ end: KeyPath<Interval, Double>) -> Measure {
      measures.pursuedInterval.map { .value($0[keyPath: end]) } ?? .undefined(.noOccurrence)
    }
    return ResultRow(
      part: part, first: analysis.averting.id, second: analysis.pursuing.id,
      numbers: [
        ("codable_seconds", ResultRow.seconds(measures.codableTime)),
        ("aversions", count(measures.aversions.count)),
        ("aversions_per_minute", measures.aversionsPerMinute),
        ("median_aversion_seconds", measures.medianAversion),
        ("eligible", count(measures.eligible.count)), ("pursued", count(measures.pursuedCount)),
        ("pursued_share", measures.pursuedShare), ("pursued_low", end(\.lower)),
        ("pursued_high", end(\.upper)), ("median_latency_seconds", measures.medianLatency),
        ("attempts_per_pursued", measures.attemptsPerPursued),
        ("cycles", count(measures.cycles.count)),
        ("cycles_per_minute", measures.cyclesPerMinute),
        ("stern_cycles", count(measures.sternCycleCount)),
        ("longest_chain", count(measures.longestChain)),
        ("withdrawals", count(measures.withdrawals)),
        ("withdrawals_followed", count(measures.withdrawalsFollowed)),
        ("withdrawal_return", measures.withdrawalReturn),
        ("median_return_latency_seconds", measures.medianReturnLatency),
        ("free_disengagement", measures.freeDisengagement),
        ("mean_share", chance.shift.distribution.meanShare),
        ("excess_share", chance.excessShare), ("p_greater", chance.shift.pGreater),
        ("p_block", chance.blocks.pGreater), ("p_gap", chance.gapP),
      ])
  }
}
