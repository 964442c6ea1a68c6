import StudyAnalysis
import Testing

@testable import StudyReports

@Suite struct PhaseSectionTests {
  @Test func measuresAndContrasts() throws {
    let section = PhaseSection(try PhaseTextTests.analysis(["play", "still"]))
    let tables = section.blocks.compactMap { block -> ReportTable? in
      if case .table(let table) = block { table } else { nil }
    }
    #expect(tables.map(\.name) == ["phases", "still-face"])
    #expect(tables[0].columns.count == 1 + 2 * 2 && tables[1].columns.count == 7)
    #expect(
      tables.allSatisfy { table in
        table.groups[0].rows.allSatisfy { $0.count == table.columns.count }
      })
    #expect(PhaseSection(nil).blocks.isEmpty)
    #expect(PhaseSection(try PhaseTextTests.analysis(["a"])).blocks.isEmpty)
  }
}
