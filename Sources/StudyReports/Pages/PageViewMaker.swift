/// Turns a page into what the templates see: numbers figures and tables in order of appearance and
/// escapes every word once.
struct PageViewMaker {
  let view: PageView

  init(_ page: SessionPage) {
    var numbers = (figure: 0, table: 0)
    let sections = page.sections.map { section in
      SectionView(
        sectionID: Markup(escaping: section.id),
        sectionHeading: Markup(escaping: section.heading),
        blocks: section.blocks.map { Self.block($0, &numbers) })
    }
    view = PageView(
      title: Markup(escaping: page.heading + " · " + page.runningFoot),
      styles: Self.styles(runningFoot: page.runningFoot),
      kicker: Markup(escaping: page.kicker), heading: Markup(escaping: page.heading),
      subline: Markup(escaping: page.subline),
      facts: page.facts.map {
        PairView(name: Markup(escaping: $0.name), value: Markup(escaping: $0.value))
      },
      contents: page.sections.map {
        ContentsView(anchor: Markup(escaping: $0.id), words: Markup(escaping: $0.heading))
      }, sections: sections, limits: Markup(escaping: page.limits))
  }

  /// The palette, the style sheet, and the foot of printed pages, in which only letters, digits and
  /// a few signs of the session's name are kept: style sheets have an escaping of their own.
  private static func styles(runningFoot: String) -> Markup {
    let harmless = runningFoot.unicodeScalars.filter {
      $0.properties.isAlphabetic || ("0"..."9").contains($0) || " ·-_.".unicodeScalars.contains($0)
    }
    let foot = String(String.UnicodeScalarView(harmless))
    return Markup(
      written: Palette.styleSheet
        + String(decoding: PackageResources.report_css, as: UTF8.self)
        + "@page{@bottom-left{content:\"" + foot + "\";font:8pt sans-serif;color:#4A525E}}\n")
  }

  private static func block(
    _ block: PageBlock, _ numbers: inout (figure: Int, table: Int)
  ) -> BlockView {
    var view = BlockView()
    switch block {
    case .finding(let text): view.finding = text.markup
    case .paragraph(let text): view.paragraph = text.markup
    case .method(let text): view.method = text.markup
    case .command(let text):
      // A template would drop nothing here: line breaks are kept, each line is escaped.
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      view.command = Markup(
        written: lines.map { Markup(escaping: String($0)).source }.joined(separator: "\n"))
    case .tiles(let tiles):
      view.tiles = TilesView(
        items: tiles.map {
          TilesView.Item(
            tileLabel: Markup(escaping: $0.label), tileValue: Markup(escaping: $0.value),
            tileUnit: Markup(escaping: $0.unit),
            tileStrip: $0.strip.map(SVGWriter.decoration), tileComparison: $0.comparison.markup)
        })
    case .badges(let badges):
      view.badges = BadgesView(
        items: badges.map {
          BadgesView.Item(
            level: Markup(escaping: $0.level.rawValue), subject: Markup(escaping: $0.subject),
            badgeFinding: $0.finding.markup)
        })
    case .references(let entries):
      view.references = ReferencesView(entries: entries.map { Markup(escaping: $0) })
    case .glossary(let terms):
      view.glossary = GlossaryView(
        terms: terms.map { PairView(name: Markup(escaping: $0.term), value: $0.meaning.markup) })
    case .figure(let figure):
      numbers.figure += 1
      view.figure = FigureViewMaker(figure, number: numbers.figure).view
    case .table(let table):
      numbers.table += 1
      view.table =
        TableViewMaker(
          table, number: numbers.table, id: "t\(numbers.table)", label: "Table \(numbers.table)"
        ).view
    }
    return view
  }
}
