import SequenceStatistics
import Testing

@testable import StudyReports

@Suite struct GroupDotsFigureTests {
  @Test func aDotForEachDyadAndAMeanForEachGroup() throws {
    let figure = GroupDotsFigure(
      StudySample.groups(24, phases: ["Play", "Still face", "Reunion"], gap: 12), id: "f10")
    try FigureRules.check(XMLProbe.elements(SVGWriter.file(figure.drawing)))
    FigureExtent.check(figure.drawing)
    try FigureDemo.write(figure.drawing, "groups-phases")
    #expect(FigureExtent.named("dot", figure.drawing).count == 6 * 22)
    #expect(FigureExtent.named("mean", figure.drawing).count == 6)
    #expect(FigureExtent.texts(figure.drawing).count { $0 == "n\u{A0}=\u{A0}22" } == 6)
    #expect(figure.legend.map(\.label) == ["Born at term", "Born preterm"])
    #expect(figure.table.rowCount == 6 * 25)
    #expect(figure.note != nil)
  }

  @Test func dotsStandByTheirNumbersAndGroupsDifferByShape() throws {
    func column(_ name: String, _ numbers: [Double?]) -> GroupDotsInput.Column {
      .init(
        name,
        values: numbers.enumerated().map {
          .init("\($0)", $1.map(Measure.value) ?? .undefined(.tooShort))
        }, mean: MeanInterval(mean: .undefined(.tooFewDyads), interval: nil, count: 0))
    }
    let figure = GroupDotsFigure(
      GroupDotsInput(
        "rate", key: "rate", unit: .number("per minute", places: 1),
        columns: [column("a", [5, 7, nil, 6]), column("b", [6])]), id: "f")
    let dots = FigureExtent.flat(figure.drawing.marks).filter { $0.style?.name == "dot" }
    let centres = dots.compactMap { dot -> (x: Double, y: Double)? in
      if case .circle(let x, let y, _) = dot.mark.shape { (x, y) } else { nil }
    }
    try #require(centres.count == 4)
    #expect(centres[1].y < centres[2].y && centres[2].y < centres[0].y)
    #expect((centres[3].y - centres[2].y).magnitude < 1e-9 && centres[3].x > centres[0].x + 50)
    // The first group has full dots, the second rings.
    #expect(dots[0].style?.fill == .token(.partner) && dots[3].style?.fill == .token(.paper))
    #expect(FigureExtent.named("mean", figure.drawing).isEmpty)
    #expect(!FigureExtent.texts(figure.drawing).contains("0"))
    #expect(figure.drawing.description.contains("a \(Decimals.absent) (3\u{A0}dyads)"))
  }

  @Test(arguments: [1, 80, 400, 1_000]) func anyNumberOfDyadsStaysInItsColumn(count: Int) throws {
    let figure = GroupDotsFigure(StudySample.groups(count, phases: [nil]), id: "f")
    let file = SVGWriter.file(figure.drawing)
    try FigureRules.check(XMLProbe.elements(file))
    FigureExtent.check(figure.drawing)
    try FigureDemo.write(figure.drawing, "groups-\(count)")
    #expect(file.utf8.count < 6_000 + 2 * 110 * count)
    #expect(FigureExtent.named("dot", figure.drawing).count == 2 * count)
    #expect(figure.legend.isEmpty)
  }

  @Test func nothingToShow() throws {
    let figure = GroupDotsFigure(
      GroupDotsInput("m", key: "m", unit: .share, columns: []), id: "f")
    try FigureRules.check(XMLProbe.elements(SVGWriter.file(figure.drawing)))
    #expect(figure.drawing.description == "No group to show.")
  }

  @Test(arguments: SVGWriterTests.hostile) func anyNameStaysText(text: String) throws {
    let input = GroupDotsInput(
      text, key: "k", unit: .share,
      columns: [
        .init(
          text, phase: text, values: [.init(text, .value(0.3))],
          mean: MeanInterval(mean: .value(0.3), interval: .init(lower: 0.1, upper: 0.4), count: 1))
      ])
    let drawing = GroupDotsFigure(input, id: "f").drawing
    try FigureRules.check(XMLProbe.elements(SVGWriter.file(drawing)))
    FigureExtent.check(drawing)
    #expect(drawing == GroupDotsFigure(input, id: "f").drawing)
  }
}
