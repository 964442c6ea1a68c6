import CodedSessions
import SequenceStatistics
import StudyAnalysis

/// The rows of Table 1 and what must be said below it.
enum SessionBudget {
  /// The rows of all streams of the pair.
  static func rows(
    _ analysis: SessionAnalysis, names: BehaviourNames, looks: CodeLooks
  ) -> [TimeBudgetRow] {
    analysis.budgets.flatMap { budget in
      budget.rows.map { row in
        let duration = row.duration
        return TimeBudgetRow(
          group: BehaviourNames.heading(person: budget.person, stream: budget.stream),
          label: names.label(row.code), look: looks[row.code], count: row.frequency.count,
          perMinute: row.frequency.ratePerMinute.value, total: duration.total.value,
          share: duration.percentOfCodableTime.value.map { $0 / 100 },
          mean: duration.mean.value, median: duration.median.value,
          longest: duration.longest.value, latency: row.latency.seconds.value)
      }
    }
  }

  /// Denominators and cut bouts.
  static func note(_ analysis: SessionAnalysis) -> RichText {
    if let caution = TimeLabels(analysis.session.timeUnit).caution { return RichText(caution) }
    let whole = analysis.session.duration
    let shorter = analysis.budgets.filter { $0.codableTime < whole }
    var sentences: [RichText] = []
    if shorter.isEmpty {
      sentences.append(
        "Percentages and rates use the session’s length (\(Decimals.seconds(whole)))."
      )
    } else {
      let own = shorter.map {
        "\($0.person.id) \($0.stream) \(Decimals.seconds($0.codableTime))"
      }
      let rest =
        shorter.count < analysis.budgets.count
        ? ", all others the session’s length (\(Decimals.seconds(whole)))" : ""
      sentences.append(
        "Percentages and rates use codable time: \(Phrases.list(own))\(rest)."
      )
    }
    let cut = analysis.budgets.flatMap(\.rows).reduce(0) { $0 + $1.duration.cut }
    if cut > 0 {
      sentences.append(
        "\(Phrases.counted(cut, "bout is", "bouts are")) cut by an edge of codable time: counted, with lengths that are lower bounds."
      )
    }
    if analysis.budgets.flatMap(\.rows).contains(where: { $0.latency.uncodableBefore > .zero }) {
      sentences.append(
        "A latency may hide an earlier onset where uncodable time came before it.")
    }
    if analysis.budgets.contains(where: { $0.kind == .event }) {
      sentences.append("Moments have no length.")
    }
    return .joined(sentences)
  }
}
