import CodedSessions
import SequenceStatistics
public import StudyAnalysis

/// The cycles of two records side by side.
public enum CycleComparison {
  /// Both directions, each where a record has it.
  public static func of(
    _ first: [CycleAnalysis], _ second: [CycleAnalysis], _ sides: ComparisonSides
  ) -> Comparison {
    var topics = plan.topics(first.map(CycleRows.row), second.map(CycleRows.row), sides)
    for place in topics.indices {
      func verdict(_ analyses: [CycleAnalysis], _ name: (String) -> String) -> String? {
        analyses.first {
          heading(name($0.averting.id), name($0.pursuing.id)) == topics[place].heading
        }?.flag.verdict.rawValue
      }
      if let one = verdict(first, { $0 }), let other = verdict(second, sides.inFirst) {
        topics[place].verdicts = .init(first: one, second: other)
      }
    }
    return Comparison(sides: sides, topics: topics)
  }

  private static func heading(_ averting: String, _ pursuing: String) -> String {
    "\(averting) looks away, \(pursuing) pursues"
  }

  private static let plan = ComparisonPlan(sections: [
    .init(
      CycleRows.part, heading: { heading($0.first, $0.second) },
      choices: [
        .init("codable_seconds", "time that could be coded, s", .count),
        .init("aversions_per_minute", "aversions a minute", .rate, n: ["aversions"]),
        .init("median_aversion_seconds", "median aversion, s", .seconds, n: ["aversions"]),
        .init(
          "pursued_share", "share pursued", .share, n: ["eligible"], hits: "pursued",
          interval: ("pursued_low", "pursued_high")),
        .init("mean_share", "share pursued by chance (shift)", .chance),
        .init("excess_share", "share pursued minus chance", .index),
        .init("p_greater", "p, circular shift", .probability),
        .init("p_block", "p, rotation within blocks", .probability),
        .init("p_gap", "p, gaps dealt out anew", .probability),
        .init("median_latency_seconds", "median time to a pursuit, s", .seconds, n: ["pursued"]),
        .init("attempts_per_pursued", "attempts for each pursued", .number, n: ["pursued"]),
        .init("cycles_per_minute", "cycles a minute", .rate, n: ["cycles"]),
        .init("stern_cycles", "ended by a return after a withdrawal", .count),
        .init("longest_chain", "cycles in the longest chain", .count),
        .init(
          "withdrawal_return", "withdrawals followed by a return", .share, n: ["withdrawals"],
          hits: "withdrawals_followed"),
        .init("free_disengagement", "resolved aversions let be", .share),
      ])
  ])
}
