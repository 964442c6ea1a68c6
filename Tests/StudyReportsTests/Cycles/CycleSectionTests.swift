import SequenceStatistics
import StudyAnalysis
import Testing

@testable import StudyReports

@Suite struct CycleSectionTests {
  @Test func theRuleStandsConditionByCondition() throws {
    let analysis = try CycleSample.analysis()
    let section = CycleSection([analysis])
    let tables = section.blocks.compactMap { block -> ReportTable? in
      if case .table(let table) = block { table } else { nil }
    }
    let rule = try #require(tables.first { $0.name == "cycle-rule" })
    #expect(rule.rowCount == analysis.flag.conditions.count)
    #expect(section.episodes.count == analysis.measures.cycles.count)
    guard case .paragraph(let text) = section.blocks.first else {
      Issue.record("no summary")
      return
    }
    #expect(text.plain.contains(analysis.flag.verdict.rawValue))
    #expect(text.plain.contains("a third thing may stand behind both"))
  }

  @Test func nothingToAskIsNoSection() {
    #expect(CycleSection([]).blocks.isEmpty && CycleSection([]).episodes.isEmpty)
  }
}
