import SequenceStatistics
import StudyAnalysis

/// The planned questions by other windows and chance models, and how many tests were looked at.
enum StudySensitivity {
  /// The blocks of the section.
  static func blocks(_ results: StudyResults) -> [PageBlock] {
    let varied = results.questions.filter { $0.sensitivity != nil }
    var blocks: [PageBlock] = []
    if !varied.isEmpty { blocks.append(.table(table(varied))) }
    if !results.directions.isEmpty { blocks.append(.table(directions(results))) }
    blocks.append(.paragraph(RichText(StudyText.words(results.multiplicity) + ".")))
    return blocks
  }

  private static func table(_ varied: [QuestionResult]) -> ReportTable {
    ReportTable(
      name: "sensitivity", title: "Beyond chance (z), by window and chance model",
      columns: [
        .init("Window", key: "window", isText: true),
        .init("Chance model", key: "model", isText: true), .init("Dyads", key: "dyads"),
        .init("\(italic: "M")", key: "mean"), .init("95 % low", key: "low"),
        .init("95 % high", key: "high"),
      ], groupKey: "question",
      groups: varied.map { result in
        .init(
          VisibleText.of(result.question.id), rows: result.sensitivity.map(rows) ?? [])
      },
      note:
        "The mean over dyads of the count less its mean under the model, in standard deviations of the model. Other windows were not planned; they show how much hangs on the choice."
    )
  }

  private static func rows(_ table: SensitivityTable) -> [[TableCell]] {
    table.windows.indices.flatMap { window in
      table.models.indices.compactMap { model in
        table[window: window, model: model].map { mean -> [TableCell] in
          func end(_ value: Double?) -> TableCell {
            value.map { .number($0, places: 2) } ?? .undefined(mean.mean.reason?.sentence ?? "")
          }
          return [
            .text(table.windows[window]), .text(table.models[model]), .count(mean.count),
            .number(of: mean.mean, places: 2), end(mean.test.interval?.lower),
            end(mean.test.interval?.upper),
          ]
        }
      }
    }
  }

  private static func directions(_ results: StudyResults) -> ReportTable {
    ReportTable(
      name: "directions", title: "Both directions, over dyads",
      columns: [
        .init("One direction", key: "first", isText: true),
        .init("The other", key: "second", isText: true), .init("Dyads", key: "dyads"),
        .init("\(italic: "r")", key: "r"), .init("95 % low", key: "low"),
        .init("95 % high", key: "high"), .init("\(italic: "p")", key: "p"),
      ],
      groups: [
        .init(
          rows: results.directions.map { direction in
            let correlation = direction.correlation
            func end(_ value: Double?) -> TableCell {
              value.map(TableCell.proportion)
                ?? .undefined(correlation.r.reason?.sentence ?? "")
            }
            return [
              .text(VisibleText.of(direction.first)), .text(VisibleText.of(direction.second)),
              .count(correlation.count), .proportion(of: correlation.r),
              end(correlation.interval?.lower), end(correlation.interval?.upper),
              .probability(of: correlation.p),
            ]
          })
      ],
      note:
        "Whether dyads with more of the one have more of the other; differences between dyads are not processes within them."
    )
  }
}
