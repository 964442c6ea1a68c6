import CodedSessions
import SequenceStatistics
public import StudyAnalysis

/// Turn-taking of two records side by side.
public enum TurnComparison {
  /// The first analysis of each.
  public static func of(
    _ first: [TurnAnalysis], _ second: [TurnAnalysis], _ sides: ComparisonSides
  ) -> Comparison {
    Comparison(
      sides: sides,
      topics: plan.topics(first.flatMap(TurnRows.rows), second.flatMap(TurnRows.rows), sides))
  }

  private static let plan = ComparisonPlan(sections: [
    .init(
      "utterances", heading: { _ in "utterances" }, about: \.first,
      choices: [
        .init("per_minute", "a minute", .rate, n: ["utterances"]),
        .init("median_seconds", "median length, s", .seconds, n: ["utterances"]),
      ]),
    .init(
      "floor_transfer_to", heading: { _ in "floor transfer" }, about: { "to \($0.first)" },
      choices: [
        .init("median_offset_s", "median offset, s", .seconds, n: ["transfers"]),
        .init(
          "response_rate", "share of chances taken", .share, n: ["opportunities"], hits: "answered"),
      ]),
    .init(
      "floor_transfer", heading: { _ in "floor transfer" },
      choices: [
        .init("share_overlap", "share that overlap", .share, n: ["transfers"]),
        .init("share_within_1_s", "share within 1 s", .share, n: ["transfers"]),
        .init("transitions_per_minute", "transitions a minute", .rate),
      ]),
    .init(
      "turn_count", heading: { _ in "turns" }, about: \.first,
      choices: [.init("per_minute", "a minute", .rate, n: ["turns"])]),
    .init(
      "chance", heading: { _ in "against chance" }, about: { words($0.first) },
      choices: [
        .init("observed", "observed", .count), .init("mean_by_chance", "by chance", .count),
        .init("p_greater", "p, more", .probability), .init("p_less", "p, less", .probability),
      ]),
    .init(
      "interpersonal_timing", heading: { _ in "timing" },
      about: { "\($0.second), \($0.first)" },
      choices: [
        .init("r_squared_increment", "R² added by the other's past", .index, n: ["intervals"]),
        .init("p", "p", .probability),
      ]),
  ])

  private static func words(_ statistic: String) -> String {
    switch statistic {
    case "transfers_in_time": "transfers in time"
    case "median_offset_s": "median offset, s"
    case "share_overlap": "share of transfers that overlap"
    default: "turns, pauses under 1 s"
    }
  }
}
