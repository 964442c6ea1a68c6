import Foundation
import Testing

/// `--against`, verb by verb, on the simulated twins.
@Suite struct AgainstTests {
  private let place: Workplace
  private static let folder = Program.package.appending(path: "Datasets/stern-twins")
  private static let mark = folder.appending(path: "mark.csv").path
  private static let fred = folder.appending(path: "fred.csv").path

  static let verbs: [[String]] = [
    ["cycles"], ["cycles", "--swap", "--pair", "mother,infant"], ["respond"],
    ["respond", "--cue", "infant.vocalises", "--response", "mother.vocalises", "--window", "1s"],
    ["match"], ["sync", "--lag", "2s"], ["turns"], ["lag"],
    ["lag", "--given", "infant.averts", "--target", "mother.*", "--lag", "1,2"],
    ["lag", "--given", "infant.averts", "--target", "mother.moves_closer", "--window", "0s..3s"],
    ["lag", "--given", "infant.averts", "--target", "mother.moves_closer", "--profile", "3"],
  ]

  init() throws { place = try Workplace() }

  private func run(_ words: [String]) throws -> Program.Run {
    let run = try Program.run(
      words + ["-q", "--replicates", "99", "--seed", "7"], in: place.path)
    #expect(run.isOrderly && run.exitCode == 0, "\(words): \(run.talk)")
    return run
  }

  @Test(arguments: verbs)
  func eachSideHasExactlyTheNumbersThatTheVerbGivesAlone(_ words: [String]) throws {
    let verb = [words[0]]
    let rest = words.dropFirst() + ["--json"]
    let both = try run(verb + [Self.mark, "--against", Self.fred] + rest).json()
    for (side, file) in [("first", Self.mark), ("second", Self.fred)] {
      let alone = try run(verb + [file] + rest).json() as NSDictionary
      #expect(alone.isEqual(both[side]), "\(words) \(side)")
    }
    #expect(both["schema"] as? String == "attune-against/1")
    let rows = try #require(both["comparison"] as? [[String: Any]])
    #expect(!rows.isEmpty)
    for row in rows {
      #expect(Set(row.keys).isSuperset(of: ["measure", "kind", "first", "second", "difference"]))
    }
  }

  @Test(arguments: verbs)
  func textSaysWhatMayNotBeSaid(_ words: [String]) throws {
    let text = try run([words[0], Self.mark, "--against", Self.fred] + words.dropFirst()).output
    #expect(text.hasPrefix("mark against fred\n"))
    let plain = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(plain.contains("Simulated data. Two records differ by chance too"))
    #expect(plain.contains("n = 2, and the dyad is the unit of a study."))
  }

  @Test(arguments: verbs)
  func tidyRowsHaveASide(_ words: [String]) throws {
    let text = try run(
      [words[0], Self.mark, "--against", Self.fred, "--csv"] + words.dropFirst()
    ).output
    let lines = text.split(separator: "\r\n")
    #expect(lines.first?.hasPrefix("side,record,simulated,topic,about,measure,kind,value,") == true)
    let sides = lines.dropFirst().map { $0.prefix { $0 != "," } }
    #expect(Set(sides).isSubset(of: ["first", "second", "difference", "ratio"]))
    #expect(sides.count { $0 == "first" } == sides.count { $0 == "second" })
    #expect(lines.contains { $0.hasPrefix("first,mark,1,") })
    #expect(lines.contains { $0.hasPrefix("second,fred,1,") })
  }

  @Test func twoPhasesAreThoseOfThePhasesAlone() throws {
    try place.write(
      """
      person,stream,phase,code,onset,offset
      infant,gaze,play,partner,0,20
      infant,gaze,play,away,20,30
      mother,gaze,play,partner,0,30
      infant,gaze,still,away,30,55
      infant,gaze,still,partner,55,60
      mother,gaze,still,away,30,60
      infant,voice,play,sound,3,4
      mother,voice,play,sound,5,6
      infant,voice,still,sound,40,41
      mother,voice,still,sound,45,46

      """, to: "s.csv")
    try place.write(
      """
      stream,person,code,label,kind,class
      gaze,infant,partner,looks,state,partner
      gaze,infant,away,averts,state,away
      gaze,mother,partner,looks,state,partner
      gaze,mother,away,looks away,state,away
      voice,infant,sound,sounds,interval,voice
      voice,mother,sound,sounds,interval,voice

      """, to: "codebook.csv")
    for verb in ["respond", "match", "sync", "turns", "lag"] {
      let both = try run(
        [verb, "s.csv", "--phase", "play", "--against", "phase:still", "--json"]
      ).json()
      for (side, phase) in [("first", "play"), ("second", "still")] {
        let alone = try run([verb, "s.csv", "--phase", phase, "--json"]).json() as NSDictionary
        #expect(alone.isEqual(both[side]), "\(verb) \(side)")
      }
      let limits = try #require(both["limits"] as? [String])
      #expect(limits.contains { $0.contains("One pair of phases") })
    }
  }

  @Test func phasesOfTwoSessions() throws {
    let rows = """
      person,stream,phase,code,onset,offset
      infant,gaze,FF,partner,0,20
      infant,gaze,FF,away,20,30
      infant,gaze,SF,away,30,55
      infant,gaze,SF,partner,55,60

      """
    try place.write(rows, to: "before.csv")
    try place.write(rows.replacing("partner,0,20", with: "partner,0,15"), to: "after.csv")
    let words = ["phases", "-q", "before.csv", "--against"]
    let both = try Program.run(words + ["after.csv", "--json"], in: place.path).json()
    let alone = try place.attune("phases", "after.csv", "-q", "--json").json() as NSDictionary
    #expect(alone.isEqual(both["second"]))
    let phase = try Program.run(words + ["phase:SF"], in: place.path)
    #expect(phase.exitCode == 2 && phase.talk.contains("compares the phases of a session as it is"))
  }

  @Test(
    arguments: [
      (["sync", "--ratings"], "--ratings and --against"), (["lag", "--evidence"], "--evidence"),
      (["lag", "--by", "phase"], "--by and --against"), (["respond", "--sensitivity"], "alone"),
      (["match", "--sensitivity"], "alone"), (["phases", "--sensitivity"], "alone"),
    ])
  func whatIsAboutOneRecordDoesNotGoWithIt(words: [String], talk: String) throws {
    let run = try Program.run(
      [words[0], Self.mark, "--against", Self.fred] + words.dropFirst(), in: place.path)
    #expect(run.exitCode == 2 && run.talk.contains(talk), "\(run.talk)")
  }

  @Test(arguments: ["inspect", "check", "codebook", "import", "export", "agree", "explain"])
  func verbsWithNothingToCompareDoNotTakeIt(_ verb: String) throws {
    let run = try place.attune(verb, "--help")
    #expect(run.exitCode == 0 && !run.output.contains("--against"))
  }

  @Test func theReportOfBoth() throws {
    let words = ["report", "session", Self.mark, "--against", Self.fred, "-q"]
    let run = try Program.run(words, in: place.path)
    #expect(run.exitCode == 0 && run.output == "Reports/mark-against-fred/report.html\n")
    #expect(place.names("Reports") == ["mark-against-fred"])
    #expect(
      place.names("Reports/mark-against-fred") == [
        "figures", "log.txt", "manifest.json", "methods.txt", "report.html", "reproduce.sh",
        "results.json", "tables",
      ])
    let page = try place.read("Reports/mark-against-fred/report.html")
    #expect(page.contains("simulated data") && page.contains("n = 2"))
    #expect(page.contains("attune report session mark.csv --against fred.csv"))
    // Each side has what its own report has.
    #expect(
      try Program.run(
        ["report", "session", Self.mark, Self.fred, "-q", "--out", "Own"], in: place.path
      ).exitCode == 0)
    let both = try place.json("Reports/mark-against-fred/results.json")
    for (side, id) in [("first", "mark"), ("second", "fred")] {
      #expect((try place.json("Own/\(id)/results.json") as NSDictionary).isEqual(both[side]))
    }
    // What was edited by hand is kept.
    try place.write("mine", to: "Reports/mark-against-fred/methods.txt")
    #expect(try Program.run(words, in: place.path).exitCode == 7)
    #expect(try Program.run(words + ["--force"], in: place.path).exitCode == 0)
    let json = try Program.run(words + ["--out", "J", "--json"], in: place.path).json()
    #expect(
      (json["reports"] as? [[String: String]])
        == [["session": "mark against fred", "folder": "J/mark-against-fred"]])
  }

  @Test func aReportOfPhasesIsNotMade() throws {
    let run = try place.attune("report", "session", Self.mark, "--against", "phase:play")
    #expect(run.exitCode == 2 && run.talk.contains("shows its phases side by side"))
    #expect(place.names("Reports").isEmpty)
  }
}
