import SequenceStatistics
import Testing

@testable import StudyReports

@Suite struct GroupSurvivalFigureTests {
  private func curves(_ count: Int) -> [SurvivalCurve] {
    (0..<count).map { place in
      .init(
        name: ["Born at term", "Born preterm", "Twins", "Later", "Fifth", "Sixth"][place],
        curve: StudySample.waits(
          60 + 20 * place, pace: 1 + 0.8 * Double(place), purpose: 10 * place))
    }
  }

  @Test(arguments: [0, 1, 2, 3, 4, 6]) func groupsDifferByDashAndColour(count: Int) throws {
    let figure = GroupSurvivalFigure(curves(count), limit: 8, event: "a look back", id: "g")
    try FigureRules.check(XMLProbe.elements(SVGWriter.file(figure.drawing)))
    FigureExtent.check(figure.drawing)
    try FigureDemo.write(figure.drawing, "survival-\(count)")
    let styles = FigureExtent.flat(figure.drawing.marks).compactMap(\.style)
      .filter { $0.name == "curve" }
    // Each curve twice: in the plot and before its row of numbers.
    let shown = min(count, 4)
    #expect(styles.count == 2 * shown)
    #expect(Set(styles.map(\.dash)).count == shown)
    #expect(Set(styles.map(\.stroke)).count == shown)
    #expect(figure.legend.count == shown)
    #expect(figure.table.groups.count == count)
    #expect(FigureExtent.named("band", figure.drawing).count == (count <= 2 ? count : 0))
    #expect((figure.note == nil) == (count <= 2))
  }

  @Test func curvesFallAndNumbersStillWaitingAreThose() throws {
    let curve = KaplanMeier(
      [1.0, 2, 3, 4].map { .init(time: $0, isEvent: $0 != 3) })
    let figure = GroupSurvivalFigure(
      [.init(name: "a", curve: curve)], limit: 4, event: "an answer", id: "g")
    guard case .path(let steps)? = FigureExtent.named("curve", figure.drawing).first?.shape else {
      Issue.record("no curve")
      return
    }
    let points = FigureExtent.points(steps)
    #expect(zip(points, points.dropFirst()).allSatisfy { $0.x <= $1.x && $0.y <= $1.y })
    #expect(points.last?.y == 246)
    let texts = FigureExtent.texts(figure.drawing)
    let row = try #require(texts.firstIndex(of: "a"))
    #expect(Array(texts[(row + 1)...]) == ["4", "4", "3", "2", "1"])
    #expect(figure.drawing.description == "a: 3 of 4 waits ended, half within 3.00 s.")
  }

  @Test(arguments: SVGWriterTests.hostile) func anyNameStaysText(text: String) throws {
    let figure = GroupSurvivalFigure(
      [.init(name: text, curve: KaplanMeier([]))], limit: 0, event: text, id: "g")
    try FigureRules.check(XMLProbe.elements(SVGWriter.file(figure.drawing)))
    FigureExtent.check(figure.drawing)
  }
}
