import CodedSessions
import SequenceStatistics
public import StudyAnalysis

/// What changes from phase to phase in two records, side by side.
public enum PhaseComparison {
  /// Phases are matched by their part of the still-face paradigm, others by their names.
  public static func of(
    _ first: [PhaseAnalysis], _ second: [PhaseAnalysis], _ sides: ComparisonSides
  ) -> Comparison {
    Comparison(
      sides: sides, topics: plan.topics(first.flatMap(rows), second.flatMap(rows), sides))
  }

  private static func rows(_ analysis: PhaseAnalysis) -> [ResultRow] {
    analysis.phases.enumerated().flatMap { place, phase in
      let part = StillFaceEffect.Part.allCases.first { analysis.parts.names[$0] == phase.name }
      return analysis.all.map { row in
        let measure = row.measures[place]
        return ResultRow(
          part: measure.time == nil ? "moments" : "bouts", first: row.name,
          second: part?.rawValue ?? phase.name,
          numbers: [
            ("onsets", ResultRow.count(measure.count)),
            ("rate_per_minute", measure.ratePerMinute), ("share", measure.share),
          ])
      }
    }
      + analysis.all.flatMap { row in
        [
          ("still_face_effect", row.stillFace.effect), ("recovery", row.stillFace.recovery),
          ("carry_over", row.stillFace.carryOver),
        ].compactMap { name, contrast in
          contrast.map { contrast in
            ResultRow(
              part: contrast.to.time == nil ? "contrast_of_moments" : "contrast_of_bouts",
              first: row.name, second: name,
              numbers: [
                ("rate_difference", contrast.rateDifference),
                ("share_difference", contrast.shareDifference),
              ])
          }
        }
      }
  }

  private static let rate = ComparisonPlan.Choice(
    "rate_per_minute", "a minute", .rate, n: ["onsets"])

  @Sendable private static func contrast(_ row: ResultRow) -> String {
    switch row.second {
    case "still_face_effect": "still face minus play"
    case "recovery": "reunion minus still face"
    default: "reunion minus play"
    }
  }

  private static let plan = ComparisonPlan(sections: [
    .init(
      "bouts", heading: \.second, about: \.first,
      choices: [rate, .init("share", "share of time", .share)]),
    .init("moments", heading: \.second, about: \.first, choices: [rate]),
    .init(
      "contrast_of_bouts", heading: contrast, about: \.first,
      choices: [.init("share_difference", "share of time", .index)]),
    .init(
      "contrast_of_moments", heading: contrast, about: \.first,
      choices: [.init("rate_difference", "a minute", .number)]),
  ])
}
