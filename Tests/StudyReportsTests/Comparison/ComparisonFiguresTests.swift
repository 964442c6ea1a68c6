import CodedSessions
import SequenceStatistics
import StudyAnalysis
import Testing

@testable import StudyReports

@Suite struct ComparisonFiguresTests {
  @Test func bothScoresHaveOneScaleOfTime() throws {
    // Six minutes beside one: the short one gets the long one's rows.
    let comparison = try ComparisonSample.sessions(.coarse, .fred)
    let figures = ComparisonFigures.scores(comparison)
    #expect(figures.map(\.id) == ["score-first", "score-second"])
    #expect(Set(figures.map(\.howToRead.plain).map { $0.prefix(28) }).count == 1)
    for drawing in figures.flatMap(\.drawings) {
      try FigureRules.check(XMLProbe.elements(SVGWriter.file(drawing)))
    }
  }

  @Test func curvesOfTheFirstPersonsCuesInOneFrame() throws {
    let figures = ComparisonFigures.waiting(try ComparisonSample.sessions(.mark, .fred))
    #expect(figures.map(\.id) == ["waiting-1", "waiting-2", "waiting-3"])
    for figure in figures {
      #expect(figure.legend.map(\.label) == ["mark", "fred"])
      #expect(figure.note?.plain.contains("Log-rank of these two records alone") == true)
      #expect(figure.data.first?.table.groups.map(\.title) == ["mark", "fred"])
      for drawing in figure.drawings {
        try FigureRules.check(XMLProbe.elements(SVGWriter.file(drawing)))
      }
    }
    // The codes that stand for looking away differ between the twins, and the figure says so.
    #expect(figures[1].subline.plain.contains("fred: mother.moves_closer"))
    #expect(ComparisonFigures.waiting(try ComparisonSample.sessions(.mark, .alone)).isEmpty)
  }
}
