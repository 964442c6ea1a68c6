import CodedSessions

/// Puts the report of one session together: which sections, in which order, with which reading
/// aids. Sections without enough data stay, with a sentence that says what is missing.
public enum SessionReport {
  /// The report of `input` as a page.
  public static func page(_ input: SessionReportInput) -> SessionPage {
    let session = input.session
    let looks = CodeLooks(session.codebook, persons: session.persons)
    func interaction(_ id: String) -> [PageSection] {
      input.interaction.filter { $0.id == id && !$0.blocks.isEmpty }
    }
    let sections =
      [
        PageSection(id: "glance", heading: "At a glance", blocks: glance(input)),
        PageSection(
          id: "quality", heading: "Data quality",
          blocks: input.badges.isEmpty
            ? [.paragraph("No check of the record was made.")] : [.badges(input.badges)]),
        PageSection(
          id: "course", heading: "Course of the session",
          blocks: [
            .figure(
              SessionCourse.figure(
                session, looks: looks, id: "f1", title: input.courseFinding,
                episodes: input.episodes, longListIn: "tables/course.csv"))
          ]),
      ]
      + interaction("cycles")
      + [PageSection(id: "budget", heading: "Time budget", blocks: budget(input))]
      + interaction("looks")
      + [PageSection(id: "sequence", heading: "What follows what", blocks: sequence(input))]
      + interaction("when") + interaction("responses") + interaction("turns")
      + interaction("synchrony")
      + interaction("phases") + interaction("among")
      + [
        PageSection(id: "method", heading: "Method and reproduction", blocks: method(input)),
        PageSection(id: "terms", heading: "Terms", blocks: [.glossary(input.glossary)]),
      ].filter { $0.id != "terms" || !input.glossary.isEmpty }
    return SessionPage(
      kicker: "Session report" + (session.isSimulated ? " · simulated data" : ""),
      heading: input.heading, subline: subline(session), facts: facts(input), sections: sections,
      limits: (session.isSimulated
        ? "Simulated data made by a generator; no real person is described. " : "")
        + "This report describes coded behaviour and is not a diagnosis. "
        + "The file holds everything it needs and opens no network connection.",
      runningFoot: "Session report · " + session.id)
  }

  private static func subline(_ session: CodedSession) -> String {
    let names = session.persons.map(\.id)
    let subject = names.isEmpty ? "What was coded" : "What was coded of " + Phrases.list(names)
    return subject + " in one session of "
      + TimeLabels(session.timeUnit).length(session.duration) + "."
  }

  private static func facts(_ input: SessionReportInput) -> [SessionPage.Fact] {
    let session = input.session
    var facts = [SessionPage.Fact("Session", session.id)]
    if let dyad = session.dyad, dyad != session.id { facts.append(.init("Dyad", dyad)) }
    facts.append(.init("Persons", Phrases.list(session.persons.map(\.id))))
    if !session.phases.isEmpty {
      facts.append(.init("Phases", session.phases.map(\.name).joined(separator: ", ")))
    }
    let labels = TimeLabels(session.timeUnit)
    facts.append(
      .init(
        "Length", labels.isClock ? Clock.text(session.duration) : labels.length(session.duration)))
    facts.append(.init("Codable", input.codable))
    if !session.sources.isEmpty {
      facts.append(.init("Source", session.sources.joined(separator: ", ")))
    }
    facts.append(.init(SessionPage.Fact.programName, input.version))
    return facts
  }

  private static func glance(_ input: SessionReportInput) -> [PageBlock] {
    var blocks: [PageBlock] = []
    if input.findings.isEmpty {
      blocks.append(.paragraph("The record is too short for a finding."))
    } else {
      blocks.append(.finding(.joined(input.findings)))
    }
    if !input.tiles.isEmpty { blocks.append(.tiles(input.tiles)) }
    return blocks
  }

  private static func budget(_ input: SessionReportInput) -> [PageBlock] {
    guard !input.timeBudget.isEmpty else {
      return [.paragraph("No behaviour was coded, so there is no time to divide.")]
    }
    return [.table(TimeBudgetTable.table(input.timeBudget, note: input.timeBudgetNote))]
  }

  private static func sequence(_ input: SessionReportInput) -> [PageBlock] {
    switch input.transitions {
    case .missing(let sentence): return [.paragraph(sentence)]
    case .grid(let grid, let finding, let subline, let note):
      return [
        .figure(
          PageFigure(
            id: "f2", title: finding, subline: subline,
            drawings: [ResidualGrid(grid, id: "f2").drawing],
            howToRead:
              "Pick a row: “after this …”. Blue cells came next more often than expected, orange cells less often; framed cells survive the correction.",
            note: note,
            data: [
              PageFigure.Data("Observed and expected transitions", TransitionTable.table(grid)),
              PageFigure.Data("Counts", CountTable.table(grid)),
            ]))
      ] + (input.transitionDiagram.map { [.figure($0)] } ?? [])
    }
  }

  private static func method(_ input: SessionReportInput) -> [PageBlock] {
    var blocks: [PageBlock] = []
    if !input.method.plain.isEmpty { blocks.append(.method(input.method)) }
    if !input.reproduction.isEmpty { blocks.append(.command(input.reproduction)) }
    if !input.references.isEmpty { blocks.append(.references(input.references)) }
    if blocks.isEmpty { blocks.append(.paragraph("No analysis was run.")) }
    return blocks
  }
}
