import CodedSessions
import SequenceStatistics
import StudyAnalysis
import Testing

@testable import StudyReports

@Suite struct AnatomyFigureTests {
  @Test func everyActStandsWithItsSeconds() throws {
    let analysis = try CycleSample.analysis()
    let cycle = try #require(analysis.measures.aversions.first)
    let record = try #require(analysis.records.first)
    let figure = AnatomyFigure(
      cycle, number: 7, in: record, averting: analysis.averting, pursuing: analysis.pursuing,
      id: "a")
    let rows = figure.table.groups.flatMap(\.rows)
    #expect(rows.first?[3] == .text("looks away"))
    #expect(rows.contains { $0[3] == .text("pursues") })
    #expect(figure.drawing.title == "Anatomy of cycle 7")
    #expect(figure.drawing.description.contains("pursues +"))
    try FigureRules.check(XMLProbe.elements(SVGWriter.file(figure.drawing)))
  }
}
