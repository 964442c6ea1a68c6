import CodedSessions
import SequenceStatistics
import StudyAnalysis

/// Four counts, the arithmetic written out in numbers, and the program's numbers beside it.
struct CourseworkByHand {
  private let words: CourseworkWords
  private let whole: HandComputation

  init(_ words: CourseworkWords) {
    self.words = words
    whole = words.input.analysis.whole
  }

  var blocks: [PageBlock] {
    [
      .paragraph(
        "Take every place at which an act of \(words.giver) is followed, as the next thing that begins, by an act of \(words.follower): \(strong: Decimals.count(whole.total)) places. Sort each by two questions: was it “\(words.given)”, and was the next thing “\(words.target)”?"
      ),
      .table(counts),
    ] + steps.map { .paragraph($0) }
  }

  /// The table of the four counts with its margins.
  private var counts: ReportTable {
    let pair = whole.counts
    return ReportTable(
      name: "two-by-two", title: "The four counts",
      columns: [
        .init("First", key: "first", isText: true), .init(RichText(words.target), key: "target"),
        .init("other act", key: "other"), .init("Total", key: "total"),
      ],
      groups: [
        .init(rows: [
          [.text(words.given), .count(pair.a), .count(pair.b), .count(whole.rowTotal)],
          [
            .text("other act of " + words.giver), .count(pair.c), .count(pair.d),
            .count(whole.total - whole.rowTotal),
          ],
          [
            .text("Total"), .count(whole.columnTotal), .count(whole.total - whole.columnTotal),
            .count(whole.total),
          ],
        ])
      ],
      note:
        "In statistics the four are called a, b (first row), c, d (second row). Only transitions from \(words.giver) to \(words.follower) are counted: what one person does next of their own is another question."
    )
  }

  private var steps: [RichText] {
    let pair = whole.counts
    let (row, column, total) = (
      Decimals.count(whole.rowTotal), Decimals.count(whole.columnTotal), Decimals.count(whole.total)
    )
    let (a, b, c, d) = (
      Decimals.count(pair.a), Decimals.count(pair.b), Decimals.count(pair.c), Decimals.count(pair.d)
    )
    let expected = shown(whole.expected)
    var steps: [RichText] = [
      "\(strong: "Expected count.") If the two had nothing to do with one another, the target’s share would be the same in both rows: \(italic: "E") = row total × column total ÷ \(italic: "N") = \(row) × \(column) ÷ \(total) = \(strong: expected). Observed were \(a)."
    ]
    steps.append(
      whole.residual.map {
        "\(strong: "Adjusted residual.") How far off, in units of its own wobble: \(italic: "z") = (\(a) − \(expected)) ÷ √(\(expected) × (1 − \(row)/\(total)) × (1 − \(column)/\(total))) = \(strong: shown($0)). Beyond about ±2 is seldom without association, about one time in twenty."
      }
        ?? "\(strong: "Adjusted residual.") Cannot be worked out: a row or column of the table is empty, so that nothing could vary."
    )
    steps.append(
      whole.oddsRatio.map {
        "\(strong: "Odds ratio.") How many times higher the odds of the target are after the given: \(a) × \(d) ÷ (\(b) × \(c)) = \(strong: shown($0)). 1 means no association."
      } ?? "\(strong: "Odds ratio.") Cannot be worked out: it would divide by 0.")
    steps.append(
      whole.yulesQ.map {
        "\(strong: "Yule’s Q.") The same from −1 to 1: (\(a) × \(d) − \(b) × \(c)) ÷ (\(a) × \(d) + \(b) × \(c)) = \(strong: shown($0))."
      } ?? "\(strong: "Yule’s Q.") Cannot be worked out: both products are 0.")
    return steps
  }

  /// What was worked out by hand beside what the program says.
  var comparison: ReportTable {
    func row(_ name: String, _ own: Double?, _ program: Measure) -> [TableCell] {
      [
        .text(name),
        own.map { .number($0, places: 4) } ?? .undefined("by hand: cannot be worked out"),
        .number(of: program, places: 4),
      ]
    }
    let cell = whole.cell
    return ReportTable(
      name: "by-hand", title: "By hand and by the program",
      columns: [
        .init("Statistic", key: "statistic", isText: true), .init("By hand", key: "by_hand"),
        .init("Program", key: "program"),
      ],
      groups: [
        .init(rows: [
          [.text("Observed"), .count(whole.counts.a), .count(cell.observed)],
          row("Expected", whole.expected, cell.expected),
          row("Adjusted residual", whole.residual, cell.adjustedResidual),
          row("Odds ratio", whole.oddsRatio, whole.libraryOddsRatio),
          row("Yule’s Q", whole.yulesQ, cell.yulesQ),
        ])
      ],
      note: cell.pTwoSided.value.map {
        "The program adds what is tedious by hand: for this residual \(p: $0), two-sided, from the normal distribution\(cell.isSparse ? "; with an expected count below 5 it is not to be trusted" : "")."
      } ?? "The program, too, gives no number where the formula has none, and says why.")
  }

  private func shown(_ value: Double?) -> String {
    value.map { Decimals.fixed($0, places: 2) } ?? Decimals.absent
  }
}
