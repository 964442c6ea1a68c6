import SequenceStatistics
import Testing

@testable import StudyReports

@Suite struct ForestFigureTests {
  @Test func aRowForEachDyadAndEachMean() throws {
    let figure = ForestFigure(StudySample.forest(12, gap: 6), id: "f8")
    let elements = try XMLProbe.elements(SVGWriter.file(figure.drawing))
    try FigureRules.check(elements)
    FigureExtent.check(figure.drawing)
    try FigureDemo.write(figure.drawing, "forest-12")
    // Two of twelve have no number: ten squares, and two groups with one mean, two means of all.
    #expect(FigureExtent.named("dyad", figure.drawing).count == 10)
    #expect(FigureExtent.named("mean", figure.drawing).count == 4)
    #expect(FigureExtent.named("prediction", figure.drawing).count == 1)
    let texts = FigureExtent.texts(figure.drawing)
    #expect(texts.count { $0 == "A row or column total is 0." } == 2)
    #expect(texts.count { $0 == Decimals.absent } == 2)
    #expect(texts.contains("Born at term") && texts.contains("Mean of 10\u{A0}dyads"))
    #expect(figure.table.rowCount == 12 + 2 + 2 + 1)
    #expect(figure.note != nil)
  }

  @Test func squaresStandWhereTheNumbersSayAndWeighByArea() throws {
    let input = ForestInput(
      measure: "difference", key: "difference", scale: .plain(places: 2),
      groups: [
        .init(rows: [
          .init("a", estimate: .value(-1), interval: .init(lower: -2, upper: 0), weight: 0.2),
          .init("b", estimate: .value(0), interval: .init(lower: -0.5, upper: 0.5), weight: 0.8),
          .init("c", estimate: .value(1)),
        ])
      ], summaries: [])
    let drawing = ForestFigure(input, id: "f").drawing
    let squares = FigureExtent.named("dyad", drawing).compactMap { mark in
      if case .rectangle(let x, let y, let width, let height, _) = mark.shape {
        (x: x + width / 2, y: y + height / 2, width: width)
      } else {
        nil
      }
    }
    try #require(squares.count == 3)
    #expect(squares[0].x < squares[1].x && squares[1].x < squares[2].x)
    #expect((squares[1].x - squares[0].x - (squares[2].x - squares[1].x)).magnitude < 1e-6)
    #expect(squares[0].y < squares[1].y && squares[1].y < squares[2].y)
    // A quarter of the weight is a quarter of the area.
    #expect((squares[1].width / squares[0].width - 2).magnitude < 1e-9)
    #expect(FigureExtent.texts(drawing).contains("\u{2212}1.00 [\u{2212}2.00, 0.00]"))
  }

  @Test func aFarEndIsAnArrowAndDoesNotPressTheOthers() throws {
    var rows = (0..<6).map { place in
      ForestInput.Row(
        "d\(place)", estimate: .value(Double(place) / 5),
        interval: .init(lower: Double(place) / 5 - 0.3, upper: Double(place) / 5 + 0.3))
    }
    rows.append(.init("far", estimate: .value(0.5), interval: .init(lower: -90, upper: 90)))
    let input = ForestInput(
      measure: "z", key: "z", scale: .plain(places: 1), groups: [.init(rows: rows)], summaries: [])
    let drawing = ForestFigure(input, id: "f").drawing
    #expect(FigureExtent.named("arrow", drawing).count == 2)
    let scale = ForestScale(input, left: 0, right: 100)
    #expect(scale.high < 3 && scale.low > -2)
    FigureExtent.check(drawing)
  }

  @Test(arguments: [61, 200, 1_000, 1_001, 2_600]) func manyDyadsAreThinLines(count: Int) throws {
    let figure = ForestFigure(StudySample.forest(count, gap: 97), id: "f8")
    let file = SVGWriter.file(figure.drawing)
    try FigureRules.check(XMLProbe.elements(file))
    FigureExtent.check(figure.drawing)
    if count != 1_001 { try FigureDemo.write(figure.drawing, "forest-\(count)") }
    #expect(file.utf8.count <= 40_000, "\(count) dyads take \(file.utf8.count) bytes")
    #expect(figure.drawing.height < 1_100)
    #expect(figure.table.rowCount == count + 2 + 3)
    // Estimates rise from line to line within each group.
    let paths = FigureExtent.named("dyad", figure.drawing)
    #expect(paths.count == 2)
    for mark in paths {
      guard case .path(let steps) = mark.shape else { continue }
      let starts = FigureExtent.points(steps).enumerated().filter { $0.offset % 2 == 0 }
        .map(\.element)
      #expect(zip(starts, starts.dropFirst()).allSatisfy { $0.x <= $1.x + 0.11 && $0.y < $1.y })
    }
    let merged = ForestLines(StudySample.forest(count, gap: 97)).merged
    #expect(merged == (count > 1_010 ? 3 : 1) || count == 1_001)
  }

  @Test(arguments: SVGWriterTests.hostile) func anyNameStaysText(text: String) throws {
    let input = ForestInput(
      [
        DyadEffect(of: .init(id: text), estimate: .value(0.2), variance: .value(0.1)),
        DyadEffect(of: .init(id: "b"), estimate: .undefined(.tooShort)),
      ], groups: [.init(text, members: [0, 1])], mean: nil, meta: nil, measure: text, key: "x",
      scale: .plain(places: 2), lower: text, upper: text, marked: text)
    let figure = ForestFigure(input, id: "f")
    try FigureRules.check(XMLProbe.elements(SVGWriter.file(figure.drawing)))
    FigureExtent.check(figure.drawing)
  }

  @Test func nothingAndOneDyad() throws {
    let empty = ForestFigure(StudySample.forest(0, grouped: false), id: "f")
    try FigureRules.check(XMLProbe.elements(SVGWriter.file(empty.drawing)))
    #expect(empty.drawing.description.hasPrefix("No dyad has a number."))
    let one = ForestFigure(StudySample.forest(1, grouped: false), id: "f")
    try FigureRules.check(XMLProbe.elements(SVGWriter.file(one.drawing)))
    FigureExtent.check(one.drawing)
    #expect(FigureExtent.texts(one.drawing).contains("There are too few dyads."))
    #expect(
      SVGWriter.file(one.drawing)
        == SVGWriter.file(ForestFigure(StudySample.forest(1, grouped: false), id: "f").drawing))
  }

  @Test func theWordsClaimNothing() {
    let figure = ForestFigure(StudySample.forest(12, gap: 6), id: "f8")
    #expect(BannedPhrases.found(in: figure.drawing.description).isEmpty)
    #expect(figure.drawing.description.hasPrefix("Odds ratio above 1.0 in "))
  }
}
