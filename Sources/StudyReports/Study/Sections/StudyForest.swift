import SequenceStatistics
import StudyAnalysis

/// The dyads of one question as a forest.
enum StudyForest {
  /// The forest of `result`.
  ///
  /// - Parameter marked: The dyad of which the report is.
  static func figure(
    _ result: QuestionResult, _ results: StudyResults, id: String,
    marked: DyadAmongDyads? = nil
  ) -> PageFigure {
    let main = result.main
    let isRatio = main.kind.scale == .logOddsRatio || main.kind.scale == .logRatio
    let order = results.tallies.dyads.map(\.dyad.group)
    let count = main.all.effects.count
    let isListed = count <= StudyListing.mostDyads && results.showsDyads
    let grouping =
      results.groups.isEmpty
      ? (results.showsDyads ? nil : [ForestInput.EffectGroup(members: [])])
      : results.groups.enumerated().map { place, name in
        ForestInput.EffectGroup(
          VisibleText.of(name),
          members: results.showsDyads ? order.indices.filter { order[$0] == name } : [],
          mean: main.groups.indices.contains(place) ? main.groups[place].mean : nil)
      }
    let figure = ForestFigure(
      ForestInput(
        main.all.effects, groups: grouping, mean: main.all.mean,
        meta: main.all.meta.count > 1 ? main.all.meta : nil,
        measure: EffectWords.readBackName(main.kind).flatMap { isRatio ? $0 : nil }
          ?? EffectWords.name(main.kind), key: "estimate",
        scale: isRatio ? .ratio : .plain(places: 2),
        lower: EffectWords.side(main.kind, isMore: false),
        upper: EffectWords.side(main.kind, isMore: true), marked: marked?.dyad.dyad.id), id: id,
      listsDyads: isListed)
    return PageFigure(
      id: id, title: RichText(Phrases.sentenceStart(VisibleText.of(result.question.text))),
      subline: RichText(
        "\(EffectWords.name(main.kind)), \(Phrases.counted(main.all.mean.count, "dyad", "dyads"))"
          + (marked.map { "; \($0.name) is marked" } ?? "")),
      drawings: [figure.drawing], howToRead: figure.howToRead,
      note: isListed
        ? figure.note
        : !results.showsDyads
          ? "Single dyads are not shown."
          : "The numbers of all \(Decimals.count(count)) dyads are in tables/effects.csv.",
      data: isListed ? [.init("The numbers of the dyads", figure.table)] : [])
  }
}
