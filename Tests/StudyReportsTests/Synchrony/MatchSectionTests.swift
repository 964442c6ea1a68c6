import StudyAnalysis
import Testing

@testable import StudyReports

@Suite struct MatchSectionTests {
  @Test func looksAndMirroring() throws {
    let section = MatchSection(try MatchTextTests.analysis())
    let tables = section.blocks.compactMap { block -> ReportTable? in
      if case .table(let table) = block { table } else { nil }
    }
    #expect(tables.map(\.name) == ["looks-together", "mirroring"])
    #expect(tables[0].groups[0].rows[0] == [.text("Mutual looks"), .count(2)])
    #expect(MatchSection(nil).blocks.isEmpty)
  }
}
