import CodedSessions
import SequenceStatistics
public import StudyAnalysis

/// Synchrony of two records side by side.
public enum SyncComparison {
  /// The first analysis of each.
  public static func of(
    _ first: [SyncAnalysis], _ second: [SyncAnalysis], _ sides: ComparisonSides
  ) -> Comparison {
    Comparison(
      sides: sides,
      topics: plan.topics(first.flatMap(SyncRows.rows), second.flatMap(SyncRows.rows), sides))
  }

  @Sendable private static func pair(_ row: ResultRow) -> String {
    "\(row.first) and \(row.second)"
  }
  @Sendable private static func way(_ row: ResultRow) -> String { "\(row.first) → \(row.second)" }

  private static func transfer(_ sampling: String) -> ComparisonPlan.Section {
    .init(
      "transfer_entropy_of_" + sampling, heading: { _ in "information" },
      about: { way($0) + ", by " + sampling },
      choices: [
        .init("effective_nats", "transfer entropy above chance, nats", .number, n: ["samples"]),
        .init("p_chance", "p", .probability),
      ])
  }

  private static let plan = ComparisonPlan(sections: [
    .init(
      "overlap", heading: { _ in "at one time" }, about: pair,
      choices: [
        .init("phi", "φ", .index), .init("jaccard", "shared time, Jaccard", .share),
        .init("p_shift_two_sided", "p, circular shift", .probability),
      ]),
    .init(
      "lag_profile", heading: { _ in "lag profile" },
      choices: [
        .init("highest_share", "highest share of time matched", .share),
        .init("highest_at_s", "lag of the highest, s", .seconds),
        .init("lead_lag_asymmetry", "lead-lag asymmetry", .index),
        .init("p_highest_shift", "p of the highest, over all lags", .probability),
      ]),
    .init(
      "recurrence", heading: { _ in "recurrence" },
      choices: [
        .init("recurrence_rate", "recurrence rate", .share),
        .init("determinism", "determinism", .share), .init("mean_line", "mean line", .number),
        .init("laminarity", "laminarity", .share),
        .init("trapping_time", "trapping time", .number),
      ]),
    .init(
      "event_synchronization", heading: { _ in "moments together" },
      about: { "\($0.first), \($0.second)" },
      choices: [
        .init("Q", "event synchronisation", .index, n: ["first_events", "second_events"]),
        .init("spike_synchronization", "spike synchronisation", .index),
      ]),
    .init(
      "coincidence", heading: { _ in "moments together" }, about: way,
      choices: [
        .init("share", "share followed", .share, n: ["eligible"], hits: "followed"),
        .init("share_by_shift", "followed by chance (shift)", .chance),
        .init("p_shift_greater", "p, circular shift", .probability),
      ]),
    .init(
      "gaze_turns", heading: { _ in "looks" }, about: \.first,
      choices: [
        .init("median_delay_of_joining_s", "median delay of joining, s", .seconds, n: ["joins"]),
        .init(
          "median_delay_of_following_s", "median delay of following, s", .seconds, n: ["follows"]),
        .init("opens_share_of_mutual", "opens mutual gaze", .share),
        .init("closes_share_of_mutual", "closes mutual gaze", .share),
      ]),
    .init(
      "mutual_information", heading: { _ in "information" }, about: pair,
      choices: [
        .init("effective_nats", "mutual information above chance, nats", .number, n: ["pairs"]),
        .init("p_chance", "p", .probability),
      ]),
    transfer("units"), transfer("changes"),
    .init(
      "grid", heading: { _ in "state space grid" },
      choices: [
        .init("cell_range", "cells visited", .count), .init("dispersion", "dispersion", .index),
        .init("visit_entropy_nats", "entropy of visits, nats", .number, n: ["visits"]),
        .init("mean_visit_s", "mean visit, s", .seconds, n: ["visits"]),
        .init("attractor_share", "time in the attractor", .share),
      ]),
  ])
}
