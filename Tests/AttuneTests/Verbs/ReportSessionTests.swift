import Foundation
import Testing

@Suite struct ReportSessionTests {
  private let place: Workplace

  init() throws { place = try Workplace.withPlay() }

  private func report(_ arguments: String...) throws -> Program.Run {
    let run = try Program.run(["report", "session"] + arguments, in: place.path)
    #expect(run.isOrderly)
    return run
  }

  @Test func thePathOfTheReportIsTheData() throws {
    let run = try report("play.csv")
    #expect(run.exitCode == 0 && run.talk.isEmpty)
    #expect(run.output == "Reports/play/report.html\n")
    #expect(place.names() == ["Reports", "play.csv"])
    #expect(place.names("Reports") == ["play"])
  }

  @Test func asJSON() throws {
    let json = try report("play.csv", "--json").json()
    #expect(json["schema"] as? String == "attune-reports/1")
    let reports = try #require(json["reports"] as? [[String: String]])
    #expect(reports == [["session": "play", "folder": "Reports/play"]])
  }

  @Test func twoRunsGiveTheSameBytesAndTouchNoSource() throws {
    let file = place.path + "/play.csv"
    let before = try FileManager.default.attributesOfItem(atPath: file)[.modificationDate] as? Date
    #expect(try report("play.csv", "--out", "one").exitCode == 0)
    #expect(try report("play.csv", "--out", "two").exitCode == 0)
    #expect(try place.contents("one") == place.contents("two"))
    #expect(try report("play.csv", "--out", "one").exitCode == 0)
    #expect(try place.contents("one") == place.contents("two"))
    #expect(try place.read("play.csv") == Workplace.play)
    let after = try FileManager.default.attributesOfItem(atPath: file)[.modificationDate] as? Date
    #expect(before == after)
  }

  @Test func nothingIsWrittenBesideTheSources() throws {
    try place.write(Workplace.play, to: "data/s.csv")
    #expect(try report("data", "--out", "elsewhere/reports").exitCode == 0)
    #expect(place.names("data") == ["s.csv"])
    #expect(place.names("elsewhere/reports") == ["s"])
    let page = try place.read("elsewhere/reports/s/report.html")
    let showsPath = page.contains(place.path) || page.contains("data/s.csv")
    #expect(!showsPath)
  }

  @Test func anUnreadableFileIsExitThreeAndLeavesNoFolder() throws {
    try place.write("", to: "empty.csv")
    #expect(try report("empty.csv").exitCode == 3)
    #expect(place.names() == ["empty.csv", "play.csv"])
  }

  @Test func tooLittleDataIsExitFiveWithAReport() throws {
    try place.write("person,code,onset,offset\ninfant,looks,0.5,2\n", to: "tiny.csv")
    let run = try report("tiny.csv")
    #expect(run.exitCode == 5 && run.output == "Reports/tiny/report.html\n")
    #expect(
      run.talk == "error: no table of what follows what for session tiny: too few events. "
        + "The report is written and says so\n")
    let json = try report("tiny.csv", "--json")
    #expect(json.exitCode == 5)
    #expect(try json.talkAsJSON().first?["exitCode"] as? Int == 5)
    #expect(try (json.json()["reports"] as? [Any])?.count == 1)
  }

  @Test func tooManyCodesAreExitFiveWithTheRightReason() throws {
    let rows = (0..<40).map { "a,c\($0 % 20),\($0).5,\($0 + 1).5" }.joined(separator: "\n")
    try place.write("person,code,onset,offset\n" + rows, to: "many.csv")
    let run = try report("many.csv")
    #expect(run.exitCode == 5)
    #expect(run.talk.contains("more than 14 codes in every stream; name streams with --streams"))
    #expect(try report("many.csv", "--streams", "a.behavior").exitCode == 0)
  }

  @Test func anEditedReportIsExitSevenUnlessForced() throws {
    _ = try report("play.csv")
    try place.write("my words", to: "Reports/play/methods.txt")
    let run = try report("play.csv")
    #expect(run.exitCode == 7 && run.output.isEmpty)
    #expect(
      run.talk == "error: Reports/play was edited by hand since it was written (methods.txt); "
        + "nothing was changed. Move it away, choose another --out, or say --force\n")
    #expect(try place.read("Reports/play/methods.txt") == "my words")
    #expect(try report("play.csv", "--json").exitCode == 7)
    #expect(try report("play.csv", "--force").exitCode == 0)
    #expect(try place.read("Reports/play/methods.txt") != "my words")
  }

  @Test func sourcesAreSafeEvenFromForce() throws {
    try place.write(Workplace.play, to: "play/play.csv")
    for force in [[], ["--force"]] {
      let run = try Program.run(
        ["report", "session", "play/play.csv", "--out", "."] + force, in: place.path)
      #expect(run.exitCode == 7)
      #expect(run.talk.contains("was not written by Attune; nothing was changed"))
      #expect(try place.read("play/play.csv") == Workplace.play)
    }
  }

  @Test func aFolderThatCannotBeMadeIsExitSeven() throws {
    let file = try report("play.csv", "--out", "play.csv")
    #expect(file.exitCode == 7)
    #expect(file.talk == "error: cannot write play.csv/play: play.csv is a file, not a folder\n")
    #expect(try report("play.csv", "--out", "/proc/attune").exitCode == 7)
    #expect(place.names() == ["play.csv"])
  }

  @Test func aReadOnlyFolderIsExitSeven() throws {
    let folder = place.path + "/locked"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try FileManager.default.setAttributes([.posixPermissions: 0o555], ofItemAtPath: folder)
    defer {
      try? FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder)
    }
    // A superuser may write everywhere.
    guard !FileManager.default.isWritableFile(atPath: folder) else { return }
    let run = try report("play.csv", "--out", "locked")
    #expect(run.exitCode == 7 && run.talk.contains("you may not write there"))
  }

  @Test func strictWritesAndEndsWithOne() throws {
    try place.write(Workplace.play + "mother,approach,closer,50.0,51.5\n", to: "play.csv")
    #expect(try report("play.csv").exitCode == 0)
    let run = try report("play.csv", "--strict")
    #expect(run.exitCode == 1 && run.messages == ["W311"])
    #expect(run.output == "Reports/play/report.html\n")
  }

  @Test func theCommandInTheReportMakesItAgain() throws {
    _ = try report(
      "play.csv", "--streams", "mother.approach,infant.gaze", "--pair", "mother,infant")
    let page = try place.read("Reports/play/report.html")
    let command =
      "attune report session play.csv --pair mother,infant --streams mother.approach,infant.gaze"
    let isThere = page.contains(command)
    #expect(isThere)
    let first = try place.contents("Reports")
    let again = try Program.shell(
      "\"$attune\" " + command.dropFirst("attune ".count), in: place.path)
    #expect(again.exitCode == 0, "\(again.talk)")
    #expect(try place.contents("Reports") == first)
  }
}
