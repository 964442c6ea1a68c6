import CodedSessions
import SequenceStatistics
public import StudyAnalysis

/// What changes from phase to phase, as JSON and as a tidy table.
public enum PhaseResults {
  /// All sessions.
  public static func json(_ analyses: [PhaseAnalysis]) -> JSONValue {
    .object(["schema": .text("attune-phases/1"), "sessions": .array(analyses.map(session))])
  }

  /// A row for each behaviour and phase.
  public static func csv(_ analyses: [PhaseAnalysis]) -> String {
    var rows = [
      [
        "session", "simulated", "phase", "part", "behaviour", "onsets", "seconds",
        "codable_seconds", "rate_per_minute", "share", "slope_per_minute",
      ]
    ]
    for analysis in analyses {
      for row in analysis.all {
        for (place, phase) in analysis.phases.enumerated() {
          let measure = row.measures[place]
          rows.append([
            analysis.session.id, analysis.session.isSimulated ? "1" : "0", phase.name,
            part(phase, analysis)?.rawValue ?? "", row.name, String(measure.count),
            measure.time?.text ?? "", measure.codableTime.text, number(measure.ratePerMinute),
            number(measure.share), row.slopes[place].map { number($0.perMinute) } ?? "",
          ])
        }
      }
    }
    return TidyCSV.text(rows: rows)
  }

  private static func number(_ measure: Measure) -> String {
    measure.value.map(\.description) ?? ""
  }

  private static func part(_ phase: Phase, _ analysis: PhaseAnalysis) -> StillFaceEffect.Part? {
    StillFaceEffect.Part.allCases.first { analysis.parts.names[$0] == phase.name }
  }

  private static func session(_ analysis: PhaseAnalysis) -> JSONValue {
    .object([
      "session": .text(analysis.session.id), "simulated": .flag(analysis.session.isSimulated),
      "phases": .array(
        analysis.phases.map { phase in
          .object([
            "name": .text(phase.name), "onset_seconds": .text(phase.span.onset.text),
            "offset_seconds": .text(phase.span.offset.text),
            "part": part(phase, analysis).map { .text($0.rawValue) } ?? .null,
          ])
        }), "behaviours": .array(analysis.all.map { row($0, analysis) }),
      "slice_seconds": .text(analysis.slice.text), "reach_seconds": .text(analysis.reach.text),
      "sensitivity": .array(analysis.others.map(session)),
    ])
  }

  private static func row(_ row: PhaseAnalysis.Row, _ analysis: PhaseAnalysis) -> JSONValue {
    let phases = zip(analysis.phases, zip(row.measures, row.slopes)).map { phase, found in
      let (measure, slope) = found
      return JSONValue.object([
        "phase": .text(phase.name), "onsets": .count(measure.count),
        "seconds": measure.time.map { .text($0.text) } ?? .null,
        "codable_seconds": .text(measure.codableTime.text),
        "rate_per_minute": .stated(measure.ratePerMinute), "share": .stated(measure.share),
        "slope_per_minute": slope.map { .stated($0.perMinute) } ?? .null,
      ])
    }
    return .object([
      "name": .text(row.name), "phases": .array(phases),
      "still_face_effect": contrast(row.stillFace.effect, row.stillFace, .play, .still),
      "recovery": contrast(row.stillFace.recovery, row.stillFace, .still, .reunion),
      "carry_over": contrast(row.stillFace.carryOver, row.stillFace, .play, .reunion),
    ])
  }

  private static func contrast(
    _ contrast: PhaseContrast?, _ effect: StillFaceEffect, _ from: StillFaceEffect.Part,
    _ to: StillFaceEffect.Part
  ) -> JSONValue {
    guard let contrast else {
      let missing = [from, to].filter(effect.missing.contains).map(\.rawValue)
      return .object(["missing_phases": .array(missing.map { .text($0) })])
    }
    return .object([
      "rate_difference": .stated(contrast.rateDifference),
      "share_difference": .stated(contrast.shareDifference),
      "log_rate_ratio": .stated(contrast.logRateRatio),
    ])
  }
}
