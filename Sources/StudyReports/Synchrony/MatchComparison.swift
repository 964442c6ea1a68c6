import CodedSessions
import SequenceStatistics
public import StudyAnalysis

/// Matching, mutual gaze and mirroring of two records side by side.
public enum MatchComparison {
  /// The first analysis of each.
  public static func of(
    _ first: [MatchAnalysis], _ second: [MatchAnalysis], _ sides: ComparisonSides
  ) -> Comparison {
    Comparison(
      sides: sides, topics: plan.topics(first.flatMap(rows), second.flatMap(rows), sides))
  }

  private static func rows(_ analysis: MatchAnalysis) -> [ResultRow] {
    [
      ResultRow(
        part: "match", first: analysis.streams[0], second: analysis.streams[1],
        numbers: MatchResults.numbers(analysis))
    ]
      + analysis.mirroring.flatMap { direction in
        direction.windows.map { mirroring in
          ResultRow(
            part: "mirroring", first: direction.to.id,
            second: direction.from.id + " , " + direction.stream, at: mirroring.window,
            numbers: [
              ("cues", ResultRow.count(mirroring.eligible)),
              ("mirrored", ResultRow.count(mirroring.mirrored)), ("share", mirroring.share),
              ("by_rates", mirroring.byRates), ("p_shift", mirroring.chance.shift.pGreater),
            ])
        }
      }
  }

  private static let plan = ComparisonPlan(sections: [
    .init(
      "match", heading: { "\($0.first) and \($0.second)" },
      choices: [
        .init("codable_seconds", "time that could be coded, s", .count),
        .init("matched_share", "share of time matched", .share),
        .init("matched_share_by_shift", "matched by chance (shift)", .chance),
        .init("p_shift_greater", "p, circular shift", .probability),
        .init("mean_match_seconds", "mean match, s", .seconds, n: ["matches"]),
        .init("mean_mismatch_seconds", "mean mismatch, s", .seconds, n: ["mismatches"]),
        .init("repairs_per_minute", "repairs a minute", .rate, n: ["repairs"]),
        .init("median_repair_seconds", "median time to a repair, s", .seconds, n: ["mismatches"]),
        .init("transitions_per_minute", "changes of the pair of states a minute", .rate),
        .init("mutual_share", "share of time in mutual gaze", .share),
        .init("mutual_per_minute", "bouts of mutual gaze a minute", .rate, n: ["mutual_bouts"]),
        .init("mutual_mean_seconds", "mean bout of mutual gaze, s", .seconds, n: ["mutual_bouts"]),
        .init("mutual_opened_by_first", "opened by the first", .count),
        .init("mutual_opened_by_second", "opened by the second", .count),
        .init("mutual_closed_by_first", "closed by the first", .count),
        .init("mutual_closed_by_second", "closed by the second", .count),
      ]),
    .init(
      "mirroring", heading: { _ in "mirroring" },
      about: { row in
        "\(row.first) after \(row.second.replacing(" , ", with: ", ")), within "
          + "\(row.at?.text ?? "") s"
      },
      choices: [
        .init("share", "share mirrored", .share, n: ["cues"], hits: "mirrored"),
        .init("by_rates", "by rates alone", .chance),
        .init("p_shift", "p, circular shift", .probability),
      ]),
  ])
}
