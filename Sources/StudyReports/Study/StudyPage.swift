import CodedSessions
import SequenceStatistics
import SessionFiles
import StudyAnalysis

/// The page of a study.
enum StudyPage {
  /// The page for `results`.
  ///
  /// - Parameters:
  ///   - look: All sessions at a glance, where they were drawn.
  ///   - dyads: The pages of the dyads.
  static func page(
    _ results: StudyResults, look: RawLookInput?, dyads: DyadPages = .none, version: String,
    reproduction: String
  ) -> SessionPage {
    let isSimulated = results.simulatedCount > 0
    let title = VisibleText.of(results.study.title)
    let planned = results.questions.filter(\.question.isPlanned)
    let shown = planned.isEmpty ? results.shownQuestions(most: 2) : planned
    var sections = [
      PageSection(id: "glance", heading: "At a glance", blocks: glance(results)),
      PageSection(
        id: "sample", heading: "Sample and flow",
        blocks: StudySample.blocks(results) + StudyAgreement.blocks(results)),
    ]
    func add(_ id: String, _ heading: String, _ blocks: [PageBlock]) {
      if !blocks.isEmpty { sections.append(PageSection(id: id, heading: heading, blocks: blocks)) }
    }
    add("look", "Raw look", look.map { [.figure(StudyLook.figure($0))] } ?? [])
    add("budget", "How often, how long", StudyBehaviours.blocks(results))
    add("questions", "What was asked", [.table(StudyMeans.questions(results))])
    for (place, result) in shown.enumerated() {
      add(
        "q\(place + 1)", VisibleText.of(result.question.id),
        StudyEffects.blocks(result, results, id: "forest-\(place + 1)"))
    }
    add("sequence", "What follows what", StudyTransitions.blocks(results))
    add("timing", "How soon", StudyProfile.blocks(results) + StudyTiming.blocks(results))
    add("phases", "Phases", StudyPhaseEffects.blocks(results))
    add("sensitivity", "What hangs on choices", StudySensitivity.blocks(results))
    add(
      "method", "Method and reproduction",
      [
        .method(StudyMethod.text(results, version: version)), .paragraph(StudyMethod.limits),
        .paragraph(StudyMethod.plan(results)), .paragraph(StudyMethod.data(results, version)),
      ] + (reproduction.isEmpty ? [] : [.command(reproduction)])
        + [.references(References.list(StudyReferences.ids(results)))])
    add("dyads", "The dyads one by one", dyads.block.map { [$0] } ?? [])
    return SessionPage(
      kicker: "Study report" + (isSimulated ? " · simulated data" : ""), heading: title,
      subline: subline(results), facts: facts(results, version), sections: sections,
      limits: (isSimulated
        ? "\(Phrases.counted(results.simulatedCount, "session", "sessions")) of this study made by a generator; no real person is described there. "
        : "")
        + "This report describes coded behaviour and is not a diagnosis. "
        + "The file holds everything it needs and opens no network connection.",
      runningFoot: "Study report · " + title)
  }

  private static func subline(_ results: StudyResults) -> String {
    let dyads = Phrases.counted(results.tallies.dyads.count, "dyad", "dyads")
    let groups =
      results.groups.isEmpty
      ? "" : " in the groups " + Phrases.list(results.groups.map(VisibleText.of))
    let phases =
      results.plan.phases.count < 2
      ? "" : ", in the phases " + Phrases.list(results.plan.phases.map(VisibleText.of))
    return "What holds over \(dyads)\(groups)\(phases)."
  }

  private static func facts(_ results: StudyResults, _ version: String) -> [SessionPage.Fact] {
    [
      .init("Sessions", Decimals.count(results.records.count)),
      .init("Dyads", Decimals.count(results.tallies.dyads.count)),
      .init(
        "Planned questions", Decimals.count(results.questions.count(where: \.question.isPlanned))),
      .init("Seed", String(results.plan.seed)), .init(SessionPage.Fact.programName, version),
    ]
  }

  private static func glance(_ results: StudyResults) -> [PageBlock] {
    let planned = results.questions.filter(\.question.isPlanned)
    let tiles = (planned.isEmpty ? results.questions : planned).prefix(4).compactMap { result in
      result.main.all.mean.mean.value.map { value in
        Tile(
          label: VisibleText.of(result.question.id), value: Decimals.fixed(value, places: 2),
          unit: EffectWords.name(result.main.kind),
          comparison: RichText(
            "\(Phrases.counted(result.main.all.mean.count, "dyad", "dyads"))"
              + (result.main.all.mean.test.interval.map {
                ", 95 % CI [\(Decimals.fixed($0.lower, places: 2)), \(Decimals.fixed($0.upper, places: 2))]"
              } ?? "")))
      }
    }
    var blocks: [PageBlock] = [.finding(.joined(StudyFindings.sentences(results)))]
    if !tiles.isEmpty { blocks.append(.tiles(Array(tiles))) }
    if planned.isEmpty {
      blocks.append(
        .paragraph(
          "No question was planned in study.toml: everything here is exploration, and its \(italic: "p") values describe rather than decide."
        ))
    }
    return blocks
  }
}
