import SequenceStatistics
import StudyAnalysis

/// The dyads of one question: forest, numbers, groups.
enum StudyEffects {
  /// The section's blocks for one question.
  static func blocks(_ result: QuestionResult, _ results: StudyResults, id: String) -> [PageBlock] {
    var blocks: [PageBlock] = [
      .paragraph(StudyFindings.mean(result)), .figure(StudyForest.figure(result, results, id: id)),
      .table(StudyMeans.numbers(result)),
    ]
    if result.main.all.effects.count <= StudyListing.mostDyads, results.showsDyads,
      let figure = groups(result, results, id: id)
    {
      blocks.append(.figure(figure))
    } else if !result.main.contrasts.isEmpty {
      blocks.append(.paragraph(contrasts(result)))
    }
    blocks += StudyEpisodes.blocks(result, results)
    if let pooled = pooled(result) { blocks.append(.paragraph(pooled)) }
    if let strangers = strangers(result) { blocks.append(.paragraph(strangers)) }
    if let flags = flags(result, results) { blocks.append(.paragraph(flags)) }
    return blocks
  }

  private static func groups(
    _ result: QuestionResult, _ results: StudyResults, id: String
  ) -> PageFigure? {
    let main = result.main
    guard main.groups.count > 1 else { return nil }
    let figure = GroupDotsFigure(
      GroupDotsInput(
        EffectWords.name(main.kind), key: "estimate",
        unit: .number(EffectWords.name(main.kind), places: 2),
        columns: main.groups.map { group in
          GroupDotsInput.Column(
            VisibleText.of(group.name),
            values: group.effects.map { .init(VisibleText.of($0.dyad.id ?? ""), $0.estimate) },
            mean: MeanInterval(group.mean))
        }, reference: EffectWords.isAgainstChance(main.kind) ? 0 : nil),
      id: id + "-groups")
    return PageFigure(
      id: id + "-groups",
      title: RichText("\(Phrases.sentenceStart(EffectWords.name(main.kind))) by group"),
      subline: RichText(VisibleText.of(result.question.id)), legend: figure.legend,
      drawings: [figure.drawing], howToRead: figure.howToRead, note: contrasts(result),
      data: [.init("The numbers behind the figure", figure.table)])
  }

  private static func contrasts(_ result: QuestionResult) -> RichText {
    .joined(
      result.main.contrasts.map { contrast in
        let difference = contrast.difference
        return
          "\(VisibleText.of(contrast.group)) less \(VisibleText.of(contrast.reference)): \(EffectWords.withInterval(difference.difference, difference.welch.test.interval())), \(italic: "g") = \(EffectWords.withInterval(difference.size.g, difference.size.interval())), \(italic: "p") by permutation over dyads \(LagText.p(difference.permutation.p.twoSided)), Welch’s \(italic: "t") \(LagText.p(difference.welch.test.p.twoSided))."
      })
  }

  /// The pooled tally, labelled as what it is.
  private static func pooled(_ result: QuestionResult) -> RichText? {
    guard let pooled = result.pooled, let table = pooled.table, pooled.dyadCount > 1,
      let odds = table.logOddsRatio().value
    else { return nil }
    let share = pooled.largestShare.value.map { Decimals.percent($0) } ?? Decimals.absent
    let check: String =
      switch pooled.check(against: result.main.all.mean) {
      case .oppositeSign where result.main.kind == .logOdds:
        " It has the opposite sign of the mean over dyads: adding up tallies misleads here."
      case .outsideInterval where result.main.kind == .logOdds:
        " It lies outside the interval of the mean over dyads."
      default: ""
      }
    return
      "For display only: the tallies of \(Phrases.counted(pooled.dyadCount, "dyad", "dyads")) added up give a log odds ratio of \(Decimals.fixed(odds, places: 3)); the busiest dyad holds \(share) of them.\(check)"
  }

  /// Real partners beside strangers.
  private static func strangers(_ result: QuestionResult) -> RichText? {
    guard let pseudo = result.pseudoDyads, let real = pseudo.contrast.realMean.value,
      let strange = pseudo.contrast.pseudoMean.value, let p = pseudo.test.p.greater.value
    else { return nil }
    return
      "Partners and strangers: with the responses of one’s own partner the difference of shares was \(Decimals.proportion(real)) on average, with those of other dyads’ partners \(Decimals.proportion(strange)) (roles kept, \(Decimals.count(pseudo.table.count)) dyads; \(p: p) over rearranged partners, one-sided). What all sessions share is in both."
  }

  /// Sessions whose own test stands after correction over sessions.
  private static func flags(_ result: QuestionResult, _ results: StudyResults) -> RichText? {
    guard let flagged = result.flagged, flagged.testedCount > 0 else { return nil }
    let verdicts = result.verdicts.map { "\($0.verdict.rawValue): \(Decimals.count($0.sessions))" }
    let names =
      results.showsDyads
      ? flagged.survivors.prefix(12).map { VisibleText.of($0.session) } : []
    return RichText(
      "Session by session: \(Phrases.share(flagged.survivors.count, of: flagged.testedCount)) stand below .05 after Benjamini and Hochberg’s correction over sessions"
        + (names.isEmpty
          ? "" : " (\(names.joined(separator: ", "))\(flagged.survivors.count > 12 ? ", …" : ""))")
        + "."
        + (verdicts.isEmpty ? "" : " Verdicts: " + verdicts.joined(separator: "; ") + "."))
  }
}
