import StudyAnalysis
import Testing

@testable import StudyReports

@Suite struct ResponseSectionTests {
  @Test func aRowForEachQuestionAndTheVerdictsInWords() throws {
    let analysis = try ResponseTextTests.analysis()
    let section = ResponseSection([analysis])
    guard case .table(let table) = section.blocks.first,
      case .paragraph(let words) = section.blocks[1]
    else {
      Issue.record("no table")
      return
    }
    #expect(table.rowCount == 1 && table.groups.first?.title == "Mother after infant")
    #expect(words.plain.hasPrefix("Insufficient data: infant"))
    #expect(
      section.blocks.contains { block in
        if case .figure(let figure) = block { figure.id == "waiting" } else { false }
      })
    #expect(ResponseSection([]).blocks.isEmpty)
  }
}
