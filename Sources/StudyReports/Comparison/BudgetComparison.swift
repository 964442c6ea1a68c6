import CodedSessions
import SequenceStatistics
public import StudyAnalysis

/// How often and how long each behaviour occurred in two records, side by side.
public enum BudgetComparison {
  /// Stream by stream; codes are matched by person, stream and name.
  public static func of(
    _ first: SessionAnalysis, _ second: SessionAnalysis, _ sides: ComparisonSides
  ) -> Comparison {
    var names: [String: String] = [:]
    for analysis in [second, first] {
      let behaviours = BehaviourNames(analysis.session.codebook)
      for row in analysis.budgets.flatMap(\.rows) {
        let code = sides.inFirst(analysis.session.codebook[row.code].fullName)
        names[code] = behaviours.label(row.code)
      }
    }
    let labels = names
    func sections(_ part: String, _ choices: [ComparisonPlan.Choice]) -> ComparisonPlan.Section {
      .init(part, heading: \.first, about: { labels[$0.second] ?? $0.second }, choices: choices)
    }
    let rate = ComparisonPlan.Choice("rate_per_minute", "a minute", .rate, n: ["count"])
    let plan = ComparisonPlan(sections: [
      sections(
        "bouts",
        [
          .init("share", "share of time", .share), rate,
          .init("median_seconds", "median, s", .seconds, n: ["count"]),
        ]), sections("moments", [rate]),
    ])
    return Comparison(sides: sides, topics: plan.topics(rows(first), rows(second), sides))
  }

  private static func rows(_ analysis: SessionAnalysis) -> [ResultRow] {
    analysis.budgets.flatMap { budget in
      budget.rows.map { row in
        ResultRow(
          part: budget.kind == .event ? "moments" : "bouts",
          first: "\(budget.person.id) \(budget.stream)",
          second: analysis.session.codebook[row.code].fullName,
          numbers: [
            ("count", ResultRow.count(row.frequency.count)),
            ("rate_per_minute", row.frequency.ratePerMinute),
            ("share", row.duration.percentOfCodableTime.map { $0 / 100 }),
            ("median_seconds", row.duration.median),
          ])
      }
    }
  }
}
