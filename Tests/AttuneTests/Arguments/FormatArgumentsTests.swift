import Foundation
import Testing

@Suite struct FormatArgumentsTests {
  private let place: Workplace

  init() throws { place = try Workplace.withPlay() }

  /// Runs `attune report session` where no other program is found.
  private func alone(_ arguments: String) throws -> Program.Run {
    try Program.shell("PATH= \"$attune\" report session " + arguments, in: place.path)
  }

  @Test func aDocumentLiesBesideWhatIsAlwaysWritten() throws {
    #expect(try place.attune("report", "session", "play.csv", "--out", "plain").exitCode == 0)
    let run = try place.attune(
      "report", "session", "play.csv", "--out", "more", "--formats", "docx")
    #expect(run.exitCode == 0 && run.output == "more/play/report.html\n")
    let (plain, more) = (try place.contents("plain/play"), try place.contents("more/play"))
    #expect(Set(more.keys).subtracting(plain.keys) == ["report.docx"])
    // The page and every other file are the same, whatever is written beside them; the lists of files are not.
    for (path, data) in plain where !["manifest.json", "log.txt"].contains(path) {
      #expect(more[path] == data)
    }
    #expect(try place.read("more/play/manifest.json").contains("\"path\" : \"report.docx\""))
    #expect(more["report.docx"]?.starts(with: Data("PK".utf8)) == true)
    // It is protected like the others.
    try place.write("mine", to: "more/play/report.docx")
    #expect(try place.attune("report", "session", "play.csv", "--out", "more").exitCode == 7)
  }

  @Test func withoutHelpersADocumentIsWrittenAndSaysSo() throws {
    let run = try alone("play.csv --formats docx")
    #expect(run.exitCode == 0)
    #expect(run.talk.hasPrefix("note: Reports/play: rsvg-convert was not found: report.docx"))
    #expect(place.names("Reports/play").contains("report.docx"))
    #expect(try alone("play.csv --formats docx -q").talk.isEmpty)
  }

  @Test func withoutHelpersTheRestIsWrittenAndTheCodeIsSix() throws {
    let run = try alone("play.csv --formats pdf,png")
    #expect(run.exitCode == 6 && run.output == "Reports/play/report.html\n")
    #expect(run.talk.contains("no WeasyPrint 62 or later and no Chromium was found"))
    #expect(run.talk.contains("rsvg-convert was not found"))
    #expect(place.names("Reports/play").contains("results.json"))
    #expect(!place.names("Reports/play").contains("report.pdf"))
    let json = try alone("play.csv --formats pdf --json")
    #expect(json.exitCode == 6)
    #expect(try json.talkAsJSON().last?["exitCode"] as? Int == 6)
  }

  @Test func tooLittleDataIsToldBeforeAMissingHelper() throws {
    try place.write("person,code,onset,offset\ninfant,looks,0.5,2\n", to: "tiny.csv")
    let run = try alone("tiny.csv --formats pdf")
    #expect(run.exitCode == 5)
    #expect(run.talk.contains("too few events") && run.talk.contains("no WeasyPrint"))
  }

  @Test func anUnknownFormatIsMisuse() throws {
    let run = try place.attune("report", "session", "play.csv", "--formats", "dox,pdf")
    #expect(run.exitCode == 2)
    #expect(run.talk.contains("there is no \"dox\" (did you mean \"docx\"?)"))
    #expect(place.names() == ["play.csv"])
    #expect(
      try place.attune("report", "session", "play.csv", "--formats", "HTML,csv").exitCode == 0)
  }

  @Test func formatsAreAboutReports() throws {
    let agree = try place.attune("agree", "play.csv", "play.csv", "--formats", "docx")
    #expect(agree.exitCode == 2 && agree.talk.contains("say --out as well"))
    let part = try place.attune("analyze", "x", "--part", "1/2", "--formats", "docx")
    #expect(part.exitCode == 2 && part.talk.contains("--part writes no report"))
  }
}
