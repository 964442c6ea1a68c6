import Foundation
import Testing

/// `attune report study`, and `attune report session --study`, on a small simulated study.
@Suite struct ReportStudyTests {
  private let place: Workplace

  init() throws {
    place = try Workplace()
    let made = try place.attune(
      "simulate", "study", "--dyads", "6", "--length", "90s", "--groups", "chased:0.8,free:0.1",
      "-q")
    #expect(made.exitCode == 0, "\(made.talk)")
    // Few draws, so that tests are quick.
    try place.write(
      try place.read("study/study.toml").replacing("# replicates = 1999", with: "replicates = 99"),
      to: "study/study.toml")
  }

  @Test func theSameAsAnalyzeWithAPageForEachDyad() throws {
    let report = try place.attune("report", "study", "study", "--out", "a", "-q")
    #expect(report.exitCode == 0, "\(report.talk)")
    let analyze = try place.attune("analyze", "study", "--out", "b", "-q")
    #expect(analyze.exitCode == 0, "\(analyze.talk)")
    #expect(try place.read("a/study/report.html") == place.read("b/study/report.html"))
    let pages = place.names("a/study/dyads")
    #expect(pages.count == 12 && pages.contains("S-001.html"), "\(pages)")
    let page = try place.read("a/study/dyads/S-001.html")
    #expect(page.contains("Dyad S-001") && page.contains("../report.html"))
    #expect(page.contains("simulated"))
    let script = try place.read("a/study/reproduce.sh")
    #expect(script.contains("attune report study study"))
  }

  @Test func nothingOfSingleDyadsOnRequest() throws {
    let run = try place.attune("report", "study", "study", "--suppress-small", "-q")
    #expect(run.exitCode == 0, "\(run.talk)")
    #expect(!place.names("Reports/study").contains("dyads"))
    for name in ["report.html", "results.json", "methods.txt"] {
      #expect(!(try place.read("Reports/study/\(name)").contains("S-00")), "\(name)")
    }
    // Six dyads each are enough to be told apart.
    #expect(try place.read("Reports/study/report.html").contains("chased"))
  }

  @Test func aSessionAmongTheDyadsOfItsStudy() throws {
    let run = try place.attune(
      "report", "session", "study/sessions/S-002.csv", "--study", "study", "-q")
    #expect(run.exitCode == 0, "\(run.talk)")
    let page = try place.read("Reports/S-002/report.html")
    #expect(page.contains("Among the study’s dyads") && page.contains("S-002 is marked"))
    #expect(page.contains("other dyads’ median"))
    let results = try place.json("Reports/S-002/results.json")
    let among = try #require(results["amongDyads"] as? [String: Any])
    #expect(among["dyad"] as? String == "S-002")
    #expect((among["questions"] as? [Any])?.isEmpty == false)
    #expect(try place.read("Reports/S-002/reproduce.sh").contains("--study study"))
    let plain = try place.attune(
      "report", "session", "study/sessions/S-002.csv", "--out", "p", "-q")
    #expect(plain.exitCode == 0)
    #expect(!(try place.read("p/S-002/report.html").contains("Among the study")))
  }

  @Test func aSessionOfNoStudyIsRefused() throws {
    try place.write(
      "session,person,stream,code,onset,offset\nX1,infant,gaze,averts,0,2\nX1,mother,gaze,looks_away,0,3\n",
      to: "x.csv")
    let run = try place.attune(
      "report", "session", "x.csv", "--codebook", "study/codebook.csv", "--study", "study")
    #expect(run.exitCode == 2, "\(run.talk)")
    #expect(run.talk.contains("the study has no session"), "\(run.talk)")
    let none = try place.attune("report", "session", "x.csv", "--study", "nowhere")
    #expect(none.exitCode == 2 && none.talk.contains("no study"), "\(none.talk)")
    let both = try place.attune(
      "report", "session", "study/sessions/S-001.csv", "--study", "study", "--against",
      "study/sessions/S-002.csv")
    #expect(both.exitCode == 2, "\(both.talk)")
  }
}
