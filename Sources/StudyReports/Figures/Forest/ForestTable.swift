import SequenceStatistics

/// The numbers of a forest.
struct ForestTable {
  let table: ReportTable

  init(_ input: ForestInput, id: String) {
    var groups = input.groups.map { group in
      ReportTable.RowGroup(
        group.title,
        rows: group.rows.map { Self.row($0, input) }
          + group.summaries.flatMap { Self.rows($0, input) })
    }
    if !input.summaries.isEmpty {
      groups.append(.init("All dyads", rows: input.summaries.flatMap { Self.rows($0, input) }))
    }
    table = ReportTable(
      name: id + "-dyads",
      title: RichText(Phrases.sentenceStart(input.measure) + " of each dyad, and means"),
      columns: [
        .init("Dyad", key: "dyad", isText: true),
        .init(RichText(Phrases.sentenceStart(input.measure)), key: input.key),
        .init("95 % low", key: "low"), .init("95 % high", key: "high"),
        .init("Weight (%)", key: "weight"), .init("Remark", key: "remark", isText: true),
      ], groups: groups)
  }

  private static func row(_ row: ForestInput.Row, _ input: ForestInput) -> [TableCell] {
    [.text(row.label)]
      + MeanInterval(mean: row.estimate, interval: row.interval, count: 1).cells(input.cell)
      + [
        row.weight.map(TableCell.share) ?? .undefined("It has no weight."),
        .text(row.estimate.reason?.sentence ?? ""),
      ]
  }

  private static func rows(
    _ summary: ForestInput.Summary, _ input: ForestInput
  ) -> [[TableCell]] {
    let mean =
      [.text(summary.label)] + summary.mean.cells(input.cell)
      + [
        .text(""), .text(summary.mean.mean.reason?.sentence ?? "mean"),
      ]
    guard let prediction = summary.prediction else { return [mean] }
    return [
      mean,
      [
        .text("Another dyad"), .undefined("A range has no middle."),
        input.cell(prediction.lower), input.cell(prediction.upper), .text(""),
        .text("prediction interval"),
      ],
    ]
  }
}
