import CodedSessions
import SequenceStatistics

/// What the second coder wrote where the first wrote each code: rows are the first coder's codes, columns the second's.
///
/// A cell is coloured and labelled by its share of the row; the diagonal, where both say the same, is framed. Cells off
/// the diagonal show what was mixed up with what.
struct ConfusionGrid {
  /// The most rows that are drawn.
  static let mostNames = 14

  /// The picture; `nil` where the grid is too large or empty.
  let drawing: Drawing?
  /// Its numbers.
  let table: ReportTable

  private static let cellWidth = 66.0
  private static let cellHeight = 44.0
  private static let gap = 2.0
  private static let none = Colour(0xF7F7F5)
  private static let same = Colour(0x0B5FA5)
  private static let other = Colour(0xC1440E)

  /// The picture of a table of counts or of times.
  ///
  /// - Parameters:
  ///   - names: What the categories are called, in the order of the table.
  ///   - amount: How a cell's amount is written: `12.3 s`, `4 events`.
  init(
    _ table: AgreementTable, names: [String], coders: (first: String, second: String),
    key: String, id: String, amount: (Int) -> String, cell: (Int) -> TableCell
  ) {
    let rows = table.rowTotals
    let columns = table.columnTotals
    let shown = (0..<table.size).filter { rows[$0] > 0 || columns[$0] > 0 }
    func name(_ place: Int) -> String {
      names.indices.contains(place) ? names[place] : "nothing"
    }
    self.table = ReportTable(
      name: id, title: "What \(coders.second) wrote where \(coders.first) wrote each code",
      columns: [
        .init("\(coders.first)", key: "first", isText: true),
        .init("\(coders.second)", key: "second", isText: true),
        .init("Amount", key: key), .init("Share of the row", key: "share_of_row"),
      ],
      groups: [
        .init(
          rows: shown.flatMap { row in
            shown.map { column in
              [
                .text(name(row)), .text(name(column)), cell(table[row, column]),
                .share(
                  of: .ratio(Double(table[row, column]), Double(rows[row]), ifZero: .emptyMargin)),
              ]
            }
          })
      ])
    guard !shown.isEmpty, shown.count <= Self.mostNames else {
      drawing = nil
      return
    }
    let labels = shown.map(name)
    let left = min(
      max((labels.map { TextWidth.of($0, size: 12) }.max() ?? 0) + 36, 90), 230
    ).rounded(.up)
    let top = 52.0
    var marks: [Mark] = []
    let across = left + Double(shown.count) * Self.cellWidth
    let down = top + Double(shown.count) * Self.cellHeight
    for (line, row) in shown.enumerated() {
      for (place, column) in shown.enumerated() {
        marks += Self.cell(
          table[row, column], of: rows[row], isSame: row == column,
          x: left + Double(place) * Self.cellWidth, y: top + Double(line) * Self.cellHeight,
          tooltip: "\(coders.first) \(name(row)), \(coders.second) \(name(column)): "
            + amount(table[row, column]))
      }
      marks.append(
        .text(
          TextWidth.fitting(labels[line], in: left - 34, size: 12), x: left - 8,
          y: top + (Double(line) + 0.5) * Self.cellHeight + 4,
          .text(12, anchor: .end),
          tooltip: labels[line]))
      let head = TextWidth.twoLines(labels[line], in: Self.cellWidth - 2, size: 12)
      for (number, text) in head.enumerated() {
        marks.append(
          .text(
            text, x: left + (Double(line) + 0.5) * Self.cellWidth - Self.gap / 2,
            y: 32 + Double(number) * 14 - Double(head.count - 1) * 7 + 7,
            .text(12, .soft, anchor: .middle), tooltip: labels[line]))
      }
    }
    marks += [
      .text(
        TextWidth.fitting(coders.second, in: across - left, size: 12.5, isBold: true),
        x: (left + across) / 2, y: 14, .text(12.5, isBold: true, anchor: .middle)),
      .text(
        TextWidth.fitting(coders.first, in: down - top, size: 12.5, isBold: true), x: 14,
        y: (top + down) / 2, .text(12.5, isBold: true, anchor: .middle), isTurned: true),
    ]
    drawing = Drawing(
      id: id, width: across + 4, height: down + 4, title: "Confusion grid",
      description: Self.description(table, shown, name, coders, amount), marks: marks,
      minimumWidth: min(across + 4, max(300, (across * 0.9).rounded(.up))))
  }

  private static func cell(
    _ count: Int, of total: Int, isSame: Bool, x: Double, y: Double, tooltip: String
  ) -> [Mark] {
    let share = total > 0 ? Double(count) / Double(total) : 0
    let fill = none.mixed(with: isSame ? same : other, share: share.squareRoot() * 0.92)
    let ink = fill.textColour
    var marks = [
      Mark.rectangle(
        x: x, y: y, width: cellWidth - gap, height: cellHeight - gap, corner: 2,
        MarkStyle("cell", fill: .fixed(fill), stroke: .token(.line), strokeWidth: 0.6),
        tooltip: tooltip)
    ]
    if isSame {
      marks.append(
        .rectangle(
          x: x + 1.2, y: y + 1.2, width: cellWidth - gap - 2.4, height: cellHeight - gap - 2.4,
          corner: 2, MarkStyle("frame", stroke: .fixed(ink), strokeWidth: 1.6)))
    }
    let text =
      total == 0
      ? Decimals.absent : count > 0 && share < 0.005 ? "< 1 %" : Decimals.percent(share)
    marks.append(
      .text(
        text, x: x + (cellWidth - gap) / 2, y: y + 26,
        MarkStyle(
          "number", fill: .fixed(ink), fontSize: 13.5, isBold: isSame, anchor: .middle)))
    return marks
  }

  private static func description(
    _ table: AgreementTable, _ shown: [Int], _ name: (Int) -> String,
    _ coders: (first: String, second: String), _ amount: (Int) -> String
  ) -> String {
    var mixed: [(count: Int, words: String)] = []
    for row in shown {
      for column in shown where row != column && table[row, column] > 0 {
        mixed.append(
          (
            table[row, column],
            "\(coders.first) \(name(row)) and \(coders.second) \(name(column)) \(amount(table[row, column]))"
          ))
      }
    }
    let largest = mixed.enumerated().sorted {
      ($1.element.count, $0.offset) < ($0.element.count, $1.offset)
    }.prefix(5).map(\.element.words)
    return "Rows are \(coders.first), columns \(coders.second). "
      + (largest.isEmpty
        ? "All lies on the diagonal."
        : "Off the diagonal: " + largest.joined(separator: "; ") + ".")
  }
}
