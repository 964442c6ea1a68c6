/// What the templates see of a table.
struct TableViewMaker {
  /// Up to so many rows a table is printed on one page; longer ones may be split between rows.
  private static let rowsOnPage = 24

  let view: TableView

  /// `table` with its number, or without one when it lies behind a figure.
  ///
  /// - Parameter label: What tells it from every other table of the page, read out aloud.
  init(_ table: ReportTable, number: Int?, id: String, label: String) {
    let textColumns = table.columns.map(\.isText)
    view = TableView(
      tableID: Markup(escaping: id), tableLabel: Markup(escaping: label), isLongTable: table.rowCount > Self.rowsOnPage,
      tableNumber: number.map { Markup(written: String($0)) }, tableTitle: table.title.markup,
      heads: table.columns.map {
        TableView.Head(
          headText: $0.head.markup, headClass: Markup(written: $0.isText ? "tx" : "nu"))
      },
      groups: table.groups.filter { !$0.rows.isEmpty }.map { group in
        TableView.Group(
          groupTitle: group.title.map { Markup(escaping: $0) },
          span: Markup(written: String(table.columns.count)),
          rows: group.rows.compactMap { row in
            guard let first = row.first else { return nil }
            let others = row.dropFirst().enumerated().map { index, cell in
              let isText = textColumns.indices.contains(index + 1) && textColumns[index + 1]
              return Self.cell(cell, isText: isText)
            }
            return TableView.Row(first: Self.cell(first, isText: true), others: others)
          })
      }, tableNote: table.note?.markup)
  }

  private static func cell(_ cell: TableCell, isText: Bool) -> TableView.Cell {
    var swatch = Markup(written: "")
    var bar = Markup(written: "")
    var style = isText ? "tx" : "nu"
    if case .code(_, let look) = cell {
      swatch = SVGWriter.decoration(CodeSwatch.drawing(look))
    }
    if case .share(let share) = cell, share.isFinite {
      let width = Decimals.percentNumber(min(max(share, 0), 1), places: 1)
      bar = Markup(
        written: "<span class=\"pb\"><span style=\"width:" + width + "%\"></span></span>")
      style += " has-bar"
    }
    return TableView.Cell(
      cellText: Markup(escaping: cell.shown), cellClass: Markup(written: style), swatch: swatch,
      bar: bar)
  }
}
