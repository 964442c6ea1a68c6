import CodedSessions
import SequenceStatistics
public import StudyAnalysis

extension SessionReportInput {
  /// What the report of `analysis` shows.
  ///
  /// - Parameters:
  ///   - among: The session's dyad among those of its study.
  ///   - version: The program's name and version.
  ///   - reproduction: The command that makes the report again.
  public init(
    _ analysis: SessionAnalysis, among: DyadAmongDyads? = nil, version: String,
    reproduction: String
  ) {
    let session = analysis.session
    let names = BehaviourNames(session.codebook)
    let looks = CodeLooks(session.codebook, persons: session.persons)
    let findings = SessionFindings(analysis, names: names)
    let people = analysis.pair.map(\.id)
    let cycles = CycleSection(analysis.interaction.cycles)
    self.init(
      session: session,
      heading: Phrases.sentenceStart(people.first ?? "One person")
        + (people.count > 1 ? " with " + people[1] : "") + ", session " + session.id,
      codable: Self.codable(analysis), version: version, findings: findings.sentences,
      tiles: SessionTiles.tiles(analysis, findings: findings, names: names, among: among),
      badges: SessionQuality.badges(analysis, names: names),
      courseFinding: SessionFindings.course(analysis, names: names),
      timeBudget: SessionBudget.rows(analysis, names: names, looks: looks),
      timeBudgetNote: SessionBudget.note(analysis),
      transitions: SessionTransitions.transitions(analysis, findings: findings, names: names),
      episodes: cycles.episodes,
      interaction: Self.interaction(analysis, cycles, looks)
        + [
          PageSection(
            id: "among", heading: "Among the study’s dyads",
            blocks: among.map(AmongDyadsSection.blocks) ?? [])
        ],
      method: SessionMethod.paragraph(analysis, version: version), reproduction: reproduction,
      glossary: SessionGlossary.terms)
    references = References.list(SessionReferences.ids(analysis))
    transitionDiagram = SessionTransitions.diagram(analysis, names: names, looks: looks)
  }

  private static func interaction(
    _ analysis: SessionAnalysis, _ cycles: CycleSection, _ looks: CodeLooks
  ) -> [PageSection] {
    let interaction = analysis.interaction
    let synchrony = SyncSection(interaction.synchrony, looks: looks)
    return [
      PageSection(id: "cycles", heading: "Pursuit and aversion", blocks: cycles.blocks),
      PageSection(
        id: "looks", heading: "Looks together",
        blocks: MatchSection(interaction.matching).blocks + synchrony.gridBlocks),
      PageSection(
        id: "when", heading: "When it follows",
        blocks: ProfileSection(
          interaction.profiles, names: BehaviourNames(analysis.session.codebook)
        )
        .blocks),
      PageSection(
        id: "responses", heading: "Responsiveness, both directions",
        blocks: ResponseSection(interaction.responses).blocks),
      PageSection(
        id: "turns", heading: "Turn-taking", blocks: TurnSection(interaction.turns).blocks),
      PageSection(id: "synchrony", heading: "Synchrony", blocks: synchrony.blocks),
      PageSection(
        id: "phases", heading: "Phases", blocks: PhaseSection(interaction.phases).blocks),
    ]
  }

  /// The stream that could be coded least, in words.
  private static func codable(_ analysis: SessionAnalysis) -> String {
    let shares = analysis.budgets.compactMap(\.codablePercent.value)
    guard let least = shares.min() else { return "nothing coded" }
    let text = Decimals.percent(least / 100, places: 1)
    return shares.allSatisfy { $0 == least } ? text + " of time" : "at least " + text + " of time"
  }
}
