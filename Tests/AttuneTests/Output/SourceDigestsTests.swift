import Foundation
import Testing

/// What the manifest and the log of a report say of its sources.
@Suite struct SourceDigestsTests {
  private let place: Workplace

  init() throws {
    place = try Workplace.withPlay()
    try place.write(Workplace.codebook, to: "codebook.csv")
  }

  private func inputs(_ report: String) throws -> [[String: Any]] {
    try #require(place.json(report + "/manifest.json")["inputs"] as? [[String: Any]])
  }

  private func names(_ report: String) throws -> [String] {
    try inputs(report).compactMap { $0["name"] as? String }
  }

  /// That neither file tells where on the computer anything lies.
  private func checkFolders(_ report: String) throws {
    for name in ["manifest.json", "log.txt"] {
      let text = try place.read(report + "/" + name)
      #expect(!text.contains(place.path), "\(name) of \(report)")
      #expect(!text.contains("/tmp") && !text.contains("/home"), "\(name) of \(report)")
    }
  }

  @Test func aSessionAndItsCodebook() throws {
    #expect(try place.attune("report", "session", "play.csv").exitCode == 0)
    #expect(try names("Reports/play") == ["play.csv", "codebook.csv"])
    let input = try #require(try inputs("Reports/play").first)
    #expect(input["bytes"] as? Int == Workplace.play.utf8.count)
    let digest = try #require(input["sha256"] as? String)
    let log = try place.read("Reports/play/log.txt")
    #expect(log.contains("  play.csv  \(Workplace.play.utf8.count) bytes  sha256 \(digest)\n"))
    let check = try Program.shell("sha256sum play.csv 2>/dev/null || true", in: place.path)
    #expect(check.output.isEmpty || check.output.hasPrefix(digest))
    try checkFolders("Reports/play")
  }

  @Test func pathsFromTheRootStayHere() throws {
    let run = try place.attune(
      "report", "session", place.path + "/play.csv", "--codebook", place.path + "/codebook.csv",
      "--out", place.path + "/there")
    #expect(run.exitCode == 0, "\(run.talk)")
    #expect(try names("there/play") == ["play.csv", "codebook.csv"])
    try checkFolders("there/play")
  }

  @Test func theSameFilesGiveTheSameBytesFromAnywhere() throws {
    #expect(try place.attune("report", "session", "play.csv", "--out", "first").exitCode == 0)
    try place.write(Workplace.play, to: "elsewhere/play.csv")
    try place.write(Workplace.codebook, to: "elsewhere/codebook.csv")
    let again = try place.attune(
      "report", "session", place.path + "/elsewhere/play.csv", "--out", "second", "--json")
    #expect(again.exitCode == 0)
    #expect(try place.contents("first/play") == place.contents("second/play"))
  }

  @Test func anotherByteIsAnotherDigest() throws {
    #expect(try place.attune("report", "session", "play.csv", "--out", "a").exitCode == 0)
    try place.write(Workplace.play + "\n", to: "play.csv")
    #expect(try place.attune("report", "session", "play.csv", "--out", "b").exitCode == 0)
    let digests = try ["a/play", "b/play"].map { report in
      try inputs(report).compactMap { $0["sha256"] as? String }
    }
    #expect(digests[0][0] != digests[1][0] && digests[0][1] == digests[1][1])
  }

  /// Of many files, each report names its own.
  @Test func aReportNamesWhatItWasMadeOf() throws {
    try place.write(Workplace.play, to: "all/one.csv")
    try place.write(
      Workplace.play + "mother,approach,closer,50.0,51.5\n", to: "all/two.csv")
    #expect(try place.attune("report", "session", "all").exitCode == 0)
    #expect(try names("Reports/one") == ["one.csv"])
    #expect(try names("Reports/two") == ["two.csv"])
    #expect(try place.read("Reports/one/log.txt").contains("\nMessages\n  none\n"))
    #expect(try place.read("Reports/two/log.txt").contains("warning[W311]: "))
  }

  @Test func twoFilesOfOneNameAreBothKept() throws {
    try place.write(Workplace.play, to: "anna/play.csv")
    let other = Workplace.play.replacing("50.0,51.5", with: "50.0,52.0")
    try place.write(other, to: "ben/play.csv")
    let run = try place.attune(
      "agree", "anna/play.csv", place.path + "/ben/play.csv", "--out", "r")
    #expect(run.exitCode == 0, "\(run.talk)")
    let report = "r/" + (try #require(place.names("r").first))
    #expect(try names(report) == ["play.csv", "play.csv"])
    let digests = try inputs(report).compactMap { $0["sha256"] as? String }
    #expect(Set(digests).count == 2)
    try checkFolders(report)
  }

  @Test func aComparisonNamesBothSides() throws {
    try place.write(
      Workplace.play.replacing("12.0,14.0", with: "13.0,14.0"), to: "other/play2.csv")
    let run = try place.attune("report", "session", "play.csv", "--against", "other/play2.csv")
    #expect(run.exitCode == 0, "\(run.talk)")
    let report = "Reports/" + (try #require(place.names("Reports").first))
    #expect(try names(report) == ["play.csv", "codebook.csv", "play2.csv"])
    try checkFolders(report)
  }

  @Test func anExerciseNamesItsFile() throws {
    try place.write("schema = 1\nquestion = \"Why?\"\n", to: "course.toml")
    let run = try place.attune(
      "report", "course", "play.csv", "--course", "course.toml", "--seed", "5", "--given",
      "infant.away", "--target", "mother.closer")
    #expect(run.exitCode == 0, "\(run.talk)")
    #expect(try names("Reports/play-course") == ["course.toml", "play.csv", "codebook.csv"])
    let manifest = try place.json("Reports/play-course/manifest.json")
    #expect(manifest["seed"] as? Int == 5)
    try checkFolders("Reports/play-course")
  }

  @Test func aStudyNamesFilesInsideItsFolder() throws {
    let made = try place.attune("simulate", "study", "--dyads", "2", "--length", "90s", "-q")
    #expect(made.exitCode == 0)
    try place.write(
      try place.read("study/study.toml").replacing("# replicates = 1999", with: "replicates = 99"),
      to: "study/study.toml")
    let run = try place.attune("analyze", place.path + "/study", "--out", "r", "-q")
    #expect(run.exitCode == 0, "\(run.talk)")
    let names = try names("r/study")
    #expect(names.first == "study.toml")
    #expect(names.contains("codebook.csv") && names.contains("participants.csv"))
    #expect(names.filter { $0.hasPrefix("sessions/") }.count == 2)
    try checkFolders("r/study")
    let settings = try #require(
      place.json("r/study/manifest.json")["settings"] as? [String: Any])
    #expect(settings["replicates"] as? Int == 99)
    #expect((settings["parameters"] as? [String: String])?["replicates"] == "99")
  }
}
