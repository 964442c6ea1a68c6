import CodedSessions
import Foundation
import SequenceStatistics
import SessionFiles
import StudyAnalysis
import Testing

@testable import StudyReports

/// The exercise as a page: ten sections, blanks or answers, the same numbers everywhere.
@Suite("Coursework report") struct CourseworkPageTests {
  private static func input(answers: Bool, hostileName: String? = nil) throws -> CourseworkInput {
    let session = try SampleSessions.play(hostileName: hostileName)
    let analysis = try CourseworkAnalysis(of: session)
    return CourseworkInput(
      analysis, version: "Attune 0", reproduction: "attune report course play.csv",
      prediction: answers ? "More often." : nil, showsAnswers: answers)
  }

  @Test func tenSectionsInOrder() throws {
    let page = CourseworkPage.page(try Self.input(answers: false))
    #expect(
      page.sections.map(\.id) == [
        "question", "data", "minute", "hand", "program", "chance", "when", "limits", "results",
        "terms",
      ])
    #expect(page.sections.allSatisfy { !$0.blocks.isEmpty })
    #expect(page.figures.map(\.id) == ["f1", "chance", "profile"])
    #expect(page.tables.map(\.name).contains("two-by-two"))
  }

  @Test func blanksHideEveryNumberOfTheParagraph() throws {
    let blank = CourseworkProse.paragraph(CourseworkWords(try Self.input(answers: false))).plain
    let filled = CourseworkProse.paragraph(CourseworkWords(try Self.input(answers: true))).plain
    #expect(blank.contains(CourseworkWords.blank) && !filled.contains("___"))
    let analysis = try Self.input(answers: true).analysis
    let residual = try #require(analysis.whole.cell.adjustedResidual.value)
    #expect(filled.contains(Decimals.fixed(residual, places: 2)))
    #expect(!blank.contains(Decimals.fixed(residual, places: 2)))
    let shift = try #require(analysis.response).chance.shift
    #expect(filled.contains("\(shift.observed.counted) of \(shift.observed.eligible)"))
  }

  @Test func noBannedPhraseAndHostileTextIsText() throws {
    for answers in [false, true] {
      let files = try ReportFiles(
        try Self.input(answers: answers, hostileName: "<script>alert(1)</script>"))
      let page = try #require(files.files.first { $0.path == "report.html" })
      let html = String(decoding: page.bytes, as: UTF8.self)
      #expect(!html.contains("<script"))
      let words = html.replacing(/<[^>]*>/, with: " ")
      #expect(BannedPhrases.found(in: words).isEmpty)
      #expect(files.files.map(\.path).contains("tables/by-hand.csv"))
    }
  }

  @Test func resultsHoldTheNumbersOfTheTables() throws {
    let input = try Self.input(answers: true)
    let results = CourseworkResults.value(input)
    guard case .object(let members) = results, case .object(let whole)? = members["whole"] else {
      Issue.record("no object")
      return
    }
    #expect(whole["a"] == .count(input.analysis.whole.counts.a))
    #expect(members["simulated"] == .flag(input.analysis.session.isSimulated))
  }
}
