import CodedSessions
import Testing

@testable import StudyReports

@Suite struct TransitionDiagramTests {
  /// A made-up table of codes of two persons or one.
  static func input(
    _ count: Int, persons: Int = 2, choice: TransitionDiagramInput.Choice = .share(0.12),
    label: String? = nil
  ) throws -> TransitionDiagramInput {
    let session = try SampleSessions.play()
    let looks = CodeLooks(session.codebook, persons: session.persons)
    let words = [
      "looks at mother", "looks at object", "averts", "vocalises", "smiles", "turns body away",
    ]
    let nodes = (0..<count).map { place in
      let share = 0.3 + StudySample.number(place, 2)
      let person = place * persons / max(1, count)
      return TransitionDiagramInput.Node(
        person: persons == 1 ? "infant" : person == 0 ? "infant" : "mother",
        label: label ?? words[place % 6], count: Int(100 * share), share: share / Double(count),
        look: looks[Code(UInt16(place % 9))])
    }
    let cells = (0..<count).map { from in
      let weights = (0..<count).map { to -> Double in
        let number = StudySample.number(from * 31 + to, 9)
        return from == to ? 0 : number * number * number
      }
      let total = weights.reduce(0, +)
      return (0..<count).map { to -> ResidualCell in
        let share = total > 0 ? weights[to] / total : 0
        let residual = (share - 1 / Double(count)) * 20
        return ResidualCell(
          observed: Int(share * 60), expected: 6, residual: from % 4 == 3 ? nil : residual,
          adjustedP: from % 4 == 3 ? nil : residual.magnitude > 3 ? 0.0004 : 0.3,
          isStructuralZero: from == to, targetAfterGiven: share,
          undefinedBecause: from % 4 == 3 ? "The table holds no pairs." : nil)
      }
    }
    return TransitionDiagramInput(nodes: nodes, cells: cells, choice: choice)
  }

  @Test(arguments: [1, 2, 3, 6, 8, 10], [1, 2]) func discsAndArrows(count: Int, persons: Int) throws
  {
    let input = try Self.input(count, persons: persons)
    let figure = TransitionDiagram(input, id: "f5")
    let drawing = try #require(figure.drawing)
    try FigureRules.check(XMLProbe.elements(SVGWriter.file(drawing)))
    FigureExtent.check(drawing, "\(count) codes")
    try FigureDemo.write(drawing, "transitions-\(persons)-\(count)")
    #expect(FigureExtent.named("node", drawing).count == count)
    let expected = min(
      TransitionLinks.mostLinks,
      input.cells.flatMap(\.self).count { ($0.targetAfterGiven ?? 0) >= 0.12 })
    #expect(FigureExtent.named("link", drawing).count == expected)
    #expect(FigureExtent.named("arrow", drawing).count == expected)
    #expect(figure.table.groups.flatMap(\.rows).count { $0.last == .text("yes") } <= expected)
    // No disc touches another.
    let discs = FigureExtent.named("node", drawing).compactMap { mark in
      if case .circle(let x, let y, let radius) = mark.shape {
        (x: x, y: y, r: radius)
      } else {
        nil
      }
    }
    for (place, disc) in discs.enumerated() {
      for other in discs[(place + 1)...] {
        let run = disc.x - other.x
        let rise = disc.y - other.y
        #expect((run * run + rise * rise).squareRoot() > disc.r + other.r + 4)
      }
    }
  }

  @Test func areaIsTheShareAndWidthTheProbability() throws {
    let look = try Self.input(1).nodes[0].look
    let nodes = [0.1, 0.4].map {
      TransitionDiagramInput.Node(
        person: "a", label: "x", count: 4, share: $0, look: look)
    }
    let layout = TransitionLayout(nodes)
    #expect((layout.places[1].radius / layout.places[0].radius - 2).magnitude < 1e-9)
    let cells = [
      [
        ResidualCell(observed: 0, isStructuralZero: true),
        ResidualCell(observed: 4, residual: 3, adjustedP: 0.01, targetAfterGiven: 1),
      ],
      [
        ResidualCell(observed: 1, residual: -2, adjustedP: 0.5, targetAfterGiven: 0.25),
        ResidualCell(observed: 0),
      ],
    ]
    let drawing = try #require(
      TransitionDiagram(.init(nodes: nodes, cells: cells, choice: .share(0)), id: "f").drawing)
    let links = FigureExtent.flat(drawing.marks).filter { $0.style?.name == "link" }
      .compactMap(\.style)
    // The weaker lies below: it is broken, as it occurs less often than chance.
    #expect(links.map(\.strokeWidth) == [1 + 7 * 0.25, 8])
    #expect(links.map(\.dash.isEmpty) == [false, true])
    #expect(FigureExtent.named("sign", drawing).count == 2)
    let texts = FigureExtent.texts(drawing)
    #expect(texts.contains("1.00*") && texts.contains(".25"))
    // The choice of clear links leaves the one without stars out.
    let clear = TransitionLinks(.init(nodes: nodes, cells: cells, choice: .clear))
    #expect(clear.drawn.map(\.from) == [0])
  }

  @Test func placesDoNotDependOnCounts() throws {
    let first = try Self.input(7)
    let other = TransitionDiagramInput(
      nodes: first.nodes.map {
        .init(person: $0.person, label: $0.label, count: 1, share: 0.5, look: $0.look)
      }, cells: [])
    let places = [first, other].map { input in
      TransitionLayout(input.nodes).places.map { [$0.x, $0.y] }
    }
    #expect(places[0] == places[1])
    // The first person stands at the left, from top to bottom.
    #expect(places[0][0][0] < 360 && places[0][6][0] > 360)
    #expect(places[0][0][1] < places[0][1][1] && places[0][4][1] < places[0][5][1])
  }

  @Test func tooManyCodesAndNone() throws {
    let many = TransitionDiagram(try Self.input(11), id: "f")
    #expect(many.drawing == nil && many.table.rowCount > 20)
    #expect(many.note.plain.contains("more than 10 cannot be read"))
    let none = TransitionDiagram(.init(nodes: [], cells: []), id: "f")
    #expect(none.drawing == nil && none.table.rowCount == 0)
    let silent = TransitionDiagram(
      TransitionDiagramInput(nodes: try Self.input(4).nodes, cells: []), id: "f")
    #expect(silent.drawing?.description == "4\u{A0}codes, no link to draw.")
    #expect(String(describing: silent.note).contains("No link was more frequent than chance"))
  }

  @Test(arguments: SVGWriterTests.hostile) func anyNameStaysText(text: String) throws {
    let input = try Self.input(6, label: text)
    let drawing = try #require(TransitionDiagram(input, id: "f").drawing)
    try FigureRules.check(XMLProbe.elements(SVGWriter.file(drawing)))
    FigureExtent.check(drawing)
    #expect(drawing == TransitionDiagram(input, id: "f").drawing)
  }
}
