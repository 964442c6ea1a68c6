import CodedSessions
import SequenceStatistics
import StudyAnalysis

/// The section on turn-taking: how soon the floor changes hands, how often, and against chance.
struct TurnSection {
  /// What stands in the section; empty where there is nothing to ask.
  let blocks: [PageBlock]

  init(_ analysis: TurnAnalysis?) {
    guard let analysis, analysis.transfer.transfers.count > 0 else {
      blocks = []
      return
    }
    blocks = [
      .figure(Self.figure(analysis)), .table(Self.transfers(analysis)),
      .table(Self.floor(analysis)),
    ]
  }

  private static func figure(_ analysis: TurnAnalysis) -> PageFigure {
    let names = analysis.persons.map(\.id)
    let figure = FloorTransferFigure(
      analysis.transfer, persons: names, binWidth: analysis.parameters.bin, id: "floor")
    func median(_ speaker: Int) -> String {
      analysis.transfer.summary(to: speaker).median.value.map {
        Decimals.fixed($0, places: 1) + Decimals.noBreakSpace + "s"
      } ?? "no transfers"
    }
    let chance = analysis.chance
    let observed = chance.transfersWithinGap
    var note: RichText =
      "Sounds of one person less than \(analysis.parameters.join.text) s apart are one; an utterance follows \(TurnText.name(analysis.transfer.rule))."
    if chance.count > 0, let count = observed.observed.value, let mean = observed.null.mean.value,
      let p = observed.pGreater.value
    {
      note =
        "\(note) \(Decimals.fixed(count, places: 0)) transfers came within \(analysis.parameters.gap.text) s, \(Decimals.fixed(mean, places: 1)) on average when \(names[1])’s sounds were shifted (circular shift; \(p: p))."
    }
    return PageFigure(
      id: "floor",
      title:
        "\(Phrases.sentenceStart(names[1]))’s turns began a median of \(median(1)) after \(names[0])’s ended, \(names[0])’s \(median(0)) after \(names[1])’s",
      subline: "Floor-transfer offsets: below 0 is overlap, above 0 a gap.",
      legend: figure.legend, drawings: [figure.drawing],
      howToRead: "Bars left of zero are turns that began before the other had ended.",
      note: figure.note.map { .joined([note, $0]) } ?? note,
      data: [PageFigure.Data("Table of the offsets", figure.table)])
  }

  private static func transfers(_ analysis: TurnAnalysis) -> ReportTable {
    let names = analysis.persons.map(\.id)
    let counts = analysis.utteranceCounts
    return ReportTable(
      name: "turns", title: "How often and how soon the floor changed hands",
      columns: [
        .init("Turn", key: "turn", isText: true), .init("Utterances", key: "utterances"),
        .init("Transfers", key: "transfers"), .init("Median offset (s)", key: "median_offset_s"),
        .init("Lower quartile", key: "lower_quartile_s"),
        .init("Upper quartile", key: "upper_quartile_s"), .init("Answered", key: "answered"),
        .init("Chances", key: "opportunities"), .init("% answered", key: "response_rate"),
      ],
      groups: [
        .init(
          rows: [0, 1].map { speaker in
            let own = analysis.transfer.summary(to: speaker)
            return [
              .text("\(names[speaker]) after \(names[1 - speaker])"), .count(counts[speaker]),
              .count(own.count), .number(of: own.median, places: 2),
              .number(of: own.lowerQuartile, places: 2), .number(of: own.upperQuartile, places: 2),
              .count(analysis.responses.answered[1 - speaker]),
              .count(analysis.responses.opportunities[1 - speaker]),
              .share(of: analysis.responses.rate(from: 1 - speaker)),
            ]
          })
      ],
      note: RichText(
        "Answered: within \(analysis.parameters.gap.text) s. Turns by other rules: "
          + analysis.counts.map { "\($0.turns.count) by \($0.name)" }.joined(separator: "; ")
          + ". Rules of counting differ by half where overlap is common.")
    )
  }

  private static func floor(_ analysis: TurnAnalysis) -> ReportTable {
    let names = analysis.persons.map(\.id)
    return ReportTable(
      name: "floor-states", title: "Sound and silence by who holds the floor",
      columns: [
        .init("State", key: "state", isText: true), .init("Person", key: "person", isText: true),
        .init("n", key: "n"), .init("Total (s)", key: "total_s"), .init("Mean (s)", key: "mean_s"),
      ],
      groups: [
        .init(
          rows: analysis.floor.summaries().map { summary in
            [
              .text(TurnText.name(summary.label)),
              .text(summary.credited.map { names[$0] } ?? ""), .count(summary.count),
              .seconds(summary.total, places: 1), .number(of: summary.meanSeconds, places: 2),
            ]
          })
      ],
      note:
        "Floor states after Jaffe and others (2001): the holder is who was last heard alone. Pauses belong to the holder, switching pauses to the one who loses the floor, overlaps to the one who comes in."
    )
  }
}
