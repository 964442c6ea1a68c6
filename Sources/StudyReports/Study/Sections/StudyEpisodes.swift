import SequenceStatistics
import StudyAnalysis

/// Pursuits and cycles of a study in tables.
enum StudyEpisodes {
  /// The tables of a question about cycles; none for another one.
  static func blocks(_ result: QuestionResult, _ results: StudyResults) -> [PageBlock] {
    guard let episodes = result.episodes else { return [] }
    let parts = episodes.parts.filter { $0.dyadCount >= max(results.fewestDyads, 1) }
    guard !parts.isEmpty else { return [] }
    let id = FileWords.name(result.question.id)
    return [
      .table(rates(parts, episodes.rateRatios, id: id)), .table(resolutions(parts, id: id)),
    ]
  }

  private static func rates(
    _ parts: [EpisodeResult.Part], _ ratios: [EpisodeResult.RateRatio], id: String
  ) -> ReportTable {
    func back(_ mean: MeanEffect, _ kind: EffectKind) -> TableCell {
      .text(
        mean.mean.value.map { EffectWords.readBack($0, kind) + interval(mean, kind) }
          ?? Decimals.absent)
    }
    let note = ratios.map { ratio -> String in
      let kind = EffectKind.cyclesPerMinute
      guard let value = ratio.difference.test.estimate.value,
        let range = ratio.difference.test.interval()
      else {
        return
          " \(VisibleText.of(ratio.group)) and \(VisibleText.of(ratio.reference)) cannot be compared in cycles per minute."
      }
      return
        " Cycles per minute, \(VisibleText.of(ratio.group)) over \(VisibleText.of(ratio.reference)): rate ratio \(EffectWords.readBack(value, kind)) [\(EffectWords.readBack(range.lower, kind)), \(EffectWords.readBack(range.upper, kind))]."
    }
    return ReportTable(
      name: "episodes-" + id, title: "Aversions, pursuits and cycles",
      columns: [
        .init("Dyads", key: "sample", isText: true), .init("n", key: "dyads"),
        .init("Pursued", key: "share_pursued", isText: true),
        .init("Aversions per min", key: "aversions_per_minute", isText: true),
        .init("Cycles per min", key: "cycles_per_minute", isText: true),
      ],
      groups: [
        .init(
          rows: parts.map { part in
            [
              .text(part.name.isEmpty ? "All" : VisibleText.of(part.name)),
              .count(part.dyadCount), back(part.sharePursued, .sharePursued),
              back(part.aversionsPerMinute, .aversionsPerMinute),
              back(part.cyclesPerMinute, .cyclesPerMinute),
            ]
          })
      ],
      note: RichText(
        "Means over dyads on the logit and the log scale, read back, with 95 % intervals; each dyad counts once. Beside chance they stand in the forest above."
          + note.joined() + " A description; nothing is tested here."))
  }

  private static func interval(_ mean: MeanEffect, _ kind: EffectKind) -> String {
    mean.test.interval.map {
      " [\(EffectWords.readBack($0.lower, kind)), \(EffectWords.readBack($0.upper, kind))]"
    } ?? ""
  }

  private static func resolutions(_ parts: [EpisodeResult.Part], id: String) -> ReportTable {
    ReportTable(
      name: "resolutions-" + id, title: "How aversions ended",
      columns: [
        .init("End", key: "resolution", isText: true), .init("Dyads", key: "dyads"),
        .init("% of aversions", key: "mean_share"), .init("Aversions", key: "aversions"),
      ], groupKey: "sample",
      groups: parts.map { part in
        .init(
          parts.count == 1 ? nil : part.name.isEmpty ? "All" : VisibleText.of(part.name),
          rows: part.resolutions.map { own in
            [
              .text(CycleText.words(own.resolution)), .count(own.share.count),
              .share(of: own.share.mean), .count(own.aversions),
            ]
          })
      },
      note:
        "% of aversions: mean over dyads of the share among aversions that were seen to their end. Aversions: of all dyads together."
    )
  }
}
