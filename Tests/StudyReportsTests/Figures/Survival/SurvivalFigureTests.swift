import SequenceStatistics
import Testing

@testable import StudyReports

@Suite struct SurvivalFigureTests {
  private func curve(_ times: [(Double, Bool)]) -> KaplanMeier {
    KaplanMeier(times.map { .init(time: $0.0, isEvent: $0.1) })
  }

  @Test func stepsMedianAndTheNumberStillWaiting() throws {
    let first = curve([(1, true), (2, true), (3, false), (4, true), (9, true)])
    let second = curve([(10, false), (10, false)])
    let figure = SurvivalFigure(
      [.init(name: "mother", curve: first), .init(name: "infant", curve: second)], limit: 10,
      event: "a response", id: "w")
    #expect(figure.table.groups.map(\.title) == ["mother", "infant"])
    #expect(figure.table.groups[0].rows.count == 4 && figure.table.groups[1].rows.isEmpty)
    #expect(figure.drawing.description.contains("mother: 4 of 5 waits ended, half within 4.00 s"))
    #expect(figure.drawing.description.contains("infant: 0 of 2 waits ended, fewer than half"))
    try FigureRules.check(XMLProbe.elements(SVGWriter.file(figure.drawing)))
  }

  @Test func theNumberStillWaiting() {
    let waits = curve([(1, true), (2, true), (3, false), (4, true)])
    #expect([0, 1, 1.5, 3, 3.5, 9].map(waits.stillWaitingCount) == [4, 4, 3, 2, 1, 0])
  }
}
