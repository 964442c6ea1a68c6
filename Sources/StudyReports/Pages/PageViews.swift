import Mustache

extension Markup: MustacheCustomRenderable {
  /// The markup, as templates print it.
  var renderText: String { source }
  /// Markup without a character counts as absent, so that a template can leave out what stands
  /// around it.
  var isNull: Bool { source.isEmpty }
}

/// What the templates see of a page. Every printable value is ``Markup``; templates print nothing
/// else. Names differ from level to level, because a template looks for a missing name further out.
struct PageView {
  let title: Markup
  let styles: Markup
  let kicker: Markup
  let heading: Markup
  let subline: Markup
  let facts: [PairView]
  let contents: [ContentsView]
  let sections: [SectionView]
  let limits: Markup
}

/// A name and a value.
struct PairView {
  let name: Markup
  let value: Markup
}

/// A line of the list of contents.
struct ContentsView {
  let anchor: Markup
  let words: Markup
}

/// A section.
struct SectionView {
  let sectionID: Markup
  let sectionHeading: Markup
  let blocks: [BlockView]
}

/// A block: exactly one of its properties is there.
struct BlockView {
  var finding: Markup?
  var tiles: TilesView?
  var badges: BadgesView?
  var figure: FigureView?
  var table: TableView?
  var paragraph: Markup?
  var method: Markup?
  var command: Markup?
  var glossary: GlossaryView?
  var references: ReferencesView?
}

/// Large numbers.
struct TilesView {
  struct Item {
    let tileLabel: Markup
    let tileValue: Markup
    let tileUnit: Markup
    let tileStrip: Markup?
    let tileComparison: Markup
  }
  let items: [Item]
}

/// Badges.
struct BadgesView {
  struct Item {
    let level: Markup
    let subject: Markup
    let badgeFinding: Markup
  }
  let items: [Item]
}

/// Publications.
struct ReferencesView {
  let entries: [Markup]
}

/// Terms.
struct GlossaryView {
  let terms: [PairView]
}

/// A figure.
struct FigureView {
  struct Legend {
    let entries: [PairView]
  }
  struct Picture {
    let picture: Markup
    let frameLabel: Markup
    let frameStyle: Markup
    let scrolls: Bool
  }
  struct Data {
    let summary: Markup
    let dataTable: TableView
  }
  let figureID: Markup
  let isLong: Bool
  let figureNumber: Markup
  let figureTitle: Markup
  let figureSubline: Markup
  let fold: Markup?
  let legend: Legend?
  let pictures: [Picture]
  let howToRead: Markup
  let figureNote: Markup?
  let data: [Data]
}

/// A table.
struct TableView {
  struct Head {
    let headText: Markup
    /// `nil` for numbers, which are what most columns hold.
    let headClass: Markup?
  }
  let tableID: Markup
  let tableLabel: Markup
  let isLongTable: Bool
  let tableNumber: Markup?
  let tableTitle: Markup
  let heads: [Head]
  let wordColumns: Markup
  let tableRows: Markup
  /// What is said where the rows are not all.
  let cut: Markup?
  let tableNote: Markup?
}
