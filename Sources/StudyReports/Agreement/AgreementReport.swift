import CodedSessions
import SequenceStatistics
public import StudyAnalysis

/// The reliability report: how far two or more coders agree, code by code, and where they do not.
public enum AgreementReport {
  /// The page.
  static func page(
    _ analysis: AgreementAnalysis, version: String, reproduction: String
  ) -> SessionPage {
    let coders = Phrases.list(analysis.coders)
    var sections = [
      PageSection(id: "glance", heading: "At a glance", blocks: glance(analysis)),
      PageSection(id: "compared", heading: "What was compared", blocks: compared(analysis)),
    ]
    var unshown: [ReportTable] = []
    for (number, stream) in analysis.streams.enumerated() {
      for pair in stream.pairs {
        let place = number * 100 + pair.first * 10 + pair.second
        let section = AgreementSection(pair, stream, analysis, id: "a\(place)")
        unshown += section.unshownTables
        sections.append(
          PageSection(
            id: "s\(place)",
            heading: BehaviourWords.stream(stream.stream.name)
              + (analysis.coders.count > 2
                ? ": \(analysis.coders[pair.first]) and \(analysis.coders[pair.second])" : ""),
            blocks: section.blocks))
      }
      let together = AgreementTables.together(stream, coders: analysis.coders.count)
      if !together.isEmpty {
        sections.append(
          PageSection(
            id: "t\(number)", heading: BehaviourWords.stream(stream.stream.name) + ": all coders",
            blocks: together))
      }
    }
    sections += [
      PageSection(
        id: "method", heading: "Method and reproduction",
        blocks: [.method(method(analysis, version: version))]
          + (reproduction.isEmpty ? [] : [.command(reproduction)])),
      PageSection(id: "terms", heading: "Terms", blocks: [.glossary(terms)]),
    ]
    return SessionPage(
      kicker: "Reliability report" + (analysis.isSimulated ? " · simulated data" : ""),
      heading: "Agreement of \(coders)",
      subline:
        "How far \(analysis.coders.count == 2 ? "two coders" : "\(analysis.coders.count) coders") who coded the same sessions say the same, code by code.",
      facts: facts(analysis, version), sections: sections,
      limits: (analysis.isSimulated
        ? "Simulated data made by a generator; no real person is described. " : "")
        + "Agreement says that coders see the same, not that they see what is there. "
        + "The file holds everything it needs and opens no network connection.",
      runningFoot: "Reliability report · " + coders, unshownTables: unshown)
  }

  private static func facts(
    _ analysis: AgreementAnalysis, _ version: String
  ) -> [SessionPage.Fact] {
    var sessions: [String] = []
    for stream in analysis.comparison.streams {
      for session in stream.sessions where !sessions.contains(session.id) {
        sessions.append(session.id)
      }
    }
    let shown = sessions.prefix(4).joined(separator: ", ") + (sessions.count > 4 ? ", …" : "")
    return [
      .init("Coders", analysis.coders.joined(separator: ", ")),
      .init("Sessions", "\(Decimals.count(sessions.count)) (\(shown))"),
      .init("Streams", analysis.streams.map(\.stream.name).joined(separator: ", ")),
      .init("Tolerance", analysis.parameters.tolerance.text + Decimals.noBreakSpace + "s"),
      .init(SessionPage.Fact.programName, version),
    ]
  }

  private static func glance(_ analysis: AgreementAnalysis) -> [PageBlock] {
    var findings: [RichText] = []
    var tiles: [Tile] = []
    for stream in analysis.streams {
      for pair in stream.pairs {
        findings.append(finding(pair, stream, analysis))
        guard tiles.count < 4, let time = pair.time, let kappa = time.continuous.kappa.value else {
          continue
        }
        tiles.append(
          Tile(
            label: BehaviourWords.stream(stream.stream.name)
              + (analysis.coders.count > 2
                ? ", \(analysis.coders[pair.first]) and \(analysis.coders[pair.second])" : ""),
            value: Decimals.proportion(kappa), unit: "κ",
            comparison:
              "at most \(AgreementTables.proportion(time.continuous.kappaMax)) with these margins; agreement \(AgreementTables.percent(time.continuous.po)), by chance \(AgreementTables.percent(time.continuous.pe))"
          ))
      }
    }
    return [.finding(.joined(findings))] + (tiles.isEmpty ? [] : [.tiles(tiles)])
  }

  private static func finding(
    _ pair: PairAgreement, _ stream: StreamAgreement, _ analysis: AgreementAnalysis
  ) -> RichText {
    let coders = "\(analysis.coders[pair.first]) and \(analysis.coders[pair.second])"
    let name = BehaviourWords.stream(stream.stream.name).lowercased()
    guard let time = pair.time else {
      guard let events = pair.events else {
        return "For \(name), \(coders) can be compared in the order of events alone."
      }
      return
        "For \(name), \(coders) agreed on \(Phrases.share(2 * events.overall.matches, of: max(2 * events.overall.matches + events.overall.omissions + events.overall.commissions, 1))) events."
    }
    let share = time.continuous.po.value.map { Decimals.percent($0) } ?? Decimals.absent
    guard let kappa = time.continuous.kappa.value else {
      return
        "For \(name), \(coders) said the same \(share) of the time; kappa is not defined: \(time.continuous.kappa.reason?.sentence ?? "")"
    }
    let range = time.intervalByBouts.map {
      ", 95 % CI [\(Decimals.proportion($0.lower)), \(Decimals.proportion($0.upper))]"
    }
    let most = pair.confusions.first.map { confusion in
      let names = stream.stream.categories + ["nothing"]
      return
        " Most of the disagreement: \(analysis.coders[pair.first]) wrote “\(names[confusion.first])” where \(analysis.coders[pair.second]) wrote “\(names[confusion.second])” (\(Decimals.seconds(confusion.time)))."
    }
    return
      "For \(name), \(coders) said the same \(strong: share) of the time (κ = \(Decimals.proportion(kappa))\(range ?? "")).\(most ?? "")"
  }

  private static func compared(_ analysis: AgreementAnalysis) -> [PageBlock] {
    var blocks: [PageBlock] = [.table(AgreementTables.sessions(analysis))]
    let leftOut = analysis.comparison.leftOut
    if !leftOut.isEmpty {
      blocks.append(
        .badges(
          leftOut.prefix(12).map {
            QualityBadge(
              .look, "Not compared", RichText(Phrases.sentenceStart(AgreementWords.words($0)) + ".")
            )
          }
            + (leftOut.count > 12
              ? [
                QualityBadge(
                  .look, "Not compared", "And \(Decimals.count(leftOut.count - 12)) more.")
              ] : [])))
    }
    return blocks
  }

  /// The method paragraph.
  static func method(_ analysis: AgreementAnalysis, version: String) -> RichText {
    let parameters = analysis.parameters
    let tolerance = parameters.tolerance.text + Decimals.noBreakSpace + "s"
    var parts: [RichText] = [
      "Agreement was computed over double-coded time that both coders could code. Cohen’s κ weights each moment alike (continuous time, the limit of short time units); with a tolerance of \(tolerance) a moment counts as agreement when the other coder has the same code within \(tolerance) of it, with either coder as the reference.",
      "Events were aligned in order by dynamic programming: a pair needs onsets within \(tolerance); another code costs 1, an unmatched event 1; among equal costs the smallest total difference of onsets was taken. Chance agreement of events leaves out the cell of events that nobody coded (Bakeman, Quera & Gnisci, 2009).",
    ]
    if analysis.streams.contains(where: { $0.pairs.contains { $0.time != nil } }) {
      parts.append(
        "Intervals are percentiles of \(Decimals.count(parameters.replicates)) bootstrap draws of bouts (seed \(String(parameters.seed))); they say nothing of other sessions. Accuracy is that of two equally able observers whose errors are spread evenly (Gardner, 1995; Bakeman et al., 1997): the same κ stands for other accuracies with other numbers of codes, so no fixed limit is drawn."
      )
    }
    if analysis.streams.contains(where: { $0.pairs.contains { $0.annotations != nil } }) {
      parts.append(
        "Bouts were also matched by an overlap of at least \(Decimals.percent(parameters.overlap)) of the longer one (Holle & Rein, 2015)."
      )
    }
    parts.append("Computed with \(version).")
    return .joined(parts)
  }

  private static var terms: [GlossaryTerm] {
    [
      GlossaryTerm(
        "Kappa (κ)",
        "Agreement beyond what two coders with these shares of codes would reach by chance; 1 is full agreement, 0 what chance gives."
      ),
      GlossaryTerm(
        "At most", "The largest κ that the two coders’ own shares of codes leave room for."),
      GlossaryTerm(
        "Positive, negative agreement",
        "Of the time in which either coder has the code (or does not), twice the shared part over both coders’ sum."
      ),
      GlossaryTerm(
        "Accuracy",
        "How often two equally able observers would each have to be right to reach this κ with these codes."
      ),
      GlossaryTerm(
        "Omission, commission", "An event that only the first, or only the second, coder has."),
      GlossaryTerm(
        "Tolerance", "By how much two records of one behaviour may differ in time and still agree."),
    ].sorted { $0.term < $1.term }
  }
}

extension ReportFiles {
  /// The reliability report of `analysis`.
  public init(
    _ analysis: AgreementAnalysis, version: String, reproduction: String
  ) throws(Failure) {
    try self.init(
      page: AgreementReport.page(analysis, version: version, reproduction: reproduction),
      method: AgreementReport.method(analysis, version: version),
      results: AgreementResults.json(analysis), settings: AgreementSettings.of(analysis),
      others: [
        ("tables/agreement.csv", AgreementResults.csv(analysis)),
        ("tables/events.csv", AgreementResults.events(analysis)),
      ])
  }
}
