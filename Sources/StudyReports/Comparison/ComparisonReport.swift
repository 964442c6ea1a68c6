import CodedSessions
import SequenceStatistics
import StudyAnalysis

/// The report of two sessions side by side: both scores, part by part the numbers of each, and what may not be said.
enum ComparisonReport {
  /// The page.
  static func page(
    _ comparison: SessionComparison, version: String, reproduction: String
  ) -> SessionPage {
    let sides = comparison.sides
    let parts = comparison.parts.map { part in
      var blocks = ComparisonTables.tables(
        part.comparison, name: part.id, title: part.heading + ", both sessions"
      ).map(PageBlock.table)
      if part.id == "responses" {
        blocks = ComparisonFigures.waiting(comparison).map(PageBlock.figure) + blocks
      }
      return PageSection(id: part.id, heading: part.heading, blocks: blocks)
    }
    let sections =
      [
        PageSection(id: "glance", heading: "At a glance", blocks: glance(comparison)),
        PageSection(
          id: "course", heading: "Course of both sessions",
          blocks: ComparisonFigures.scores(comparison).map(PageBlock.figure)),
      ] + parts + [
        PageSection(
          id: "limits", heading: "What cannot be said",
          blocks: comparison.whole.limits.map { .paragraph(RichText($0)) }),
        PageSection(
          id: "method", heading: "Method and reproduction",
          blocks: [.method(method(comparison, version: version))]
            + (reproduction.isEmpty ? [] : [.command(reproduction)])),
        PageSection(
          id: "terms", heading: "Terms", blocks: [.glossary(SessionGlossary.terms)]),
      ]
    return SessionPage(
      kicker: "Two sessions side by side" + simulated(sides),
      heading: "\(sides.first.label) against \(sides.second.label)",
      subline:
        "What was coded in two sessions, measure by measure: the numbers of each by itself, and how far they lie apart.",
      facts: facts(comparison, version), sections: sections,
      limits: (sides.first.isSimulated || sides.second.isSimulated
        ? comparison.whole.limits[0] + " " : "")
        + "This report describes coded behaviour and is not a diagnosis. "
        + "The file holds everything it needs and opens no network connection.",
      runningFoot: "Two sessions · \(sides.first.label) · \(sides.second.label)")
  }

  private static func simulated(_ sides: ComparisonSides) -> String {
    switch (sides.first.isSimulated, sides.second.isSimulated) {
    case (true, true): " · simulated data"
    case (true, false): " · \(sides.first.label) is simulated"
    case (false, true): " · \(sides.second.label) is simulated"
    case (false, false): ""
    }
  }

  private static func facts(
    _ comparison: SessionComparison, _ version: String
  ) -> [SessionPage.Fact] {
    func length(_ analysis: SessionAnalysis) -> String {
      let session = analysis.session
      let labels = TimeLabels(session.timeUnit)
      return labels.isClock ? Clock.text(session.duration) : labels.length(session.duration)
    }
    func sources(_ analysis: SessionAnalysis) -> String {
      let sources = analysis.session.sources
      return sources.isEmpty ? "" : " (\(sources.joined(separator: ", ")))"
    }
    let (first, second) = (comparison.first, comparison.second)
    return [
      .init("First", comparison.sides.first.label + sources(first)),
      .init("Second", comparison.sides.second.label + sources(second)),
      .init("Persons", persons(comparison.sides)),
      .init("Length", "\(length(first)) and \(length(second))"),
      .init(SessionPage.Fact.programName, version),
    ]
  }

  private static func persons(_ sides: ComparisonSides) -> String {
    let own = Phrases.list(sides.first.persons)
    let other = Phrases.list(sides.second.persons)
    return own == other ? own : "\(own); \(other)"
  }

  private static func glance(_ comparison: SessionComparison) -> [PageBlock] {
    let findings = zip(
      [comparison.sides.first.label, comparison.sides.second.label],
      [comparison.first, comparison.second]
    ).compactMap(finding)
    return [
      findings.isEmpty
        ? .paragraph("Neither session has looks away that could be pursued.")
        : .finding(.joined(findings)),
      .paragraph(
        "Each number is that of the session by itself. The columns at the right of each table set the first against the second; what that can tell, and what it cannot, stands at the end."
      ),
    ]
  }

  private static func finding(_ label: String, _ analysis: SessionAnalysis) -> RichText? {
    guard let cycles = analysis.interaction.cycles.first else { return nil }
    let measures = cycles.measures
    return
      "In \(label), \(cycles.pursuing.id) pursued \(strong: Phrases.share(measures.pursuedCount, of: measures.eligible.count)) of the times \(cycles.averting.id) looked away: \(cycles.flag.verdict.rawValue)."
  }

  /// The method paragraph: how the two were compared, then how each was analysed.
  static func method(_ comparison: SessionComparison, version: String) -> RichText {
    let sides = comparison.sides
    return .joined([
      "Two sessions were analysed alike and set side by side: shares, lengths and indices by their difference (first minus second), rates and odds by their ratio. Differences of shares of counted cases have Newcombe’s (1998) interval. Waiting times were compared by the log-rank test (Mantel, 1966) and proportional hazards (Cox, 1972; Efron’s ties), for these two records alone.",
      "\(sides.first.label): \(SessionMethod.paragraph(comparison.first, version: version))",
      "\(sides.second.label): \(SessionMethod.paragraph(comparison.second, version: version))",
    ])
  }
}

extension ReportFiles {
  /// The report of two sessions side by side.
  ///
  /// - Parameters:
  ///   - version: The program's name and version.
  ///   - reproduction: The command that makes the report again.
  public init(
    _ comparison: SessionComparison, version: String, reproduction: String
  ) throws(Failure) {
    try self.init(
      page: ComparisonReport.page(comparison, version: version, reproduction: reproduction),
      method: ComparisonReport.method(comparison, version: version),
      results: SessionComparisonResults(comparison, version: version),
      settings: ComparisonSettings.of(comparison),
      others: [("tables/comparison.csv", ComparisonResults.csv(comparison.whole))])
  }
}
