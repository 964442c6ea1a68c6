/// The small pictures that repeat words beside them: samples of a legend, squares of a code's colour.
enum WordSamples {
  /// All that the document of `page` shows.
  static func all(of page: SessionPage) -> [Drawing] {
    page.sections.flatMap(\.blocks).flatMap { block -> [Drawing] in
      switch block {
      case .figure(let figure): figure.legend.map(\.sample)
      case .table(let table): table.groups.flatMap(\.rows).flatMap { $0 }.compactMap(swatch)
      default: []
      }
    }
  }

  /// The square before the name of a behaviour.
  static func swatch(of cell: TableCell) -> Drawing? {
    if case .code(_, let look) = cell { CodeSwatch.drawing(look) } else { nil }
  }
}
