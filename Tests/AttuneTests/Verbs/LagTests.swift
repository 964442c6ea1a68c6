import Foundation
import Testing

@Suite struct LagTests {
  private let place: Workplace

  init() throws {
    place = try Workplace.withPlay()
    try place.write(
      """
      session,person,stream,code,onset,offset,type
      s,infant,gaze,partner,0,10,state
      s,infant,gaze,away,10,20,state
      s,infant,gaze,partner,20,30,state
      s,infant,gaze,away,30,40,state
      s,infant,gaze,partner,40,60,state
      s,mother,approach,closer,12,,event
      s,mother,approach,closer,31,,event
      s,mother,approach,closer,50,,event

      """, to: "chase.csv")
  }

  @Test func inWordsAResearcherTypes() throws {
    let run = try place.attune(
      "lag", "chase.csv", "-q", "--given", "infant.away", "--target", "mother.closer", "--lag", "1")
    #expect(run.exitCode == 0, "\(run.talk)")
    #expect(run.output.contains("infant.away  →  mother.closer  2"), "\(run.output)")
  }

  @Test func theSameWordsGiveTheSameBytes() throws {
    for form in [["--json"], ["--csv"], []] {
      let words = ["lag", "chase.csv", "-q", "--seed", "7", "--replicates", "99"] + form
      let first = try Program.run(words + ["-j", "1"], in: place.path)
      let second = try Program.run(words + ["-j", "2"], in: place.path)
      #expect(first.exitCode == 0 && first.output == second.output)
    }
  }

  @Test func jsonHasTheNamesOfTheReferenceCases() throws {
    let run = try place.attune("lag", "chase.csv", "-q", "--json", "--streams", "infant.gaze")
    let tables = try #require(try run.json()["tables"] as? [[String: Any]])
    #expect(tables[0]["observed"] as? [[Int]] == [[0, 2], [2, 0]])
    for name in ["expected", "adjusted_residual", "yules_q", "kappa", "p_permutation"] {
      #expect(tables[0][name] != nil, "\(name)")
    }
  }

  @Test func windowsProfilesAndModifications() throws {
    let window = try place.attune(
      "lag", "chase.csv", "-q", "--given", "infant.away", "--target", "mother.closer", "--window",
      "0s..3s", "--csv")
    #expect(window.output.contains("infant.away,mother.closer,1,2,4,1,53,"), "\(window.output)")
    let profile = try place.attune(
      "lag", "chase.csv", "-q", "--given", "away", "--target", "closer", "--profile", "4s", "--bin",
      "2s")
    #expect(profile.exitCode == 0 && profile.output.contains("all 41 shifts"))
    let made = try place.attune(
      "lag", "chase.csv", "-q", "--modify", "WINDOW soon = infant.away onset..onset+3s", "--given",
      "infant.soon", "--target", "mother.closer")
    #expect(made.exitCode == 0 && made.output.contains("infant.soon"), "\(made.output)")
  }

  @Test func aTableOfCounts() throws {
    try place.write(",a,b\na,10,30\nb,40,20\n", to: "table.csv")
    let run = try place.attune("lag", "--table", "table.csv", "--csv")
    #expect(run.exitCode == 0 && run.output.split(separator: "\r\n").count == 5, "\(run.output)")
    let zeros = try place.attune("lag", "--table", "table.csv", "--repeat", "no")
    #expect(zeros.exitCode == 3 && zeros.talk.contains("a → a was declared impossible"))
  }

  @Test func zerosFromAFile() throws {
    try place.write(
      ",infant.partner,infant.away\ninfant.partner,0,1\ninfant.away,1,0\n", to: "zeros.csv")
    let run = try place.attune(
      "lag", "chase.csv", "-q", "--streams", "infant.gaze", "--zeros", "zeros.csv", "--json")
    let tables = try #require(try run.json()["tables"] as? [[String: Any]])
    #expect(tables[0]["is_structural_zero"] as? [[Bool]] == [[true, false], [false, true]])
  }

  @Test(
    arguments: [
      (["lag"], 2, "name files of coded events"),
      (["lag", "chase.csv", "--given", "infant.awy"], 2, "did you mean \"infant.away\"?"),
      (["lag", "chase.csv", "--lag", "2s"], 2, "for time use --window"),
      (["lag", "chase.csv", "--window", "3"], 2, "0s..3s"),
      (["lag", "chase.csv", "--window", "3s..1s"], 2, "ends where it begins"),
      (["lag", "chase.csv", "--window", "0..3"], 2, "needs a unit"),
      (["lag", "chase.csv", "--lag", "1", "--window", "0s..1s"], 2, "say one of them"),
      (["lag", "chase.csv", "--test", "shfit"], 2, "did you mean \"shift\"?"),
      (["lag", "chase.csv", "--correct", "holmes"], 2, "did you mean \"holm\"?"),
      (["lag", "chase.csv", "--repeat", "never"], 2, "there is no rule"),
      (["lag", "chase.csv", "--streams", "infant.voice"], 2, "there is no stream"),
      (["lag", "chase.csv", "--by", "group"], 2, "no session has a factor"),
      (["lag", "chase.csv", "--phase", "still"], 2, "no session has phases"),
      (["lag", "chase.csv", "--modify", "GLUE a = b"], 2, "there is no modification"),
      (["lag", "chase.csv", "--unit", "1s"], 2, "--unit cuts one stream"),
      (["lag", "chase.csv", "--joint", "infant.gaze,mother.approach"], 2, "joint states need"),
      (
        ["lag", "chase.csv", "--repeat", "no", "--streams", "mother.approach"], 3,
        "declared impossible"
      ),
      (["lag", "chase.csv", "--table", "t.csv"], 2, "--table takes the place of files"),
      (["lag", "--table", "none.csv"], 3, ""),
      (["lag", "chase.csv", "--csv", "--json"], 2, "two forms"),
    ] as [([String], Int32, String)])
  func wrongUseIsExplained(words: [String], exitCode: Int32, talk: String) throws {
    let run = try Program.run(words + ["-q"], in: place.path)
    #expect(run.isOrderly && run.exitCode == exitCode, "\(run.talk)")
    #expect(talk.isEmpty || run.talk.contains(talk), "\(run.talk)")
    #expect(run.output.isEmpty)
  }

  @Test func tooLittleIsSaid() throws {
    try place.write(
      "person,stream,code,onset,offset,type\ninfant,gaze,away,0,9,state\n", to: "one.csv")
    let run = try place.attune("lag", "one.csv", "-q")
    #expect(run.exitCode == 5 && run.talk.contains("no two events can be paired"), "\(run.talk)")
  }

  @Test func evidenceIsAdded() throws {
    let run = try place.attune(
      "lag", "chase.csv", "-q", "--streams", "infant.gaze", "--evidence", "--replicates", "49")
    #expect(run.exitCode == 0 && run.output.contains("How far this can be trusted"))
    let refused = try place.attune("lag", "chase.csv", "--evidence", "--csv")
    #expect(refused.exitCode == 2)
  }
}
