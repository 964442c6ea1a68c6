import CodedSessions
import Foundation
import Testing

@testable import StudyReports

/// Rows are held against a writer that takes one cell after the other and leaves out no end tag.
@Suite struct TableBodyTests {
  private static let look = CodeLook(
    hue: .token(.partner), isHatched: false, height: 1, shortLabel: "p")

  private static func table(rows: Int) -> ReportTable {
    let row: [TableCell] = [
      .code("looks <at>", look), .count(1_999), .text("a & b"), .share(0.467),
      .number(-1.93, places: 2),
      .undefined("nothing"), .probability(0.0002), .text(""), .count(3), .text("far"), .share(.nan),
    ]
    let isText = [true, false, true, false, false, false, false, true, false, true, false]
    return ReportTable(
      name: "t", title: "Title",
      columns: isText.map { ReportTable.Column("head", key: "key", isText: $0) },
      groups: [
        .init("Infant's <gaze>", rows: Array(repeating: row, count: rows)), .init("none", rows: []),
        .init(rows: [[.text("only")], []]),
      ])
  }

  /// Cell by cell, with all end tags.
  private static func oracle(_ table: ReportTable, showsBars: Bool) -> String {
    table.groups.filter { !$0.rows.isEmpty }.map { group in
      let head = group.title.map {
        "<tr class=\"gh\">\n<th colspan=\"\(table.columns.count)\" scope=\"colgroup\">"
          + Markup(escaping: $0).source + "</th></tr>"
      }
      let rows = group.rows.filter { !$0.isEmpty }.map { row in
        let cells = row.enumerated().map { index, cell -> String in
          var inside = Markup(escaping: cell.shown).source
          if case .code(_, let look) = cell {
            inside = SVGWriter.decoration(CodeSwatch.drawing(look)).source + inside
          }
          if index == 0 { return "<th scope=\"row\">" + inside + "</th>" }
          if showsBars, case .share(let share) = cell, share.isFinite {
            let width = Decimals.percentNumber(share, places: 1)
            return "<td class=\"has-bar\"><span class=\"pb\"><span style=\"width:\(width)%\">"
              + "</span></span>" + inside + "</td>"
          }
          return (index == 9 ? "<td class=\"tx\">" : "<td>") + inside + "</td>"
        }
        return "<tr>" + cells.joined() + "</tr>"
      }
      return (head ?? "") + rows.joined()
    }.joined()
  }

  @Test(arguments: [true, false]) func rowsAreThoseOfATemplate(showsBars: Bool) {
    let table = Self.table(rows: 3)
    let rows = TableBody.markup(table, showsBars: showsBars).source
    let closed = TableRows.closed("<tbody>" + rows + "</tbody>")
    #expect(
      closed == "<tbody>" + Self.oracle(table, showsBars: showsBars) + "</tbody>")
  }

  @Test func onlyTheFirstRowsStandBehindAFigure() {
    for (rows, most, shown) in [(5, 3, 3), (5, 5, 5), (5, 9, 6), (0, 4, 1), (5, 0, 0)] {
      let text = TableBody.markup(Self.table(rows: rows), showsBars: false, most: most).source
      #expect(text.components(separatedBy: "scope=row").count - 1 == shown, "\(rows) \(most)")
    }
  }

  @Test func aTableNamesItsColumnsOfWords() {
    #expect(TableBody.classes(Self.table(rows: 1)).source == " words-3 words-8")
  }
}
