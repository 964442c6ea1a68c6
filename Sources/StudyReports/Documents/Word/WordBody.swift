/// The body of a document: what stands on the page, in its order.
struct WordBody {
  private var figures = 0
  private var tables = 0
  /// The pictures that were placed.
  private(set) var pictures: WordPictures
  /// All paragraphs and tables.
  private(set) var markup = ""

  /// The body of `page`'s document.
  init(_ page: SessionPage, pixels: [String: [UInt8]]) {
    pictures = WordPictures(pixels: pixels)
    add(.kicker, page.kicker)
    add(.title, page.heading)
    add(.subtitle, page.subline)
    addFacts(page.facts)
    for section in page.sections {
      add(.heading1, section.heading)
      for block in section.blocks { add(block) }
    }
    add(.note, page.limits)
  }

  private mutating func add(_ style: WordStyle, _ text: String) {
    if !text.isEmpty { add(WordParagraph(style, WordText.plain(text))) }
  }

  private mutating func add(_ paragraph: WordParagraph) { markup += paragraph.markup }

  private mutating func add(_ block: PageBlock) {
    switch block {
    case .finding(let text): add(WordParagraph(.finding, WordText.rich(text)))
    case .paragraph(let text), .method(let text):
      add(WordParagraph(.body, WordText.rich(text)))
    case .command(let lines): add(WordParagraph(.command, WordText.lines(lines)))
    case .tiles(let tiles): addTiles(tiles)
    case .badges(let badges): addBadges(badges)
    case .figure(let figure):
      figures += 1
      markup += WordFigure.markup(figure, number: figures, pictures: &pictures)
    case .table(let table):
      tables += 1
      markup += WordReportTable.markup(table, number: tables, pictures: &pictures)
    case .references(let entries):
      add(WordParagraph(.term, WordText.plain("References", isBold: true)))
      for entry in entries { add(WordParagraph(.term, WordText.plain(entry))) }
    case .glossary(let terms):
      for term in terms {
        add(
          WordParagraph(
            .term, WordText.plain(term.term + ". ", isBold: true) + WordText.rich(term.meaning)))
      }
    }
  }

  private mutating func addFacts(_ facts: [SessionPage.Fact]) {
    addTable(
      head: [], rows: facts.map { [words($0.name, isBold: true), words($0.value)] },
      description: "Facts about this report", isList: true)
  }

  private mutating func addTiles(_ tiles: [Tile]) {
    addTable(
      head: ["Measure", "Value", "For comparison"], isRight: [false, true, false],
      rows: tiles.map { tile in
        let unit = tile.unit.isEmpty ? "" : Decimals.noBreakSpace + tile.unit
        return [words(tile.label), words(tile.value + unit), words(tile.comparison)]
      }, description: "Main numbers")
  }

  private mutating func addBadges(_ badges: [QualityBadge]) {
    addTable(
      head: ["Check", "Level", "Finding"],
      rows: badges.map { badge in
        [
          words(badge.subject), words(badge.level.rawValue, isBold: badge.level == .look),
          words(badge.finding),
        ]
      }, description: "How far the record can be trusted")
  }

  /// A small table without a number.
  private mutating func addTable(
    head: [String], isRight: [Bool]? = nil, rows: [[WordCell]], description: String,
    isList: Bool = false
  ) {
    guard let first = rows.first else { return }
    var table = WordTable(
      head: head.map { words($0) }, isRight: isRight ?? first.map { _ in false },
      rows: rows.map { .cells($0) }, description: description)
    table.staysWhole = true
    table.isList = isList
    // A paragraph has to part a table from what follows.
    markup += table.markup + WordParagraph(.note, "").markup
  }

  private func words(_ text: String, isBold: Bool = false) -> WordCell {
    WordCell(text: text, runs: WordText.plain(text, isBold: isBold))
  }

  private func words(_ text: RichText) -> WordCell {
    WordCell(text: text.plain, runs: WordText.rich(text))
  }
}
