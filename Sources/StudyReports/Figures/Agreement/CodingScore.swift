import CodedSessions
import SequenceStatistics

/// Two codings of one stream, one above the other, with the stretches in which they differ marked between them.
///
/// The first coder's bars stand up, the second's hang down, as the lanes of two partners do in the score. Codes that do
/// not exclude one another have a pair of low lanes each, in which what the other coder does not have stands out.
struct CodingScore {
  /// The pictures, one a page.
  let pages: [Drawing]
  /// What the marks mean.
  let legend: [LegendEntry]
  /// How long a row is, in words.
  let rowLength: String

  /// The pictures of `input`; `nil` where nothing was coded twice.
  init?(_ input: CodingScoreInput, id: String) {
    guard let first = input.coding.blocks.first, let last = input.coding.blocks.last,
      let span = TimeSpan(onset: first.onset, offset: last.offset)
    else { return nil }
    let painter = CodingScorePainter(input, span)
    pages = painter.pages(id: id)
    legend = Self.legend(input, id: id)
    rowLength = painter.rows.lengthText
  }

  private static func legend(_ input: CodingScoreInput, id: String) -> [LegendEntry] {
    var entries: [LegendEntry] = []
    func next() -> String { id + "-l" + String(entries.count + 1) }
    let used = Set((input.coding.first + input.coding.second).map(\.category))
    if input.coding.isExclusive {
      for category in input.categories.indices where used.contains(category) {
        let look = input.categories[category].look
        let height = 16 * look.height
        entries.append(
          LegendEntry(
            TextWidth.fitting(input.categories[category].name, in: 240, size: 13.5), id: next(),
            marks: [
              .line(x1: 0, y1: 16.5, x2: 18, y2: 16.5, .line(.line)),
              .rectangle(x: 0.5, y: 16.5 - height, width: 17, height: height, .bar(look)),
            ]))
      }
      entries.append(
        LegendEntry(
          "the two differ", id: next(),
          marks: [.rectangle(x: 0, y: 5, width: 18, height: 7, CodingScorePainter.differs)]))
    } else {
      entries.append(
        LegendEntry(
          "only this coder has it", id: next(),
          marks: [
            .rectangle(
              x: 4, y: 4, width: 10, height: 9,
              MarkStyle(
                "differs", fill: .token(.paper), stroke: .token(.attention), strokeWidth: 1.6))
          ]))
    }
    if input.coding.leftOut > .zero || input.coding.blocks.count > 1 {
      entries.append(
        LegendEntry(
          "not compared", id: next(),
          marks: [.rectangle(x: 0.5, y: 0.5, width: 17, height: 16, .missing)]))
    }
    return entries
  }
}
