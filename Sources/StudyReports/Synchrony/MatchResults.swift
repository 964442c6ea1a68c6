import CodedSessions
import SequenceStatistics
public import StudyAnalysis

/// Matching and mutual gaze as JSON.
public enum MatchResults {
  /// All sessions.
  public static func json(_ analyses: [MatchAnalysis]) -> JSONValue {
    .object(["schema": .text("attune-match/1"), "sessions": .array(analyses.map(session))])
  }

  private static func session(_ analysis: MatchAnalysis) -> JSONValue {
    .object([
      "session": .text(analysis.session.id), "simulated": .flag(analysis.session.isSimulated),
      "streams": .array(analysis.streams.map { .text($0) }), "rule": .text(analysis.rule),
      "matching": matching(analysis.matching),
      "shift": analysis.shift.overlap.map {
        .object([
          "matched_units": .count($0.observed), "period_units": .count($0.period),
          "shifts": .count($0.count), "mean_units": .stated($0.mean),
          "sd_units": .stated($0.standardDeviation), "p_greater": .stated($0.pGreater),
          "p_less": .stated($0.pLess),
        ])
      } ?? .null,
      "mutual_gaze": analysis.mutualGaze.map(matching) ?? .null,
      "chain": analysis.chain.map {
        .object([
          "step_seconds": .text($0.step.text),
          "counts": .array($0.counts.map { .array($0.map { .count($0) }) }),
          "G2": .stated($0.likelihoodRatio), "df": .count($0.degreesOfFreedom),
          "p": .stated($0.p), "start_effect_on_first": .stated($0.startEffectOnFirst),
          "stop_effect_on_first": .stated($0.stopEffectOnFirst),
          "start_effect_on_second": .stated($0.startEffectOnSecond),
          "stop_effect_on_second": .stated($0.stopEffectOnSecond),
        ])
      } ?? .null,
    ])
  }

  private static func matching(_ matching: Matching) -> JSONValue {
    .object([
      "share": .stated(matching.share), "codable_seconds": .text(matching.codableTime.text),
      "matches": .count(matching.matches.count),
      "mismatches": .count(matching.mismatches.count),
      "mean_match_seconds": .stated(matching.meanMatch),
      "mean_mismatch_seconds": .stated(matching.meanMismatch),
      "repairs": .count(matching.repairs.count),
      "repairs_by_first": .count(matching.repairs(by: .first)),
      "repairs_by_second": .count(matching.repairs(by: .second)),
      "repairs_by_both": .count(matching.repairs(by: .both)),
      "repairs_per_minute": .stated(matching.repairsPerMinute),
      "repairs_per_minute_of_mismatch": .stated(matching.repairsPerMinuteOfMismatch),
      "median_repair_seconds": .stated(matching.repairCurve.quantile()),
      "transitions_per_minute": .stated(matching.transitionsPerMinute),
      "bouts": .array(
        matching.bouts.map {
          .object([
            "onset_seconds": .text($0.span.onset.text),
            "offset_seconds": .text($0.span.offset.text),
            "match": .flag($0.isMatch),
            "opened_by": $0.openedBy.map { .text($0.rawValue) } ?? .null,
            "closed_by": $0.closedBy.map { .text($0.rawValue) } ?? .null,
          ])
        }),
    ])
  }
}
