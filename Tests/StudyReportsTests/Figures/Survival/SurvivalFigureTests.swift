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

  /// Reports that were written before stay the same, byte for byte: the hash (FNV-1a) of one and two curves.
  @Test(arguments: [(1, UInt64(15_207_504_319_054_669_500)), (2, 13_750_321_848_937_586_670)])
  func curvesOfTwoDirectionsStayAsTheyAre(count: Int, hash: UInt64) {
    let curves = [
      curve([(1, true), (2, true), (2, true), (3, false), (4, true), (9, true), (9.5, false)]),
      curve([(0.4, true), (2.5, true), (10, false), (10, false)]),
    ]
    let figure = SurvivalFigure(
      zip(["mother", "infant"], curves).prefix(count).map { .init(name: $0, curve: $1) },
      limit: 10, event: "a response", id: "w")
    let found = SVGWriter.file(figure.drawing).utf8.reduce(UInt64(0xCBF2_9CE4_8422_2325)) {
      ($0 ^ UInt64($1)) &* 0x100_0000_01B3
    }
    #expect(found == hash)
  }

  @Test func theNumberStillWaiting() {
    let waits = curve([(1, true), (2, true), (3, false), (4, true)])
    #expect([0, 1, 1.5, 3, 3.5, 9].map(waits.stillWaitingCount) == [4, 4, 3, 2, 1, 0])
  }
}
