/// A picture of a page and the file that it goes into.
struct FigureFile: Sendable {
  /// The path inside the report's folder, without an ending: `figures/score-2`.
  let path: String
  /// The picture.
  let drawing: Drawing

  /// The pictures of `page` in order.
  static func all(of page: SessionPage) -> [FigureFile] { page.figures.flatMap(all) }

  /// The pictures of `figure` in order.
  static func all(of figure: PageFigure) -> [FigureFile] {
    figure.drawings.enumerated().map { index, drawing in
      let part = figure.drawings.count > 1 ? "-\(index + 1)" : ""
      return FigureFile(path: "figures/" + name(of: figure) + part, drawing: drawing)
    }
  }

  private static func name(of figure: PageFigure) -> String {
    switch figure.id {
    case "f1": "score"
    case "f2": "residual-grid"
    default: figure.id
    }
  }
}
