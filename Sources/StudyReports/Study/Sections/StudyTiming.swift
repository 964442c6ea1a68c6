import SequenceStatistics
import StudyAnalysis

/// How long answers take, group by group.
enum StudyTiming {
  /// How long curves are drawn.
  static let limit = 10.0

  /// A figure for each planned question with waits, for the first ones where none is planned.
  static func blocks(_ results: StudyResults) -> [PageBlock] {
    let planned = results.questions.filter { $0.question.isPlanned && $0.latency != nil }
    let shown =
      planned.isEmpty ? Array(results.questions.filter { $0.latency != nil }.prefix(2)) : planned
    let isTooMany = results.tallies.whole.contains { own in
      own.reduce(0) { $0 + ($1?.waits.count ?? 0) } > LatencyResult.mostWaits
    }
    let note: [PageBlock] =
      isTooMany
      ? [
        .paragraph(
          "Questions with more than \(Decimals.count(LatencyResult.mostWaits)) waits have no curves here; the waits are in tables/waits.csv."
        )
      ] : []
    return note
      + shown.enumerated().compactMap { place, result in
        result.latency.map { .figure(figure(result, $0, id: "latency-\(place + 1)")) }
      }
  }

  private static func figure(
    _ result: QuestionResult, _ latency: LatencyResult, id: String
  ) -> PageFigure {
    let parts = latency.groups.isEmpty ? [latency.all] : latency.groups
    let isCycle = if case .cycles = result.question.kind { true } else { false }
    let event = isCycle ? "looking back" : "the response"
    let figure = GroupSurvivalFigure(
      parts.map { part in
        SurvivalFigure.Curve(
          name: part.name.isEmpty ? "all dyads" : VisibleText.of(part.name), curve: part.curve)
      }, limit: limit(parts), event: event, id: id)
    let tests: [RichText] = latency.contrasts.map { contrast in
      "\(VisibleText.of(contrast.group)) against \(VisibleText.of(contrast.reference)): hazard ratio \(LagText.number(contrast.latency.hazardRatio, 2)), log-rank test with errors by dyad, \(italic: "p") \(LagText.p(contrast.latency.logRank.p))."
    }
    return PageFigure(
      id: id, title: RichText("Time until \(event): \(VisibleText.of(result.question.id))"),
      subline: RichText(VisibleText.of(result.question.text)), legend: figure.legend,
      drawings: [figure.drawing], howToRead: figure.howToRead,
      note: .joined(
        [
          "The curves hold the waits of all dyads of a group together, so that talkative dyads weigh more; tests count dyads, not waits."
        ] + tests + [figure.note].compactMap(\.self)),
      data: [.init("The numbers behind the curves", figure.table)])
  }

  private static func limit(_ parts: [LatencyResult.Part]) -> Double {
    let longest = parts.flatMap { $0.curve.steps.map(\.time) }.max() ?? limit
    return min(max(longest, 1), 30)
  }
}
