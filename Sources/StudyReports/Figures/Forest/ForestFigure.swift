import SequenceStatistics

/// What each dyad shows and what they show together: a row for each dyad with its interval, the means under them as
/// diamonds, a thin bar where another dyad would lie, and the line of chance.
///
/// More than ``mostRows`` dyads become thin lines in the order of their estimates (``ForestLines``).
struct ForestFigure {
  /// The most dyads that get a row with name and numbers.
  static let mostRows = 60

  /// The picture.
  let drawing: Drawing
  /// Its numbers.
  let table: ReportTable
  /// How to read it.
  let howToRead: RichText
  /// What is not drawn as asked for; `nil` if nothing.
  let note: RichText?

  /// - Parameter listsDyads: Whether the table holds a row for each dyad; of many thousands a file does.
  init(_ input: ForestInput, id: String, listsDyads: Bool = true) {
    let undefined = input.undefinedCount
    let isLong = input.count > Self.mostRows
    table =
      ForestTable(
        listsDyads
          ? input
          : ForestInput(
            measure: input.measure, key: input.key, scale: input.scale,
            reference: input.reference, groups: [], summaries: input.summaries), id: id
      ).table
    let hasPrediction = (input.summaries + input.groups.flatMap(\.summaries)).contains {
      $0.prediction != nil
    }
    let means =
      hasPrediction
      ? "diamonds are means, the grey bar is where another dyad would lie" : "diamonds are means"
    howToRead = RichText(
      (isLong
        ? "Each thin line is the interval of one dyad, in the order of the estimates; "
        : "Squares are single dyads, by area as they weigh in the mean, lines their intervals; ")
        + means + ". Right of the line means \(input.upper).")
    let title = Phrases.sentenceStart(input.measure) + " by dyad"
    let description = Self.description(input)
    if isLong {
      let lines = ForestLines(input)
      drawing = Drawing(
        id: id, width: ForestLayout.width, height: lines.height, title: title,
        description: description, marks: lines.marks, minimumWidth: 640)
      let merged =
        lines.merged > 1
        ? " Each line joins \(lines.merged) neighbouring dyads, from their lowest to their highest end."
        : ""
      note = RichText(
        "\(Decimals.count(input.count)) dyads without names; the table lists them." + merged
          + (undefined == 0
            ? "" : " \(Decimals.count(undefined)) without a number are in the table only."))
    } else {
      let layout = ForestLayout(input)
      let painter = ForestPainter(
        input: input, layout: layout,
        scale: ForestScale(input, left: layout.plotLeft + 8, right: layout.plotRight - 8))
      drawing = Drawing(
        id: id, width: ForestLayout.width, height: layout.height, title: title,
        description: description, marks: painter.marks, minimumWidth: 700)
      note =
        undefined == 0
        ? nil
        : RichText(
          "\(Phrases.counted(undefined, "dyad has", "dyads have")) no number; the reason stands in its place."
        )
    }
  }

  private static func description(_ input: ForestInput) -> String {
    let estimates = input.groups.flatMap { $0.rows.compactMap(\.estimate.value) }
    let above = estimates.count { $0 > input.reference }
    let line = input.shown(input.reference)
    var text =
      estimates.isEmpty
      ? "No dyad has a number."
      : "\(Phrases.sentenceStart(input.measure)) above \(line) in \(above) of "
        + Phrases.counted(estimates.count, "dyad", "dyads") + "."
    for summary in input.summaries {
      text += " \(summary.label): \(summary.mean.text(input.shown))"
      if let prediction = summary.prediction {
        text +=
          ", another dyad between \(input.shown(prediction.lower)) and \(input.shown(prediction.upper))"
      }
      text += "."
    }
    return text
  }
}
