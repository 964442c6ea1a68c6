import Foundation
import Testing

/// `attune analyze` and `attune merge` on a small simulated study.
@Suite struct AnalyzeTests {
  private let place: Workplace

  /// The question whose answer is known: the mother of a chasing group follows what is averted.
  private static let question = """

    [[question]]
    id = "pursuit"
    text = "Does the mother come closer after the infant averts?"
    statistic = "log-odds-effect"
    given = ["infant.averts", "infant.turns_away"]
    target = "mother.moves_closer"
    window = "0s..3s"

    """

  init() throws {
    place = try Workplace()
    let made = try place.attune(
      "simulate", "study", "--dyads", "3", "--length", "90s", "--groups", "chased:0.8,free:0.1",
      "-q")
    #expect(made.exitCode == 0, "\(made.talk)")
    // Few draws, so that tests are quick.
    try place.write(
      try place.read("study/study.toml").replacing("# replicates = 1999", with: "replicates = 99")
        + Self.question, to: "study/study.toml")
  }

  private func analyze(_ words: String...) throws -> Program.Run {
    try Program.run(["analyze", "study"] + words, in: place.path)
  }

  @Test func aReportWithNumbersTablesAndScript() throws {
    let run = try analyze("--out", "r")
    #expect(run.exitCode == 0, "\(run.talk)")
    #expect(run.output.contains("6 sessions of 6 dyads analysed in 2 groups"))
    #expect(run.output.contains("1 of "), "\(run.output)")
    #expect(run.output.contains("simulated, not observed"))
    let names = place.names("r/study")
    for name in ["report.html", "results.json", "methods.txt", "reproduce.R", "manifest.json"] {
      #expect(names.contains(name), "\(names)")
    }
    let counts = try place.read("r/study/tables/counts.csv").split(separator: "\r\n")
    #expect(counts[0].hasPrefix("session,dyad,group,family,phase,question,planned,given,"))
    // Six sessions, twice for each question with a given and a target.
    #expect((counts.count - 1).isMultiple(of: 12))
    let json = try place.json("r/study/results.json")
    let questions = try #require(json["questions"] as? [[String: Any]])
    #expect(questions.first?["id"] as? String == "pursuit")
    #expect(questions.count { $0["isPlanned"] as? Bool == true } == 1)
    // The tallies of the dyads add up to the pooled table.
    let own = counts.filter { $0.contains(",pursuit,") }.map { $0.split(separator: ",") }
    let pooled = try #require(questions.first?["pooled"] as? [String: Any])
    let table = try #require(pooled["table"] as? [Int])
    #expect(
      table[0] + table[1]
        == own.filter { $0[$0.count - 3] == "1" }.reduce(0) {
          $0 + (Int($1[$1.count - 2]) ?? 0) + (Int($1[$1.count - 1]) ?? 0)
        })
  }

  @Test func theSameBytesForAnyNumberOfJobsAndForPartsThatAreMerged() throws {
    #expect(try analyze("--out", "one", "-j", "1", "-q").exitCode == 0)
    #expect(try analyze("--out", "three", "-j", "3", "-q", "--fresh").exitCode == 0)
    for part in 1...4 {
      let run = try analyze("--part", "\(part)/4", "--out", "parts", "-q")
      #expect(run.exitCode == 0, "\(run.talk)")
    }
    let merged = try Program.shell(
      "$attune merge study parts/*.part --out merged -q", in: place.path)
    #expect(merged.exitCode == 0, "\(merged.talk)")
    let whole = try place.contents("one/study")
    #expect(try place.contents("three/study") == whole)
    #expect(try place.contents("merged/study") == whole)
  }

  @Test func killedAtAnyMomentTheNextRunEndsAsAnUndisturbedOne() throws {
    #expect(try analyze("--out", "whole", "-q").exitCode == 0)
    let whole = try place.contents("whole/study")
    let seed = UInt64.random(in: .min ... .max)
    var source = SplitMix(state: seed)
    for round in 0..<6 {
      let wait = Double(source.next() % 900) / 1000
      _ = try Program.shell(
        "$attune analyze study --out r\(round) -q -j 2 & pid=$!; sleep \(wait); "
          + "kill -9 $pid 2>/dev/null; wait $pid 2>/dev/null; true", in: place.path)
      let again = try analyze("--out", "r\(round)", "-q")
      #expect(again.exitCode == 0, "seed \(seed), \(wait) s: \(again.talk)")
      #expect(try place.contents("r\(round)/study") == whole, "seed \(seed), \(wait) s")
    }
  }

  @Test func interruptedByAPersonNothingIsHalfWritten() throws {
    let run = try Program.shell(
      "$attune analyze study --out r -q -j 2 & pid=$!; sleep 0.4; kill -INT $pid 2>/dev/null; "
        + "wait $pid; echo $?", in: place.path)
    let names = place.names("r")
    #expect(names.allSatisfy { !$0.contains(".writing-") }, "\(names) \(run.output)")
    if names.contains("study") {
      #expect(place.names("r/study").contains("manifest.json"))
    }
  }

  @Test func whatWasFoundIsNotFoundAgain() throws {
    #expect(try analyze("--out", "r", "-q").exitCode == 0)
    let journal = try place.read("r/.attune/study.jsonl")
    #expect(try analyze("--out", "r", "-q").exitCode == 0)
    #expect(try place.read("r/.attune/study.jsonl") == journal)
    // A parameter of cycles leaves responses and behaviours alone.
    try place.write(
      try place.read("study/study.toml").replacing(
        "# pursuit-window = \"3s\"", with: "pursuit-window = \"2s\""), to: "study/study.toml")
    #expect(try analyze("--out", "r", "-q").exitCode == 0)
    let later = try place.read("r/.attune/study.jsonl")
    #expect(later.hasPrefix(journal))
    let new = later.dropFirst(journal.count).split(separator: "\n")
    #expect(new.count == 6)
    let first = try #require(
      try JSONSerialization.jsonObject(with: Data((new.first ?? "").utf8)) as? [String: Any])
    #expect((first["a"] as? [String: Any])?.count == 1)
  }

  @Test func whatAPersonEditedStays() throws {
    #expect(try analyze("--out", "r", "-q").exitCode == 0)
    try place.write("mine", to: "r/study/methods.txt")
    let run = try analyze("--out", "r", "-q")
    #expect(run.exitCode == 7)
    #expect(run.talk.contains("methods.txt"))
    #expect(try place.read("r/study/methods.txt") == "mine")
    #expect(try analyze("--out", "r", "-q", "--force").exitCode == 0)
  }

  @Test func partsThatDoNotMakeAWholeAreRefused() throws {
    for part in 1...2 {
      #expect(try analyze("--part", "\(part)/3", "--out", "p", "-q").exitCode == 0)
    }
    func merge(_ files: String...) throws -> Program.Run {
      try Program.run(["merge", "study"] + files + ["--out", "m"], in: place.path)
    }
    let missing = try merge("p/study-1-of-3.part", "p/study-2-of-3.part")
    #expect(missing.exitCode == 3)
    #expect(missing.talk.contains("there is no part 3 of 3"), "\(missing.talk)")
    let twice = try merge("p/study-1-of-3.part", "p/study-1-of-3.part")
    #expect(twice.talk.contains("are the same part"))
    let text = try place.read("p/study-2-of-3.part")
    try place.write(String(text.dropLast(40)), to: "p/short.part")
    #expect(try merge("p/short.part").talk.contains("ends before it should"))
    #expect(try merge("study/study.toml").talk.contains("is no part of a study"))
    #expect(try merge("p/none.part").talk.contains("cannot read none.part"))
    try place.write(
      try place.read("study/study.toml").replacing("0s..3s", with: "0s..2s"),
      to: "study/study.toml")
    #expect(
      try merge("p/study-1-of-3.part", "p/study-2-of-3.part").talk.contains("another study"))
    #expect(place.names("m").isEmpty)
  }

  @Test(
    arguments: [
      (["--part", "4/3"], 2, "--part is k/n"), (["--part", "x"], 2, "--part is k/n"),
      (["-j", "0"], 2, "-j takes"),
    ] as [([String], Int32, String)])
  func wrongUseIsExplained(words: [String], exitCode: Int32, talk: String) throws {
    let run = try Program.run(["analyze", "study"] + words, in: place.path)
    #expect(run.exitCode == exitCode)
    #expect(run.talk.contains(talk), "\(run.talk)")
  }

  @Test func aFolderThatIsNoStudyIsRefused() throws {
    let run = try Program.run(["analyze", "study/sessions"], in: place.path)
    #expect(run.exitCode == 2)
    #expect(run.talk.contains("is no study"), "\(run.talk)")
  }

  @Test func whatCannotBeAnalysedIsSaidAndTheRestIs() throws {
    // A participant less, a question nobody can answer, a statistic without a number of a dyad.
    try place.write(
      "id,group\nS-001,chased\nS-002,free\nS-003,free\n", to: "study/participants.csv")
    try place.write(
      try place.read("study/study.toml")
        + "\n[[question]]\nid = \"order\"\ntext = \"?\"\nstatistic = \"markov-order\"\n",
      to: "study/study.toml")
    let run = try analyze("--out", "r")
    #expect(run.exitCode == 1, "\(run.talk)")
    #expect(run.output.contains("3 sessions left out"), "\(run.output)")
    #expect(run.talk.contains("markov-order gives no number of a dyad"), "\(run.talk)")
    #expect(try place.read("r/study/report.html").contains("Sessions left out"))
  }

  /// Steele, Lea & Flood (2014).
  private struct SplitMix {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      return z ^ (z >> 31)
    }
  }
}
