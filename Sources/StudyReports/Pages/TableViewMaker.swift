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
      tableID: Markup(escaping: id), tableLabel: Markup(escaping: label),
      isLongTable: table.rowCount > Self.rowsOnPage,
      tableNumber: number.map { Markup(written: String($0)) }, tableTitle: table.title.markup,
      heads: table.columns.map {
        TableView.Head(
          headText: $0.head.markup, headClass: $0.isText ? Markup(written: "tx") : nil)
      },
      groups: table.groups.filter { !$0.rows.isEmpty }.map { group in
        TableView.Group(
          groupTitle: group.title.map { Markup(escaping: $0) },
          span: Markup(written: String(table.columns.count)),
          rows: group.rows.compactMap { row in
            guard let first = row.first else { return nil }
            let others = row.dropFirst().enumerated().map { index, cell in
              let isText = textColumns.indices.contains(index + 1) && textColumns[index + 1]
              return Self.cell(cell, isText: isText, showsBar: number != nil)
            }
            return TableView.Row(
              first: Self.cell(first, isText: true, showsBar: false), others: others)
          })
      }, tableNote: table.note?.markup)
  }

  /// - Parameter showsBar: Whether shares have a bar; the tables behind figures, which are drawn already,
  ///   do without.
  private static func cell(
    _ cell: TableCell, isText: Bool, showsBar: Bool
  ) -> TableView.Cell {
    var swatch = Markup(written: "")
    var bar = Markup(written: "")
    var style = isText ? Markup(written: "tx") : nil
    if case .code(_, let look) = cell {
      swatch = SVGWriter.decoration(CodeSwatch.drawing(look))
    }
    if showsBar, case .share(let share) = cell, share.isFinite {
      let width = Decimals.percentNumber(min(max(share, 0), 1), places: 1)
      bar = Markup(
        written: "<span class=\"pb\"><span style=\"width:" + width + "%\"></span></span>")
      style = Markup(written: "has-bar")
    }
    return TableView.Cell(
      cellText: Markup(escaping: cell.shown), cellClass: style, swatch: swatch,
      bar: bar)
  }
}
