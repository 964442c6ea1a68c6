import Foundation
import Testing

@Suite struct PowerTests {
  private let place: Workplace

  init() throws { place = try Workplace() }

  private static let quick = [
    "--dyads", "4,6", "--length", "1min,90s", "--replicates", "2", "--level", "0.2",
  ]

  private func power(_ words: [String]) throws -> Program.Run {
    let run = try Program.run(["power"] + words, in: place.path)
    #expect(run.isOrderly, "\(words)")
    return run
  }

  @Test func theTableAndWhatItMeans() throws {
    let run = try power(Self.quick + ["--pursuit", "0.6"])
    #expect(run.exitCode == 0 && run.talk.isEmpty, "\(run.talk)")
    #expect(run.output.hasPrefix("Power by simulation: 2\u{A0}studies of each size"))
    #expect(run.lines.count { $0.contains("[") } == 4)
    #expect(run.lines.last == "note: simulated data")
    #expect(place.names().isEmpty)
  }

  @Test func theSameWordsGiveTheSameBytes() throws {
    let runs = try [["-j", "1"], ["-j2"], ["--jobs", "3"]].map {
      try power(Self.quick + ["--json", "--groups", "free:0.2,chased:0.7"] + $0)
    }
    #expect(runs.allSatisfy { $0.exitCode == 0 } && Set(runs.map(\.output)).count == 1)
    #expect(try runs[0].json()["schema"] as? String == "attune-power/1")
    let other = try power(
      Self.quick + ["--json", "--groups", "free:0.2,chased:0.7", "--seed", "2"])
    #expect(other.output != runs[0].output)
  }

  @Test(arguments: ["cycles", "pursuit", "voice"])
  func everyQuestion(question: String) throws {
    let run = try power(Self.quick + ["--csv", "--question", question])
    #expect(run.exitCode == 0, "\(run.talk)")
    #expect(
      run.output.split(separator: "\r\n").count == 9 && run.output.hasPrefix("dyads,seconds,world,")
    )
  }

  /// The probability of a group is that of what is asked about.
  @Test func groupsOfVoices() throws {
    let run = try power(
      Self.quick + ["--json", "--question", "voice", "--groups", "a:0.2,b:0.7"])
    let groups = try #require(try run.json()["groups"] as? [[String: Any]])
    #expect(groups.map { $0["answers"] as? Double } == [0.2, 0.7])
    #expect(groups.map { $0["pursuit"] as? Double } == [0.1, 0.1])
  }

  @Test(
    arguments: [
      (["--pursuit", "2"], "a probability"), (["--answers", "1.5"], "a probability"),
      (["--dyads", "1,10"], "--dyads takes 2 to 1000"), (["--dyads", "ten"], "whole numbers"),
      (["--dyads", ""], "--dyads takes"), (["--length", "0s"], "longer than nothing"),
      (["--length", "700min"], "ten hours"), (["--level", "1"], "--level is between"),
      (["--replicates", "0"], "--replicates takes"), (["--spread", "9"], "--spread"),
      (["--question", "cycle"], "did you mean \"cycles\""), (["-j", "0"], "threads"),
      (["--groups", "a:0.1"], "two different groups"), (["--groups", "a,b"], "with probabilities"),
      (["--groups", "a:0.1,a:0.2"], "two different groups"),
      (["--groups", "a:0.1,b:0.2", "--dyads", "501"], "2 to 500"),
      (["--design", "groups"], "--design groups needs"),
      (["--design", "one", "--groups", "a:0.1,b:0.2"], "has no groups"),
      (["--design", "nowhere"], "has no study.toml"), (["--csv", "--json"], "two forms"),
    ] as [([String], String)])
  func wrongUseIsExplained(words: [String], talk: String) throws {
    let run = try power(words)
    #expect(run.exitCode == 2 && run.talk.contains(talk) && run.output.isEmpty, "\(run.talk)")
  }

  // MARK: A study's folder

  private func study(_ text: String) throws {
    try place.write("schema = \"attune-study/1\"\n" + text, to: "planned/study.toml")
  }

  private static let question =
    "[[question]]\nid = \"chase\"\ntext = \"Is averting followed by moving closer?\"\n"
    + "statistic = \"contingency-chance\"\ngiven = [\"infant.averts\"]\n"
    + "target = [\"mother.moves_closer\"]\n"

  @Test func theFirstPlannedQuestionOfAStudy() throws {
    try study(Self.question)
    let run = try power(Self.quick + ["--json", "--design", "planned"])
    #expect(run.exitCode == 0, "\(run.talk)")
    let question = try #require(try run.json()["question"] as? [String: Any])
    #expect(question["id"] as? String == "chase")
    #expect(question["effect"] as? String == "beyond-chance")
    #expect(place.names() == ["planned"] && place.names("planned") == ["study.toml"])
  }

  @Test func theGroupsOfAStudy() throws {
    try study(
      Self.question + "[groups]\nlevels = [\"term\", \"preterm\"]\nreference = \"preterm\"\n")
    let bare = try power(["--design", "planned"])
    #expect(bare.exitCode == 2 && bare.talk.contains("--groups term:0.3,preterm:0.6"))
    let other = try power(["--design", "planned", "--groups", "term:0.3,pretem:0.6"])
    #expect(other.exitCode == 2 && other.talk.contains("did you mean \"preterm\""))
    let run = try power(
      Self.quick + ["--json", "--design", "planned/study.toml", "--groups", "term:0.3,preterm:0.6"])
    let groups = try #require(try run.json()["groups"] as? [[String: Any]])
    // The reference comes first, however it was typed.
    #expect(groups.map { $0["name"] as? String } == ["preterm", "term"])
  }

  @Test func aStudyThatCannotBeSimulated() throws {
    try study("")
    let none = try power(["--design", "planned"])
    #expect(none.exitCode == 4 && none.talk.contains("plans no question"), "\(none.talk)")
    try study(Self.question.replacing("averts", with: "smiles"))
    let unknown = try power(["--design", "planned"])
    #expect(unknown.exitCode == 4 && unknown.talk.contains("infant.averts, infant.turns_away"))
    try study(Self.question.replacing("infant.averts", with: "infant.vocalises"))
    let other = try power(["--design", "planned"])
    #expect(other.exitCode == 4 && other.talk.contains("coupling cannot be set"))
    try study("[[question]\n")
    let broken = try power(["--design", "planned"])
    #expect(broken.exitCode == 4 && !broken.messages.isEmpty)
    // Another question can be asked of the same design.
    try study("")
    let asked = try power(Self.quick + ["--csv", "--design", "planned", "--question", "cycles"])
    #expect(asked.exitCode == 0, "\(asked.talk)")
  }
}
