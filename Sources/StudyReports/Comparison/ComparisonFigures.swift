import CodedSessions
import SequenceStatistics
import StudyAnalysis

/// The pictures of two sessions: both scores on one scale of time, and both curves of waiting in one frame.
enum ComparisonFigures {
  /// The score of each session, the first above the second.
  static func scores(_ comparison: SessionComparison) -> [PageFigure] {
    let (first, second) = (comparison.first, comparison.second)
    return [
      score(first, beside: second, comparison.sides.first.label, id: "score-first"),
      score(second, beside: first, comparison.sides.second.label, id: "score-second"),
    ]
  }

  private static func score(
    _ analysis: SessionAnalysis, beside other: SessionAnalysis, _ label: String, id: String
  ) -> PageFigure {
    let session = analysis.session
    let looks = CodeLooks(session.codebook, persons: session.persons)
    let score = ScoreFigure(
      session, looks: looks, id: id,
      episodes: CycleSection(analysis.interaction.cycles).episodes, beside: other.session)
    let finding = SessionFindings.course(analysis, names: BehaviourNames(session.codebook))
    var aid: RichText = "Both scores have \(score.rowLength) a row."
    if score.showsGaze { aid = "\(aid) The higher a bar, the more engaged the look." }
    return PageFigure(
      id: id, title: finding.map { "\(label): \($0)" } ?? RichText(label),
      subline: "Score of the whole session, on the same scale of time as the other.",
      legend: score.legend, drawings: score.pages, howToRead: aid,
      note: score.notes.isEmpty ? nil : .joined(score.notes.map { RichText($0) }))
  }

  /// Waiting times of both sessions for the questions that both have, the first person's cues only.
  static func waiting(_ comparison: SessionComparison) -> [PageFigure] {
    let sides = comparison.sides
    let shared = ResponseComparison.shared(
      comparison.first.interaction.responses, comparison.second.interaction.responses, sides)
    return shared.filter { pair in
      let person = comparison.first.pair.first
      return pair.first.question.cues.first.map {
        pair.first.session.codebook[$0].person == person
      } ?? false
    }.enumerated().compactMap { place, pair in
      waiting(pair.first, pair.second, sides, id: "waiting-\(place + 1)")
    }
  }

  private static func waiting(
    _ first: ResponseAnalysis, _ second: ResponseAnalysis, _ sides: ComparisonSides, id: String
  ) -> PageFigure? {
    guard let test = WaitComparison(first.latency, second.latency) else { return nil }
    let labels = [sides.first.label, sides.second.label]
    let latencies = [first.latency, second.latency]
    let figure = SurvivalFigure(
      zip(labels, latencies).map { .init(name: $0, curve: $1.curve) },
      limit: first.latency.limit.seconds, event: "a response", id: id)
    let medians = latencies.map { latency in
      latency.curve.quantile().value.map {
        Decimals.fixed($0, places: 1) + Decimals.noBreakSpace + "s"
      } ?? "not reached"
    }
    var note: RichText =
      "Waits end uncounted at the next cue, at \(first.latency.limit.text)\(Decimals.noBreakSpace)s, at uncodable time and at the end of a phase; the band belongs to the thick curve."
    if let statistic = test.logRank.statistic.value, let p = test.logRank.p.value {
      note =
        "\(note) Log-rank of these two records alone: χ²(1) = \(Decimals.fixed(statistic, places: 2)), \(p: p); waits of one record depend on one another, so this \(italic: "p") is too small."
    }
    return PageFigure(
      id: id,
      title:
        "Median waiting time: \(labels[0]) \(medians[0]), \(labels[1]) \(medians[1])",
      subline:
        "\(ResponseComparison.heading(first, second, sides)): share of cues still without a response (Kaplan–Meier); \(Phrases.counted(latencies[0].waits.count, "wait", "waits")) and \(Phrases.counted(latencies[1].waits.count, "wait", "waits")).",
      legend: labels.enumerated().map {
        LegendEntry(
          $0.element, id: id + "-l\($0.offset)", marks: [SurvivalFigure.sample($0.offset)])
      }, drawings: [figure.drawing],
      howToRead:
        "Height is the share still waiting for a response; each step down is an answer. Numbers below say how many were still waiting.",
      note: note, data: [PageFigure.Data("Shares still waiting", figure.table)])
  }
}
