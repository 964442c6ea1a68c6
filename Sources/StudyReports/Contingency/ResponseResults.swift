import CodedSessions
import SequenceStatistics
public import StudyAnalysis

/// How cues are answered, as JSON and as a tidy table.
public enum ResponseResults {
  /// All questions of all sessions.
  public static func json(_ analyses: [ResponseAnalysis]) -> JSONValue {
    .object([
      "schema": .text("attune-respond/1"), "responses": .array(analyses.map(question)),
    ])
  }

  /// A row for each question and session.
  public static func csv(_ analyses: [ResponseAnalysis]) -> String {
    var rows: [[String]] = []
    for analysis in analyses {
      let numbers = numbers(analysis)
      if rows.isEmpty {
        rows.append(
          [
            "session", "simulated", "phase", "cues", "responses", "anchor", "window_seconds",
            "credit", "onset_unit",
          ]
            + numbers.map(\.name) + ["verdict"])
      }
      let window = analysis.question.window
      rows.append(
        [
          analysis.session.id, analysis.session.isSimulated ? "1" : "0", analysis.phase ?? "",
          analysis.cueNames.joined(separator: " "), analysis.responseNames.joined(separator: " "),
          window.anchor.rawValue, window.length.text, window.credit.rawValue,
          window.onsetUnit.rawValue,
        ] + numbers.map { $0.value.value.map(\.description) ?? "" }
          + [analysis.verdict.verdict.rawValue])
    }
    return TidyCSV.text(rows: rows)
  }

  /// The numbers of one question, in the order in which they are listed.
  static func numbers(_ analysis: ResponseAnalysis) -> [(name: String, value: Measure)] {
    let contingency = analysis.contingency
    let pair = contingency.association
    func count(_ count: Int) -> Measure { .value(Double(count)) }
    func end(_ end: KeyPath<Interval, Double>) -> Measure {
      analysis.verdict.interval.map { .value($0[keyPath: end]) } ?? .undefined(.emptyMargin)
    }
    return [
      ("cues_all", count(contingency.cueCount)), ("cues_cut", count(contingency.cutCueCount)),
      ("responses_all", count(contingency.responseCount)),
      ("responses_credited", count(contingency.creditedCount)),
      ("responses_overlapping", count(contingency.overlapCount)),
      ("cues_met_at_anchor", count(contingency.simultaneousCount)), ("a", count(pair.a)),
      ("b", count(pair.b)), ("c", count(pair.c)), ("d", count(pair.d)),
      ("p_after_cue", contingency.afterCue), ("p_otherwise", contingency.otherwise),
      ("necessity", contingency.necessity),
    ] + PairNumbers.of(pair) + [
      ("risk_difference_low", end(\.lower)), ("risk_difference_high", end(\.upper)),
      ("base_rate_exact", analysis.baseRate.exact),
      ("base_rate_poisson", analysis.baseRate.poisson),
      ("median_seconds", analysis.latency.curve.quantile()),
      ("answered_1s", analysis.latency.answered(within: .seconds(1))),
      ("answered_2s", analysis.latency.answered(within: .seconds(2))),
      ("answered_3s", analysis.latency.answered(within: .seconds(3))),
      ("answered_5s", analysis.latency.answered(within: .seconds(5))),
      ("shift_mean", .value(analysis.chance.shift.distribution.meanCount)),
      ("p_shift", analysis.verdict.shiftP), ("p_block", analysis.verdict.blockP),
    ]
  }

  /// When a response counts.
  static func window(_ window: ResponseWindow) -> JSONValue {
    .object([
      "anchor": .text(window.anchor.rawValue), "seconds": .text(window.length.text),
      "overlap_seconds": .text(window.overlap.text), "credit": .text(window.credit.rawValue),
      "onset_unit": .text(window.onsetUnit.rawValue),
    ])
  }

  private static func question(_ analysis: ResponseAnalysis) -> JSONValue {
    var members: [String: JSONValue] = [
      "session": .text(analysis.session.id), "simulated": .flag(analysis.session.isSimulated),
      "cues": .array(analysis.cueNames.map { .text($0) }),
      "responses": .array(analysis.responseNames.map { .text($0) }),
      "window": window(analysis.question.window),
      "verdict": .text(analysis.verdict.verdict.rawValue),
      "curve": .array(
        analysis.latency.curve.steps.map {
          .object([
            "seconds": .number($0.time), "at_risk": .count($0.atRisk), "events": .count($0.events),
            "still_waiting": .number($0.stillWaiting),
          ])
        }),
    ]
    for (name, value) in numbers(analysis) { members[name] = .stated(value) }
    members["shift_method"] = .text(ShiftWords.key(analysis.chance.shift))
    if let phase = analysis.phase { members["phase"] = .text(phase) }
    members["by_window"] = .array(analysis.curve.points.map(point))
    if let byPhase = analysis.byPhase { members["by_phase"] = .array(byPhase.rows.map(row)) }
    if let pauses = analysis.pauses { members["with_pauses"] = self.pauses(pauses) }
    if let sensitivity = analysis.sensitivity {
      members["sensitivity"] = .array(sensitivity.rows.map(row))
    }
    return .object(members)
  }

  private static func point(_ point: ResponseCurve.Point) -> JSONValue {
    .object([
      "seconds": .text(point.length.text), "eligible": .count(point.eligible),
      "answered": .count(point.answered), "share": .stated(point.share),
      "base_rate": .stated(point.baseRate),
    ])
  }

  private static func row(_ row: LatencyByPhase.Row) -> JSONValue {
    var members: [String: JSONValue] = [
      "phase": .text(row.phase), "cues": .count(row.latency.waits.count),
      "median_seconds": .stated(row.latency.curve.quantile()),
    ]
    if let logRank = row.logRank {
      members["log_rank_chi_square"] = .stated(logRank.statistic)
      members["log_rank_p"] = .stated(logRank.p)
    }
    if let hazard = row.hazard {
      members["hazard_ratio"] = .stated(hazard.hazardRatio)
      members["hazard_ratio_interval"] = JSONValue(hazard.interval())
      members["log_hazard_ratio"] = .stated(hazard.value)
      members["log_hazard_ratio_se"] = .stated(hazard.standardError)
    }
    return .object(members)
  }

  private static func pauses(_ pauses: PauseContingency) -> JSONValue {
    let pair = pauses.association
    return .object([
      "pause_seconds": .text(pauses.pause.text), "pauses": .count(pauses.pauseCount),
      "a": .count(pair.a), "b": .count(pair.b), "c": .count(pair.c), "d": .count(pair.d),
      "operant_contingency": .stated(pauses.operantContingency),
      "yules_q": .stated(YulesQ.measure(of: pair)),
    ])
  }

  private static func row(_ row: ResponseSensitivity.Row) -> JSONValue {
    .object([
      "definition": .text(row.parameter), "value": .text(row.value),
      "eligible": .count(row.eligible), "p_after_cue": .stated(row.afterCue),
      "difference": .stated(row.difference), "p_shift": .stated(row.shiftP),
      "p_block": .stated(row.blockP),
    ])
  }
}
