/// What the templates see of a figure.
struct FigureViewMaker {
  let view: FigureView

  init(_ figure: PageFigure, number: Int) {
    let legend = figure.legend.map {
      PairView(name: SVGWriter.decoration($0.sample), value: Markup(escaping: $0.label))
    }
    view = FigureView(
      figureID: Markup(escaping: figure.id), isLong: figure.drawings.count > 1,
      figureNumber: Markup(written: String(number)),
      figureTitle: figure.title.markup, figureSubline: figure.subline.markup,
      fold: figure.fold.map { Markup(escaping: $0) },
      legend: legend.isEmpty ? nil : FigureView.Legend(entries: legend),
      pictures: figure.drawings.enumerated().map { index, drawing in
        Self.picture(drawing, number: number, page: figure.drawings.count > 1 ? index + 1 : nil)
      },
      howToRead: figure.howToRead.markup, figureNote: figure.note?.markup,
      data: figure.data.enumerated().map { index, data in
        FigureView.Data(
          summary: Markup(escaping: data.summary),
          dataTable: TableViewMaker(
            data.table, number: nil, id: figure.id + "-data" + String(index + 1),
            label: "Data of Figure " + String(number)
              + (figure.data.count > 1 ? ", part " + String(index + 1) : "")
          ).view)
      })
  }

  private static func picture(_ drawing: Drawing, number: Int, page: Int?) -> FigureView.Picture {
    // Wide figures fill the column; the others are drawn at most at their own size.
    let isWide = drawing.width >= 960
    var style = drawing.minimumWidth.map { "min-width:" + Coordinate.text($0) + "px" } ?? ""
    if !isWide {
      style += (style.isEmpty ? "" : ";") + "max-width:" + Coordinate.text(drawing.width) + "px"
    }
    let part = page.map { ", part " + String($0) } ?? ""
    return FigureView.Picture(
      picture: SVGWriter.element(drawing),
      frameLabel: Markup(escaping: "Figure " + String(number) + part + ", scrollable"),
      frameStyle: Markup(written: style), scrolls: drawing.minimumWidth != nil)
  }
}
