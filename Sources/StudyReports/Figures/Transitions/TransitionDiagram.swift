/// What followed what, as a diagram: codes as discs by how often they occurred, and the links that were asked for as
/// arrows, as wide as the share of the given's transitions that go that way.
///
/// Whether a pair occurs more or less often than chance is said by an unbroken or broken line and by a triangle that points
/// up or down. More than ``mostNodes`` codes cannot be read in one picture: then there is none.
struct TransitionDiagram {
  /// The most codes that are drawn.
  static let mostNodes = 10

  /// The picture; `nil` where there are too many codes or none.
  let drawing: Drawing?
  /// All pairs that occurred.
  let table: ReportTable
  /// The lines.
  let legend: [LegendEntry]
  /// How to read it.
  let howToRead: RichText
  /// Which links are drawn, or why there is no picture.
  let note: RichText

  init(_ input: TransitionDiagramInput, id: String) {
    let links = TransitionLinks(input)
    table = Self.table(input, drawn: links.drawn, id: id)
    guard (1...Self.mostNodes).contains(input.nodes.count) else {
      drawing = nil
      legend = []
      howToRead = ""
      note =
        input.nodes.isEmpty
        ? "There are no codes to draw."
        : "The diagram of \(Phrases.counted(input.nodes.count, "code", "codes")) is left out: more than \(String(Self.mostNodes)) cannot be read in one picture."
      return
    }
    let layout = TransitionLayout(input.nodes)
    let painter = TransitionPainter(input: input, links: links.drawn, layout: layout)
    drawing = Drawing(
      id: id, width: TransitionLayout.width, height: layout.height, title: "Transitions",
      description: Self.description(input, links), marks: painter.marks, minimumWidth: 640)
    legend = Self.legend(links.drawn, id: id)
    howToRead =
      "Discs are behaviours, by area as often as they occurred. An arrow goes to what came next; its width and number are the share of the first behaviour’s transitions that went there."
    note = Self.note(input, links)
  }

  private static func description(
    _ input: TransitionDiagramInput, _ links: TransitionLinks
  ) -> String {
    guard !links.drawn.isEmpty else {
      return "\(Phrases.counted(input.nodes.count, "code", "codes")), no link to draw."
    }
    let words = links.drawn.prefix(5).map { link in
      let (from, to) = (input.nodes[link.from], input.nodes[link.to])
      return "\(from.person) \(from.label) to \(to.person) \(to.label) "
        + Decimals.proportion(link.share)
    }
    let rest = links.drawn.count - words.count
    return "\(Phrases.counted(links.drawn.count, "link", "links")): "
      + words.joined(separator: "; ")
      + (rest > 0 ? "; and \(rest) more." : ".")
  }

  private static func legend(_ links: [TransitionLinks.Link], id: String) -> [LegendEntry] {
    func entry(_ isFrequent: Bool?, _ label: String, _ name: String, _ dash: [Double])
      -> LegendEntry?
    {
      guard links.contains(where: { $0.isFrequent == isFrequent }) else { return nil }
      var marks: [Mark] = [
        .line(
          x1: 0, y1: 13, x2: 18, y2: 13,
          MarkStyle("link", stroke: .token(.soft), strokeWidth: 2.6, dash: dash))
      ]
      if let isFrequent { marks.append(TransitionPainter.sign(isFrequent, x: 9, y: 5.5)) }
      return LegendEntry(label, id: id + "-l-" + name, marks: marks)
    }
    return [
      entry(true, "more often than chance", "more", []),
      entry(false, "less often than chance", "less", [5, 3]),
      entry(nil, "not compared with chance", "none", [2, 3]),
    ].compactMap(\.self)
  }

  private static func note(_ input: TransitionDiagramInput, _ links: TransitionLinks) -> RichText {
    var sentences: [RichText] = []
    switch input.choice {
    case .clear:
      sentences.append(
        links.fitting == 0
          ? "No link was more frequent than chance after correction, so none is drawn."
          : "Drawn are links that were more frequent than chance after correction.")
    case .share(let least):
      sentences.append(
        links.fitting == 0
          ? "No link carries \(Decimals.percent(least)) of the first behaviour’s transitions, so none is drawn."
          : "Drawn are links that carry at least \(Decimals.percent(least)) of the first behaviour’s transitions; dark ones with stars differ from chance after correction."
      )
    }
    if links.drawn.count < links.fitting {
      sentences.append(
        "The \(String(links.drawn.count)) strongest of \(String(links.fitting)) are shown.")
    }
    sentences.append("A behaviour that follows itself is not drawn; the table holds every pair.")
    return .joined(sentences)
  }

  private static func table(
    _ input: TransitionDiagramInput, drawn: [TransitionLinks.Link], id: String
  ) -> ReportTable {
    let groups = input.nodes.enumerated().compactMap { from, node -> ReportTable.RowGroup? in
      guard input.cells.indices.contains(from) else { return nil }
      let rows = input.nodes.enumerated().compactMap { to, target -> [TableCell]? in
        guard input.cells[from].indices.contains(to), input.cells[from][to].observed > 0 else {
          return nil
        }
        let cell = input.cells[from][to]
        let reason = cell.undefinedBecause ?? "It is not defined."
        let isDrawn = drawn.contains { $0.from == from && $0.to == to }
        return [
          .text(target.person + " " + target.label), .count(cell.observed),
          cell.targetAfterGiven.map { .number($0, places: 2) } ?? .undefined(reason),
          cell.residual.map { .number($0, places: 2) } ?? .undefined(reason),
          cell.adjustedP.map(TableCell.probability) ?? .undefined("It was not tested."),
          .text(isDrawn ? "yes" : "no"),
        ]
      }
      return rows.isEmpty ? nil : .init("After: " + node.person + " " + node.label, rows: rows)
    }
    return ReportTable(
      name: id + "-links", title: "Transitions, and which of them are drawn",
      columns: [
        .init("Next behaviour", key: "target", isText: true), .init("Times", key: "count"),
        .init("Share of the first", key: "share_of_given"),
        .init("Adjusted residual", key: "residual"),
        .init("\(italic: "p") corrected", key: "p_adjusted"),
        .init("Drawn", key: "drawn", isText: true),
      ], groupKey: "given", groups: groups)
  }
}
