import SequenceStatistics
import StudyAnalysis
import Testing

@testable import StudyReports

@Suite struct ChanceFigureTests {
  @Test func theTableHoldsEveryCountAndTheObservation() throws {
    let analysis = try ResponseTextTests.analysis()
    let shift = analysis.chance.shift
    let figure = ChanceFigure(
      shift.distribution, observed: shift.observed.counted, unit: "answered cues", id: "c")
    let rows = figure.table.groups.flatMap(\.rows)
    let shares = rows.compactMap { row -> Double? in
      if case .share(let share) = row[1] { share } else { nil }
    }
    #expect((shares.reduce(0, +) - 1).magnitude < 1e-9)
    #expect(rows.count { $0[2] == .text("observed") } == 1)
    #expect(figure.drawing.description.contains("answered cues were observed"))
    try FigureRules.check(XMLProbe.elements(SVGWriter.file(figure.drawing)))
  }
}
