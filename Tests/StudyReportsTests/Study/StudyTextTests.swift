import SequenceStatistics
import StudyAnalysis
import Testing

@testable import StudyReports

@Suite struct StudyTextTests {
  @Test func theTableThePlannedQuestionAndTheCountOfTests() throws {
    let results = try StudySampleFolder.withGroupsAndPhases().results
    let text = StudyText(width: 100).text(results)
    #expect(text.contains("8 sessions of 8 dyads analysed in 2 groups, 2 phases, 7 families"))
    let result = try #require(results.questions.first)
    let mean = try #require(result.main.all.mean.mean.value)
    #expect(text.contains("mean log odds ratio " + Decimals.fixed(mean, places: 2)))
    #expect(text.contains("pursuit *"))
    #expect(text.contains("a display only"))
    #expect(text.contains("1 of \(results.multiplicity.lookedAtCount) tests were planned"))
    #expect(BannedPhrases.found(in: text).isEmpty)
    #expect(!text.contains("nan") && !text.contains("inf\n"))
  }

  @Test func nothingPlannedIsSaid() throws {
    let results = try StudySampleFolder.plainOne().results
    let text = StudyText(width: 80).text(results)
    #expect(text.contains("0 of \(results.multiplicity.lookedAtCount) tests were planned"))
    #expect(!text.contains(" *\n") && !text.contains("* planned"))
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 110 })
  }

  @Test(arguments: [(0, 3), (3, 3), (2, 9)])
  func plannedAndLookedAt(planned: Int, lookedAt: Int) {
    let words = StudyText.words(
      MultiplicityRecord(
        planned: (0..<planned).map { "q\($0)" }, lookedAt: lookedAt, correction: .holm))
    #expect(words.contains("\(planned) of \(lookedAt) tests were planned"))
    #expect(words.contains("by luck") == (planned < lookedAt))
  }
}
