import Foundation
import Testing

@Suite struct ComparedSidesTests {
  private let place: Workplace

  /// Two sessions in one table, a third in a file of its own, the two phases of a fourth.
  init() throws {
    place = try Workplace()
    func rows(_ session: String, _ away: Int) -> String {
      (0..<6).map { turn in
        let begin = turn * 10
        return """
          \(session),infant,gaze,partner,\(begin),\(begin + 10 - away)
          \(session),infant,gaze,away,\(begin + 10 - away),\(begin + 10)
          \(session),mother,approach,closer,\(begin + 11 - away),\(begin + 12 - away)

          """
      }.joined()
    }
    let head = "session,person,stream,code,onset,offset\n"
    try place.write(head + rows("A", 4) + rows("B", 6), to: "two.csv")
    try place.write(head + rows("C", 5), to: "other/c.csv")
    try place.write(head + rows("A", 3), to: "again/a.csv")
    try place.write(head + rows("A", 4), to: "same.csv")
    try place.write(head + rows("A", 4) + rows("B", 6) + rows("D", 2), to: "three.csv")
    try place.write(Workplace.codebook, to: "codebook.csv")
    try place.write(
      """
      person,stream,phase,code,onset,offset
      infant,gaze,play,partner,0,20
      infant,gaze,play,away,20,30
      infant,gaze,still,away,30,55
      infant,gaze,still,partner,55,60
      mother,approach,play,closer,22,24
      mother,approach,still,closer,32,34

      """, to: "phases.csv")
  }

  private func cycles(_ words: [String]) throws -> Program.Run {
    let run = try Program.run(
      ["cycles", "-q", "--codebook", "codebook.csv", "--replicates", "99"] + words, in: place.path)
    #expect(run.isOrderly, "\(words)")
    return run
  }

  @Test(
    arguments: [
      (["two.csv", "--against", "B"], ["A", "B"]), (["two.csv", "--against", "A"], ["B", "A"]),
      (["two.csv", "--session", "B", "--against", "A"], ["B", "A"]),
      (["three.csv", "--session", "D", "--against", "session:A"], ["D", "A"]),
      (["other", "--against", "again/a.csv"], ["C", "A"]),
      (["two.csv", "--session", "A", "--against", "other"], ["A", "C"]),
      (["two.csv", "--session", "A", "--against", "again"], ["A (two.csv)", "A (a.csv)"]),
      (
        ["phases.csv", "--phase", "play", "--against", "phase:still"],
        ["phases, play", "phases, still"]
      ),
    ])
  func aSideIsASessionAFileOrAPhase(words: [String], labels: [String]) throws {
    let run = try cycles(words + ["--json"])
    #expect(run.exitCode == 0, "\(run.talk)")
    let sides = try #require(try run.json()["sides"] as? [[String: Any]])
    #expect(sides.map { $0["label"] as? String } == labels)
  }

  @Test(
    arguments: [
      (["three.csv", "--against", "B"], "name the first with --session"),
      (["three.csv", "--against", "other"], "there are 3 beside other (A, B, D); name the first"),
      (["two.csv", "--session", "A", "--against", "A"], "both sides are session A"),
      (["same.csv", "--against", "same.csv"], "both sides are session A"),
      (["same.csv", "--against", "session:A"], "there is none beside A"),
      (["other", "--against", "two.csv"], "holds A, B; name a file with one"),
      (["two.csv", "--against", "other/d.csv"], "there is no session and no file \"other/d.csv\""),
      (["two.csv", "--against", "session:AA"], "there is no session \"AA\" (did you mean \"A\"?)"),
      (["two.csv", "--session", "Z", "--against", "A"], "there is no session \"Z\""),
      (["phases.csv", "--against", "phase:still"], "--phase NAME"),
      (
        ["phases.csv", "--phase", "play", "--against", "phase:stil"],
        "there is no phase \"stil\" (did you mean \"still\"?); there is play and still"
      ),
      (
        ["phases.csv", "--phase", "plai", "--against", "phase:still"],
        "--phase: session phases: there is no phase \"plai\" (did you mean \"play\"?)"
      ),
      (["phases.csv", "--phase", "play", "--against", "phase:play"], "both sides are phase play"),
      (["two.csv", "--phase", "play", "--against", "phase:still"], "there are 2 (A, B)"),
      (["two.csv", "--against", "B", "--sensitivity"], "one record alone"),
      (["two.csv", "--against", "B", "--export", "eaf"], "a tier is of one session"),
    ])
  func anythingButTwoSidesSaysHowToChoose(words: [String], talk: String) throws {
    let run = try cycles(words)
    #expect(run.exitCode == 2 && run.output.isEmpty, "\(run.output)")
    #expect(run.talk.contains(talk), "\(run.talk)")
  }

  @Test func aNameOfBothIsNoGuess() throws {
    try place.write("", to: "B")
    let run = try cycles(["two.csv", "--against", "B"])
    #expect(run.exitCode == 2 && run.talk.contains("write session:B or ./B"), "\(run.talk)")
    #expect(try cycles(["two.csv", "--against", "session:B"]).exitCode == 0)
    #expect(try cycles(["two.csv", "--session", "A", "--against", "./B"]).exitCode == 3)
  }

  @Test func aSideWithoutWhatIsNeededIsNamed() throws {
    try place.write(
      "session,person,stream,code,onset,offset\nE,infant,gaze,partner,0,10\n", to: "e.csv")
    let run = try cycles(["two.csv", "--session", "A", "--against", "e.csv"])
    #expect(run.exitCode == 5 && run.talk.contains("session E: "), "\(run.talk)")
  }

  /// The codebook beside the second file is its own; without one it has that of the first.
  @Test func theSecondIsReadAsTheFirst() throws {
    let run = try place.attune("cycles", "phases.csv", "--against", "other", "-q", "--json")
    #expect(run.exitCode == 0, "\(run.talk)")
    let wrong = try place.attune("cycles", "two.csv", "--session", "A", "--against", "nowhere.csv")
    #expect(wrong.exitCode == 2)
  }

  @Test func strictIsOfBothSides() throws {
    try place.write(
      """
      session,person,stream,code,onset,offset
      G,infant,gaze,partner,0,20
      G,infant,gaze,away,25,40
      G,infant,gaze,partner,40,60
      G,mother,approach,closer,27,28

      """, to: "gap.csv")
    let words = ["--strict", "--time-unit", "s", "--bridge", "none"]
    #expect(try cycles(["other", "--against", "again/a.csv"] + words).exitCode == 0)
    #expect(try cycles(["other", "--against", "gap.csv"] + words).exitCode == 1)
    #expect(try cycles(["gap.csv", "--against", "other"] + words).exitCode == 1)
  }
}
