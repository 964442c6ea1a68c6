import CodedSessions
import SequenceStatistics
import StudyAnalysis

/// The section on responsiveness: both directions in one table, and how soon answers came.
struct ResponseSection {
  /// What stands in the section; empty where there is nothing to ask.
  let blocks: [PageBlock]

  init(_ analyses: [ResponseAnalysis]) {
    guard !analyses.isEmpty else {
      blocks = []
      return
    }
    var blocks: [PageBlock] = [
      .table(Self.table(analyses)), .paragraph(Self.verdicts(analyses)),
      .paragraph(
        "Rates of answering differ many-fold between places and families, and more answering is not simply better; a response that comes often may come often anyway, so read the first two columns of shares together."
      ),
    ]
    if let figure = Self.waiting(analyses) { blocks.append(figure) }
    self.blocks = blocks
  }

  /// The verdicts, questions of one verdict together.
  private static func verdicts(_ analyses: [ResponseAnalysis]) -> RichText {
    .joined(
      Verdict.allCases.compactMap { verdict -> RichText? in
        let fitting = analyses.filter { $0.verdict.verdict == verdict }
        guard !fitting.isEmpty else { return nil }
        return
          "\(strong: Phrases.sentenceStart(verdict.rawValue)): \(fitting.map(question).joined(separator: "; "))."
      })
  }

  /// `averts or turns away → moves closer`, by the labels of the codebook.
  private static func question(_ analysis: ResponseAnalysis) -> String {
    let names = BehaviourNames(analysis.session.codebook)
    func words(_ codes: [Code]) -> String {
      guard let first = codes.first else { return "" }
      return names.person(first) + " " + codes.map(names.label).joined(separator: " or ")
    }
    return words(analysis.question.cues) + " → " + words(analysis.question.responses)
  }

  private static func table(_ analyses: [ResponseAnalysis]) -> ReportTable {
    var groups: [(title: String, rows: [[TableCell]])] = []
    for analysis in analyses {
      let book = analysis.session.codebook
      let from = analysis.question.cues.first.map { book[$0].person.id } ?? ""
      let to = analysis.question.responses.first.map { book[$0].person.id } ?? ""
      let title = "\(Phrases.sentenceStart(to)) after \(from)"
      if groups.last?.title == title {
        groups[groups.count - 1].rows.append(row(analysis))
      } else {
        groups.append((title, [row(analysis)]))
      }
    }
    return ReportTable(
      name: "responses", title: "How often cues were answered, both directions",
      columns: [
        .init("Cue, response, window", key: "question", isText: true),
        .init("Cues", key: "cues"), .init("Share answered", key: "share_after_cue"),
        .init("Share otherwise", key: "share_otherwise"), .init("Difference", key: "difference"),
        .init("95 % low", key: "difference_low"), .init("95 % high", key: "difference_high"),
        .init("Odds ratio", key: "odds_ratio"), .init("Q", key: "yules_q"),
        .init("Median (s)", key: "median_s"), .init("\(italic: "p") shift", key: "p_shift"),
        .init("\(italic: "p") blocks", key: "p_block"),
      ], groupKey: "direction",
      groups: groups.map { ReportTable.RowGroup($0.title, rows: $0.rows) },
      note:
        "Otherwise: windows of the same length without a cue. Difference: share answered minus share otherwise (Newcombe’s interval). Median: waiting time with unanswered cues counted (Kaplan–Meier). \(italic: "p") shift: circular shift of the responding person’s record; \(italic: "p") blocks: rotation within half a minute. The verdict asks for an interval above 0, both \(italic: "p") at most .05 and ten cues."
    )
  }

  private static func row(_ analysis: ResponseAnalysis) -> [TableCell] {
    let contingency = analysis.contingency
    let interval = analysis.verdict.interval
    let window = analysis.question.window
    return [
      .text(
        question(analysis)
          + ", \(window.length.text)\(Decimals.noBreakSpace)s from \(window.anchor.rawValue)"),
      .count(contingency.eligibleCount), .proportion(of: contingency.afterCue),
      .proportion(of: contingency.otherwise), .proportion(of: contingency.difference),
      interval.map { .proportion($0.lower) } ?? .undefined("an empty row"),
      interval.map { .proportion($0.upper) } ?? .undefined("an empty row"),
      .number(of: contingency.association.oddsRatio(.whenEmpty), places: 2),
      .proportion(of: YulesQ.measure(of: contingency.association)),
      .number(of: analysis.latency.curve.quantile(), places: 2),
      .probability(of: analysis.verdict.shiftP),
      .probability(of: analysis.verdict.blockP),
    ]
  }

  /// The curves of the first question that is asked in both directions; of the first one without such.
  private static func waiting(_ analyses: [ResponseAnalysis]) -> PageBlock? {
    let asked = analyses.filter { !$0.latency.waits.isEmpty }
    guard let first = asked.first else { return nil }
    let back = asked.first {
      $0.question.cues == first.question.responses && $0.question.responses == first.question.cues
    }
    let shown = [first, back].compactMap(\.self)
    func name(_ analysis: ResponseAnalysis) -> String {
      let book = analysis.session.codebook
      return analysis.question.responses.first.map { book[$0].person.id } ?? ""
    }
    let id = "waiting"
    let figure = SurvivalFigure(
      shown.map { .init(name: name($0), curve: $0.latency.curve) },
      limit: first.latency.limit.seconds, event: "a response", id: id)
    let median = first.latency.curve.quantile().value
    let title: RichText =
      median.map {
        "Half of the cues were answered by \(name(first)) within \(Decimals.fixed($0, places: 1))\(Decimals.noBreakSpace)s"
      } ?? "Fewer than half of the cues were answered by \(name(first))"
    return .figure(
      PageFigure(
        id: id, title: title,
        subline:
          "Waiting time, \(question(first))\(back == nil ? "" : " and the other way round") (Kaplan–Meier); \(Phrases.counted(first.latency.curve.count, "wait", "waits")).",
        legend: shown.enumerated().map {
          LegendEntry(
            "\(name($0.element)) answers", id: id + "-l\($0.offset)",
            marks: [SurvivalFigure.sample($0.offset)])
        }, drawings: [figure.drawing],
        howToRead:
          "Height is the share still waiting for a response; each step down is an answer. Numbers below say how many were still waiting.",
        note:
          "Waits end uncounted at the next cue, at \(first.latency.limit.text)\(Decimals.noBreakSpace)s, at uncodable time and at the end of a phase. The band is the 95 % interval of the thick curve, too narrow as waits of one record depend on one another.",
        data: [PageFigure.Data("Shares still waiting", figure.table)]))
  }
}
