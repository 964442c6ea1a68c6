/// A table of a Word document as the American Psychological Association asks for: rules above and below
/// the head and at the end, none between columns.
struct WordTable {
  /// A row.
  enum Row {
    /// A head over the rows that follow.
    case group(String)
    case cells([WordCell])
  }

  /// The head's cells; without any the table has no head.
  let head: [WordCell]
  /// Which columns hold numbers, which stand at the right.
  let isRight: [Bool]
  let rows: [Row]
  /// What the table shows, for those who cannot see it.
  let description: String
  /// Whether all of it stands on one page, together with what follows it.
  var staysWhole = false
  /// Whether room that is left goes to the last column alone.
  var isList = false
  /// Whether the last row stands on the page of what follows.
  var keepsWithNext = false

  /// How wide its columns are.
  private var plan: WordColumns {
    var lines: [[WordCell]] = []
    for case .cells(let cells) in rows { lines.append(arranged(cells)) }
    return WordColumns(
      of: lines, head: arranged(head), count: isRight.count, isList: isList)
  }

  /// By how much it reaches into both margins, in twentieths of a point.
  var reach: Int { plan.reach }

  /// The table as markup. What follows a table has to be a paragraph.
  var markup: String {
    let plan = plan
    var body = head.isEmpty ? "" : headRow(plan)
    for (index, row) in rows.enumerated() {
      let isLast = index == rows.count - 1
      // No page begins or ends with one or two rows of a table that is split.
      let isNearEnd = index < 2 || index >= rows.count - 3
      body += markup(row, plan, keeps: isLast ? keepsWithNext : staysWhole || isNearEnd)
    }
    let look = head.isEmpty ? "0080" : "00A0"
    return "<w:tbl><w:tblPr><w:tblW w:w=\"\(plan.total)\" w:type=\"dxa\"/>"
      + "<w:tblInd w:w=\"\(0 - plan.reach)\" w:type=\"dxa\"/><w:tblBorders>"
      + "<w:top \(Self.thick)/><w:bottom \(Self.thick)/></w:tblBorders>"
      + "<w:tblLayout w:type=\"fixed\"/><w:tblCellMar>"
      + "<w:left w:w=\"\(WordCell.margin)\" w:type=\"dxa\"/>"
      + "<w:right w:w=\"\(WordCell.margin)\" w:type=\"dxa\"/></w:tblCellMar>"
      + "<w:tblLook w:val=\"\(look)\""
      + " w:firstRow=\"\(head.isEmpty ? 0 : 1)\" w:lastRow=\"0\" w:firstColumn=\"1\""
      + " w:lastColumn=\"0\" w:noHBand=\"0\" w:noVBand=\"0\"/>"
      + "<w:tblDescription w:val=\"\(Markup(escaping: description).source)\"/></w:tblPr><w:tblGrid>"
      + plan.widths.map { "<w:gridCol w:w=\"\($0)\"/>" }.joined() + "</w:tblGrid>" + body
      + "</w:tbl>"
  }

  private static let indent = 200
  private static let thick =
    "w:val=\"single\" w:sz=\"8\" w:space=\"0\" w:color=\"auto\""
  private static let thin = "w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"auto\""

  /// `cells` with words beside numbers set in.
  private func arranged(_ cells: [WordCell]) -> [WordCell] {
    cells.enumerated().map { column, cell in
      guard column > 0, column < isRight.count, isRight[column - 1], !isRight[column] else {
        return cell
      }
      var cell = cell
      cell.indent = Self.indent
      return cell
    }
  }

  private func headRow(_ plan: WordColumns) -> String {
    "<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>"
      + arranged(head).enumerated().map { column, content in
        cell(
          content, column, plan, keeps: true,
          properties: "<w:tcBorders><w:bottom \(Self.thin)/></w:tcBorders>",
          end: "<w:vAlign w:val=\"bottom\"/>")
      }.joined() + "</w:tr>"
  }

  private func markup(_ row: Row, _ plan: WordColumns, keeps: Bool) -> String {
    let content: String
    switch row {
    case .group(let title):
      var paragraph = WordParagraph(plan.style, WordText.plain(title, isItalic: true))
      paragraph.keepsWithNext = true
      content =
        "<w:tc><w:tcPr><w:tcW w:w=\"\(plan.total)\" w:type=\"dxa\"/>"
        + "<w:gridSpan w:val=\"\(plan.widths.count)\"/></w:tcPr>" + paragraph.markup + "</w:tc>"
    case .cells(let some):
      let cells = arranged(some)
      content = plan.widths.indices.map { column in
        cell(
          column < cells.count ? cells[column] : WordCell(text: "", runs: ""), column, plan,
          keeps: keeps)
      }.joined()
    }
    return "<w:tr><w:trPr><w:cantSplit/></w:trPr>" + content + "</w:tr>"
  }

  private func cell(
    _ cell: WordCell, _ column: Int, _ plan: WordColumns, keeps: Bool, properties: String = "",
    end: String = ""
  ) -> String {
    var paragraph = WordParagraph(plan.style, cell.runs)
    paragraph.keepsWithNext = keeps
    paragraph.isRight = column < isRight.count && isRight[column]
    paragraph.indent = cell.indent
    return "<w:tc><w:tcPr><w:tcW w:w=\"\(plan.widths[column])\" w:type=\"dxa\"/>" + properties + end
      + "</w:tcPr>" + paragraph.markup + "</w:tc>"
  }
}
