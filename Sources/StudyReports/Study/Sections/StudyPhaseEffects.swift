import SequenceStatistics
import StudyAnalysis

/// What changes from phase to phase within dyads.
enum StudyPhaseEffects {
  /// Figure and table, or nothing for a study without phases.
  static func blocks(_ results: StudyResults) -> [PageBlock] {
    let planned = results.questions.filter(\.question.isPlanned)
    let shown = Array((planned.isEmpty ? results.questions : planned).prefix(6)).filter {
      $0.main.phases.count > 1
    }
    guard !shown.isEmpty else { return [] }
    let isDrawn = results.showsDyads && results.tallies.dyads.count <= StudyListing.mostDyads
    return (isDrawn ? [.figure(figure(shown, results))] : []) + [.table(table(shown, results))]
  }

  private static func figure(_ shown: [QuestionResult], _ results: StudyResults) -> PageFigure {
    let figure = PairedDotsFigure(
      PairedDotsInput(
        phases: results.plan.phases.map(VisibleText.of),
        dyads: results.tallies.dyads.map { VisibleText.of($0.dyad.id ?? "") },
        panels: shown.map { result in
          let phases = result.main.phases
          return PairedDotsInput.Panel(
            VisibleText.of(result.question.id), key: FileWords.name(result.question.id),
            unit: .number(EffectWords.name(result.main.kind), places: 2),
            values: results.tallies.dyads.indices.map { dyad in
              phases.map { $0.effects[dyad].estimate }
            }, means: phases.map { MeanInterval($0.mean) },
            reference: EffectWords.isAgainstChance(result.main.kind) ? 0 : nil)
        }), id: "phases")
    return PageFigure(
      id: "phases", title: "From phase to phase, dyad by dyad",
      subline: "A line joins the phases of one dyad.", drawings: [figure.drawing],
      howToRead: figure.howToRead, note: figure.note,
      data: figure.tables.map { .init("The numbers behind the figure", $0) })
  }

  private static func table(_ shown: [QuestionResult], _ results: StudyResults) -> ReportTable {
    ReportTable(
      name: "phase-pairs", title: "Phases compared within dyads",
      columns: [
        .init("Phases", key: "phases", isText: true), .init("Dyads", key: "dyads"),
        .init("Difference", key: "difference"), .init("95 % low", key: "low"),
        .init("95 % high", key: "high"), .init("\(italic: "d")z", key: "dz"),
        .init("\(italic: "p")", key: "p"), .init("\(italic: "p") adj.", key: "p_adjusted"),
      ], groupKey: "question",
      groups: shown.map { result in
        .init(
          VisibleText.of(result.question.id) + ", " + EffectWords.name(result.main.kind),
          rows: (result.main.comparisons?.pairs ?? []).filter {
            $0.comparison.count >= results.fewestDyads
          }.map { pair in
            let test = pair.comparison.test
            func end(_ value: Double?) -> TableCell {
              value.map { .number($0, places: 2) }
                ?? .undefined(test.estimate.reason?.sentence ?? "")
            }
            return [
              .text(
                VisibleText.of(
                  "\(results.plan.phases[pair.to]) less \(results.plan.phases[pair.from])")),
              .count(pair.comparison.count), .number(of: test.estimate, places: 2),
              end(test.interval()?.lower), end(test.interval()?.upper),
              .number(of: pair.comparison.dz, places: 2),
              .probability(of: pair.comparison.signFlip.p.twoSided),
              .probability(of: pair.adjustedSignFlip),
            ]
          })
      },
      note:
        "\(italic: "p"): sign-flip test over dyads, two-sided; adj.: Holm’s correction over the pairs of phases of one question."
    )
  }
}
