import SequenceStatistics
import StudyAnalysis

/// Means over dyads as tables.
enum StudyMeans {
  /// One row for each question: the number that answers it.
  static func questions(_ results: StudyResults) -> ReportTable {
    ReportTable(
      name: "questions", title: "What was asked, and the mean over dyads",
      columns: columns("Question", key: "question_id", isNamed: true) + [
        .init("\(italic: "p")", key: "p"), .init("\(italic: "p") adj.", key: "p_adjusted"),
      ], groupKey: "planned",
      groups: [("Planned", true), ("Not planned", false)].compactMap { title, isPlanned in
        let rows = results.questions.filter { $0.question.isPlanned == isPlanned }.map { result in
          row(result.question.id, result.main) + [
            .probability(of: result.p), .probability(of: result.adjustedP),
          ]
        }
        return rows.isEmpty ? nil : .init(title, rows: rows)
      },
      note:
        "\(italic: "p"): sign-flip test over dyads\(results.tallies.families.count < results.tallies.families.dyadCount ? ", families together" : ""), two-sided; adj.: \(EffectWords.name(results.plan.correction)) over the planned questions. \(RichText(StudyText.words(results.multiplicity)))."
    )
  }

  /// One row for each number of a question.
  static func numbers(_ result: QuestionResult) -> ReportTable {
    let effects = [result.main] + result.others
    return ReportTable(
      name: "numbers-" + FileWords.name(result.question.id),
      title: "\(VisibleText.of(result.question.id)): numbers of the same counts",
      columns: columns("Number", key: "number", isNamed: false) + [
        .init("\(italic: "I")²", key: "i_squared"),
        .init("Another dyad", key: "prediction", isText: true),
      ],
      groups: [
        .init(
          rows: effects.map { effect in
            row(EffectWords.name(effect.kind), effect, isNamed: false) + [
              effect.all.meta.heterogeneity.iSquared.value.map { .share($0) }
                ?? .undefined(
                  effect.all.meta.heterogeneity.iSquared.reason?.sentence ?? ""),
              .text(prediction(effect)),
            ]
          })
      ],
      note:
        "Means of the dyads’ numbers, each dyad alike. \(italic: "I")² is the share of the differences between dyads that chance alone would not give; “another dyad” is where the number of a further dyad would lie with 95 % probability (random effects, REML). Numbers on the logit or log scale are read back beside it."
    )
  }

  private static func columns(
    _ first: RichText, key: String, isNamed: Bool
  ) -> [ReportTable.Column] {
    [.init(first, key: key, isText: true)]
      + (isNamed ? [.init("Measure", key: "measure", isText: true)] : []) + [
        .init("Dyads", key: "dyads"), .init("\(italic: "M")", key: "mean"),
        .init("95 % low", key: "low"), .init("95 % high", key: "high"),
        .init("\(italic: "SD")", key: "sd"), .init("Read back", key: "read_back", isText: true),
      ]
  }

  private static func row(
    _ name: String, _ effect: EffectResult, isNamed: Bool = true
  ) -> [TableCell] {
    let mean = effect.all.mean
    let reason = mean.test.p.reason?.sentence ?? ""
    func end(_ value: Double?) -> TableCell {
      value.map { .number($0, places: 2) } ?? .undefined(reason)
    }
    return [
      .text(VisibleText.of(name))
    ] + (isNamed ? [.text(EffectWords.name(effect.kind))] : []) + [
      .count(mean.count), .number(of: mean.mean, places: 2), end(mean.test.interval?.lower),
      end(mean.test.interval?.upper), .number(of: mean.standardDeviation, places: 2),
      .text(EffectWords.readBack(mean.mean, mean.test.interval, effect.kind)),
    ]
  }

  private static func prediction(_ effect: EffectResult) -> String {
    effect.all.meta.prediction.map {
      "[\(EffectWords.readBack($0.lower, effect.kind)), \(EffectWords.readBack($0.upper, effect.kind))]"
    } ?? Decimals.absent
  }
}

/// Names that stand in the names of files.
enum FileWords {
  /// `text` with nothing in it that a file's name cannot hold.
  static func name(_ text: String) -> String { ReportFolder.name(forSession: text) }
}
