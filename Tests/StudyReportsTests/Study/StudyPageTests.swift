import Foundation
import SequenceStatistics
import SessionFiles
import StudyAnalysis
import Testing

@testable import StudyReports

@Suite struct StudyPageTests {
  private func page(_ made: StudySampleFolder.Made) -> SessionPage {
    StudyPage.page(
      made.results, look: made.look.input, dyads: made.dyads, version: "Attune test",
      reproduction: "attune report study study")
  }

  private func files(_ made: StudySampleFolder.Made) throws -> ReportFiles { try made.files() }

  @Test func sectionsInTheirOrder() throws {
    let page = page(try StudySampleFolder.withGroupsAndPhases())
    #expect(
      page.sections.map(\.heading) == [
        "At a glance", "Sample and flow", "Raw look", "How often, how long", "What was asked",
        "pursuit", "What follows what", "How soon", "Phases", "What hangs on choices",
        "Method and reproduction", "The dyads one by one",
      ])
    #expect(Set(page.sections.map(\.id)).count == page.sections.count)
    #expect(Set(page.figures.map(\.id)).count == page.figures.count)
    #expect(Set(page.tables.map(\.name)).count == page.tables.count)
    #expect(page.figures.allSatisfy { !$0.data.isEmpty }, "a table behind each figure")
  }

  @Test func aStudyWithoutPlanGroupsAndPhasesSaysSo() throws {
    let page = page(try StudySampleFolder.plainOne())
    let headings = page.sections.map(\.heading)
    #expect(!headings.contains("Phases"))
    let text = try files(StudySampleFolder.plainOne()).files.first.map {
      String(decoding: $0.bytes, as: UTF8.self)
    }
    #expect(try #require(text).contains("No question was planned"))
  }

  @Test func noBannedWordAndNoNumberThatIsNone() throws {
    for made in [try StudySampleFolder.withGroupsAndPhases(), try StudySampleFolder.plainOne()] {
      let page = page(made)
      var texts = page.figures.flatMap { figure in
        [
          figure.title.plain, figure.subline.plain, figure.howToRead.plain,
          figure.note?.plain ?? "",
        ]
      }
      texts += page.tables.map(\.title.plain) + page.sections.map(\.heading)
      texts += StudyFindings.sentences(made.results).map(\.plain)
      texts.append(StudyMethod.text(made.results, version: "").plain)
      for text in texts {
        #expect(BannedPhrases.found(in: text).isEmpty, "\(text)")
        #expect(!text.lowercased().contains("nan") || text.contains("meaning"), "\(text)")
      }
    }
  }

  @Test func numbersOfTheFindingsAreThoseOfTheResults() throws {
    let results = try StudySampleFolder.withGroupsAndPhases().results
    let result = try #require(results.questions.first)
    let sentence = StudyFindings.mean(result).plain
    let mean = result.main.all.mean
    #expect(sentence.contains(Decimals.fixed(try #require(mean.mean.value), places: 2)))
    #expect(sentence.contains(Decimals.fixed(try #require(mean.test.interval).lower, places: 2)))
    #expect(sentence.contains("\(mean.count)"))
  }

  @Test func everyPictureIsWellFormed() throws {
    let files = try files(StudySampleFolder.withGroupsAndPhases())
    let pictures = files.files.filter { $0.path.hasSuffix(".svg") }
    #expect(pictures.count >= 5)
    for picture in pictures {
      try FigureRules.check(XMLProbe.elements(String(decoding: picture.bytes, as: UTF8.self)))
    }
    for path in [
      "report.html", "results.json", "tables/counts.csv", "tables/waits.csv", "tables/effects.csv",
      "tables/sessions.csv", "tables/behaviours.csv", "reproduce.R", "reproduce.sh",
    ] {
      #expect(files.files.contains { $0.path == path }, "\(path)")
    }
  }

  @Test func idsGroupsAndTitlesAreHostileText() throws {
    let nasty = "<img src=x onerror=alert(1)>"
    let made = try StudySampleFolder.made(
      dyads: 4, isGrouped: true, isPhased: false,
      text: StudySampleFolder.question.replacing("Does the mother", with: nasty),
      title: nasty, group: nasty, prefix: "=cmd|<b>")
    let files = try files(made)
    for file in files.files {
      let text = String(decoding: file.bytes, as: UTF8.self)
      if file.path == "report.html" { #expect(!text.contains("<img") && !text.contains("|<b>")) }
      if file.path.hasSuffix(".csv") {
        #expect(!text.contains(",=cmd") && !text.contains("\n=cmd"), "\(file.path)")
      }
      if file.path.hasSuffix(".svg") { _ = try XMLProbe.elements(text) }
    }
  }

  @Test func theSameStudyGivesTheSameBytes() throws {
    let one = try files(
      StudySampleFolder.made(dyads: 5, isGrouped: false, isPhased: false, text: ""))
    #expect(one.files == (try files(StudySampleFolder.plainOne()).files))
  }
}
