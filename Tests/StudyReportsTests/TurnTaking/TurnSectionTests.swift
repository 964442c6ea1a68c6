import StudyAnalysis
import Testing

@testable import StudyReports

@Suite struct TurnSectionTests {
  @Test func offsetsTransfersAndStates() throws {
    let section = TurnSection(try TurnTextTests.analysis())
    let tables = section.blocks.compactMap { block -> ReportTable? in
      if case .table(let table) = block { table } else { nil }
    }
    #expect(tables.map(\.name) == ["turns", "floor-states"])
    #expect(tables[0].groups[0].rows[1].first == .text("mother after infant"))
    guard case .figure(let figure) = section.blocks.first else {
      Issue.record("no figure")
      return
    }
    #expect(
      figure.title.plain.hasPrefix("Mother’s turns began a median of 1.0\u{a0}s after infant’s"))
    #expect(BannedPhrases.found(in: figure.title.plain).isEmpty)
    #expect(TurnSection(nil).blocks.isEmpty)
  }
}
