/// What the templates see of a table.
struct TableViewMaker {
  /// Up to so many rows a table is printed on one page; longer ones may be split between rows.
  private static let rowsOnPage = 24

  /// So many rows stand behind a figure; the file beside the page has all.
  static let rowsBehindFigure = 150

  let view: TableView

  /// `table` with its number, or without one when it lies behind a figure.
  ///
  /// - Parameter label: What tells it from every other table of the page, read out aloud.
  init(_ table: ReportTable, number: Int?, id: String, label: String) {
    view = TableView(
      tableID: Markup(escaping: id), tableLabel: Markup(escaping: label),
      isLongTable: table.rowCount > Self.rowsOnPage,
      tableNumber: number.map { Markup(written: String($0)) }, tableTitle: table.title.markup,
      heads: table.columns.map {
        TableView.Head(
          headText: $0.head.markup, headClass: $0.isText ? Markup(written: "tx") : nil)
      },
      wordColumns: TableBody.classes(table),
      // The tables behind figures, which are drawn already, do without bars.
      tableRows: TableBody.markup(
        table, showsBars: number != nil, most: number == nil ? Self.rowsBehindFigure : .max),
      cut: number == nil && table.rowCount > Self.rowsBehindFigure
        ? Markup(
          escaping:
            "The first \(Self.rowsBehindFigure) of \(Decimals.count(table.rowCount)) rows; tables/\(table.name).csv has all."
        ) : nil,
      tableNote: table.note?.markup)
  }
}
