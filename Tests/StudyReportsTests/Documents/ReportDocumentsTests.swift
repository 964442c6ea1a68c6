import CodedSessions
import Foundation
import Testing

@testable import StudyReports

@Suite struct ReportDocumentsTests {
  @Test func whatIsAlwaysWrittenIsLeftAsItIs() throws {
    let report = try ReportParts(.play).files
    for formats in [[], [.html, .csv, .json, .svg]] as [Set<ReportFormat>] {
      let made = try ReportDocuments(report, formats: formats, searchPath: "")
      #expect(made.files.files == report.files)
      #expect(made.problems.isEmpty && made.notes.isEmpty)
    }
  }

  @Test func withoutHelpersAllElseIsMade() throws {
    let report = try ReportParts(.play).files
    let made = try ReportDocuments(report, formats: [.docx, .pdf, .png], searchPath: "")
    #expect(made.files.files.dropLast() == report.files[...])
    #expect(made.files.files.last?.path == "report.docx")
    #expect(
      made.problems == [
        "report.pdf was not written: no WeasyPrint 62 or later and no Chromium was found: "
          + "open report.html and print it",
        "no figure was written as PNG: rsvg-convert was not found; all are there as SVG",
      ])
    #expect(
      made.notes == [
        "rsvg-convert was not found: report.docx names the files of its figures and does not show them",
        "rsvg-convert was not found: the figures are not written as PDF; all are there as SVG",
      ])
    let probe = try WordProbe(try #require(made.files.files.last).bytes)
    #expect(probe.pictures.isEmpty && !probe.texts(.picture).isEmpty)
  }

  @Test func withRsvgEveryFigureIsThereTwice() throws {
    guard FigureConverter(searchPath: HelperProgram.searchPath) != nil else {
      print("skipped: there is no rsvg-convert")
      return
    }
    let report = try ReportParts(.play).files
    let made = try ReportDocuments(report, formats: [.docx, .png])
    #expect(made.problems.isEmpty && made.notes.isEmpty)
    let paths = made.files.files.map(\.path)
    let figures = paths.filter { $0.hasSuffix(".svg") }
    #expect(paths.filter { $0.hasSuffix(".png") } == figures.map { $0.dropLast(3) + "png" })
    let document = try #require(made.files.files.first { $0.path == "report.docx" })
    let probe = try WordProbe(document.bytes)
    #expect(probe.pictures.count { !$0.description.isEmpty } == figures.count)
    #expect(probe.texts(.picture).joined().isEmpty)
    let again = try ReportDocuments(report, formats: [.docx])
    #expect(again.files.files.last == document)
  }

  /// A session without anything in it has no picture that could be missing.
  @Test func withoutFiguresNothingIsMissing() throws {
    let report = try ReportParts(.play).files
    let page = SessionPage(
      kicker: "", heading: "Nothing", subline: "", facts: [], sections: [], limits: "",
      runningFoot: "")
    let made = try ReportDocuments(
      ReportFiles(page: page, settings: report.settings, files: report.files),
      formats: [.docx, .png], searchPath: "")
    #expect(made.problems.isEmpty && made.notes.isEmpty)
  }
}
