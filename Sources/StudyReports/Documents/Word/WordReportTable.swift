/// A table of the page as a table of the document.
enum WordReportTable {
  /// Up to so many rows a table stands on one page; longer ones may be split between rows.
  private static let rowsOnPage = 16

  /// The side of the square before a behaviour's name, and its room with what parts it from the words.
  private static let square = (side: 150.0, room: 200)

  /// Caption, table and note of `table`, which is table `number`.
  static func markup(
    _ table: ReportTable, number: Int, pictures: inout WordPictures
  ) -> String {
    var rows: [WordTable.Row] = []
    for group in table.groups where !group.rows.isEmpty {
      if let title = group.title { rows.append(.group(title)) }
      for row in group.rows {
        rows.append(.cells(row.map { cell($0, pictures: &pictures) }))
      }
    }
    var made = WordTable(
      head: table.columns.map {
        WordCell(text: $0.head.plain, runs: WordText.rich($0.head))
      },
      isRight: table.columns.enumerated().map { $0.offset > 0 && !$0.element.isText },
      rows: rows, description: table.title.plain)
    made.staysWhole = table.rowCount <= rowsOnPage
    made.keepsWithNext = table.note != nil
    // Caption and note begin where the table does.
    var caption = WordParagraph.caption("Table", number: number, title: table.title)
    var note = table.note.map(WordParagraph.note) ?? WordParagraph(.note, "")
    caption.reach = made.reach
    note.reach = made.reach
    return caption.markup + made.markup + note.markup
  }

  private static func cell(_ cell: TableCell, pictures: inout WordPictures) -> WordCell {
    let words = WordText.plain(cell.shown)
    guard let swatch = WordSamples.swatch(of: cell),
      let square = pictures.run(swatch, width: square.side, isDecoration: true)
    else { return WordCell(text: cell.shown, runs: words) }
    return WordCell(
      text: cell.shown, runs: square + WordText.plain(Decimals.noBreakSpace) + words,
      lead: Self.square.room)
  }
}
