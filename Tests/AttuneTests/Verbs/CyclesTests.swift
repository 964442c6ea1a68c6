import Foundation
import Testing

@Suite struct CyclesTests {
  private let place: Workplace
  private let fred = Program.package.appending(path: "Datasets/stern-twins/pair-60s/fred.csv").path

  init() throws { place = try Workplace() }

  @Test func theFixtureOfSixtySeconds() throws {
    let run = try place.attune("cycles", fred, "-q", "--shift-step", "1s", "--json")
    let sessions = try #require(try run.json()["sessions"] as? [[String: Any]])
    let session = try #require(sessions.first)
    #expect(session["cycles"] as? Int == 4 && session["stern_cycles"] as? Int == 4)
    #expect(session["eligible"] as? Int == 5 && session["pursued"] as? Int == 4)
    let chance = try #require((session["chance"] as? [String: Any])?["shift"] as? [String: Any])
    #expect(chance["shifts"] as? Int == 41)
    let p = try #require(chance["p_greater"] as? Double)
    #expect((p - 3.0 / 42).magnitude < 1e-12)
    #expect(session["verdict"] as? String == "insufficient data")
  }

  @Test func bothWaysWhereTheCodesAllowIt() throws {
    try place.write(
      """
      person,stream,code,onset,offset
      infant,gaze,partner,0,10
      infant,gaze,away,10,20
      infant,gaze,partner,20,60
      infant,act,pursue,31,31
      mother,gaze,partner,0,30
      mother,gaze,away,30,40
      mother,gaze,partner,40,60
      mother,act,pursue,12,12

      """, to: "both.csv")
    let run = try place.attune("cycles", "both.csv", "-q", "--json")
    let sessions = try #require(try run.json()["sessions"] as? [[String: Any]])
    #expect(sessions.map { $0["averting"] as? String } == ["infant", "mother"])
    #expect(sessions.map { $0["pursued"] as? Int } == [1, 1])
    let swapped = try place.attune("cycles", "both.csv", "-q", "--json", "--swap")
    #expect((try swapped.json()["sessions"] as? [[String: Any]])?.count == 1)
    // An annotation tier is of one way only.
    let tier = try place.attune("cycles", "both.csv", "-q", "--export", "csv")
    #expect(tier.exitCode == 0, "\(tier.talk)")
  }

  @Test func otherForms() throws {
    let csv = try place.attune("cycles", fred, "-q", "--csv")
    #expect(csv.output.split(separator: "\r\n").count == 6)
    let eaf = try place.attune("cycles", fred, "-q", "--export", "eaf", "--out", "c.eaf")
    #expect(eaf.exitCode == 0 && eaf.output.isEmpty)
    // What is written can be read again.
    let read = try place.attune("inspect", "c.eaf")
    #expect(read.exitCode == 0 && read.output.contains("pursuit-aversion cycles"), "\(read.talk)")
    #expect(
      try place.attune("cycles", fred, "-q", "--export", "eaf", "--out", "c.eaf").exitCode == 7)
    let text = try place.attune("cycles", fred, "-q", "--sensitivity")
    #expect(text.output.contains("pursuitWindow") && text.output.contains("Against chance"))
  }

  @Test(
    arguments: [
      (["--export", "docx"], 2, "eaf or csv"), (["--out", "x"], 2, "--export"),
      (["--csv", "--json"], 2, "say one"), (["--ties", "never"], 2, "include or exclude"),
      (["--pursuit-window", "3"], 2, "needs a unit"), (["--phase", "still"], 5, "no phase"),
      (["--swap"], 5, "cycles need a gaze stream of mother"),
    ] as [([String], Int32, String)])
  func wrongUseIsExplained(words: [String], exitCode: Int32, talk: String) throws {
    let run = try Program.run(["cycles", fred, "-q"] + words, in: place.path)
    #expect(run.isOrderly && run.exitCode == exitCode, "\(run.talk)")
    #expect(run.talk.contains(talk), "\(run.talk)")
  }
}
