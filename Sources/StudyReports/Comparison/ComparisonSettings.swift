import StudyAnalysis

/// How the statistics of a report of two sessions were made: those of each, as its own report has them.
enum ComparisonSettings {
  static func of(_ comparison: SessionComparison) -> ReportSettings {
    ReportSettings(
      .comparison, seed: SessionInteraction.seed,
      [
        "first": .object(SessionSettings.members(comparison.first)),
        "second": .object(SessionSettings.members(comparison.second)),
      ],
      leftOut: [
        (comparison.sides.first.label, comparison.first),
        (comparison.sides.second.label, comparison.second),
      ].flatMap { side, analysis in
        SessionSettings.leftOut(analysis).map { "\(side): \($0)" }
      })
  }
}
