import CodedSessions
import SequenceStatistics
import StudyAnalysis
import Testing

@testable import StudyReports

@Suite struct SyncSectionTests {
  @Test func profileOverlapPlotAndGrid() throws {
    let analysis = try SyncTextTests.analysis { $0.rearrangesUnits = false }
    let session = analysis.session
    let section = SyncSection(
      analysis, looks: CodeLooks(session.codebook, persons: session.persons))
    let figures = (section.blocks + section.gridBlocks).compactMap { block -> PageFigure? in
      if case .figure(let figure) = block { figure } else { nil }
    }
    #expect(figures.map(\.id) == ["lag", "recurrence", "grid"])
    #expect(figures.map { $0.fold != nil } == [false, true, false])
    #expect(figures[0].title.plain.contains("when mother was read 2.0\u{a0}s after infant"))
    #expect(figures[0].subline.plain.contains("infant leads"))
    for figure in figures {
      #expect(BannedPhrases.found(in: figure.title.plain + figure.howToRead.plain).isEmpty)
      for drawing in figure.drawings {
        try FigureRules.check(XMLProbe.elements(SVGWriter.file(drawing)))
      }
    }
    let none = SyncSection(nil, looks: CodeLooks(session.codebook, persons: session.persons))
    #expect(none.blocks.isEmpty && none.gridBlocks.isEmpty)
  }
}
