import Foundation
import StudyAnalysis
import Testing

@testable import StudyReports

@Suite struct AgreementReportTests {
  private func files(_ analysis: AgreementAnalysis) throws -> ReportFiles {
    try ReportFiles(analysis, version: "Attune test", reproduction: "attune agree anna.csv ben.csv")
  }

  private func html(_ files: ReportFiles) throws -> String {
    String(decoding: try #require(files.files.first).bytes, as: UTF8.self)
  }

  @Test func theFilesOfAReport() throws {
    let paths = try files(AgreementSample.analysis()).files.map(\.path)
    #expect(paths.first == "report.html" && paths.last == "results.json")
    for path in [
      "tables/agreement.csv", "tables/events.csv", "tables/sessions.csv", "tables/indices-a1.csv",
      "tables/codes-a1.csv", "figures/a1-score1.svg", "figures/a1-mixed.svg", "methods.txt",
    ] {
      #expect(paths.contains(path), "\(path)")
    }
    #expect(Set(paths).count == paths.count)
  }

  @Test func sectionsFindingsAndHonesty() throws {
    let page = AgreementReport.page(
      try AgreementSample.analysis(coders: 3, sessions: 2, isSimulated: true),
      version: "Attune test", reproduction: "")
    #expect(page.kicker == "Reliability report · simulated data")
    #expect(page.heading == "Agreement of anna, ben and cleo")
    #expect(
      page.sections.map(\.heading).prefix(3) == [
        "At a glance", "What was compared", "Infant gaze: anna and ben",
      ])
    #expect(page.sections.contains { $0.heading == "Infant gaze: all coders" })
    #expect(Set(page.sections.map(\.id)).count == page.sections.count)
    let texts = page.figures.flatMap { [$0.title.plain, $0.subline.plain, $0.howToRead.plain] }
    for text in texts + page.sections.map(\.heading) {
      #expect(BannedPhrases.found(in: text).isEmpty, "\(text)")
    }
  }

  @Test func codesAreHostileText() throws {
    let nasty = "<img src=x onerror=alert(1)>"
    let files = try files(AgreementSample.analysis(names: [nasty, "=cmd()"]))
    let html = try html(files)
    #expect(!html.contains("<img") && !html.contains("<script"))
    for file in files.files where file.path.hasSuffix(".svg") {
      let elements = try XMLProbe.elements(String(decoding: file.bytes, as: UTF8.self))
      #expect(!elements.contains { $0.name == "img" })
    }
    let table = try #require(files.files.first { $0.path == "tables/agreement.csv" })
    #expect(!String(decoding: table.bytes, as: UTF8.self).contains(",=cmd()"))
  }

  @Test func theSameAnalysisGivesTheSameBytes() throws {
    let analysis = try AgreementSample.analysis(sessions: 2)
    #expect(try files(analysis).files == files(analysis).files)
  }
}
