import Foundation
import Testing

@Suite struct AgreeTests {
  private let place: Workplace

  init() throws {
    place = try Workplace()
    try place.write(Self.record(turn: "20.0"), to: "anna.csv")
    try place.write(Self.record(turn: "24.0"), to: "ben.csv")
  }

  private static func record(turn: String) -> String {
    """
    person,stream,code,onset,offset
    infant,gaze,face,0.0,\(turn)
    infant,gaze,away,\(turn),40.0
    infant,gaze,face,40.0,60.0

    """
  }

  /// Both codings in one table, with a column that says whose each row is.
  private static func both(_ column: String) -> String {
    var lines = ["\(column),session,person,stream,code,onset,offset"]
    for (coder, turn) in [("anna", "20.0"), ("ben", "24.0")] {
      for row in record(turn: turn).split(separator: "\n").dropFirst() {
        lines.append("\(coder),s1,\(row)")
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// What was printed, with plain blanks.
  private func plain(_ run: Program.Run) -> String {
    run.output.replacing("\u{A0}", with: " ")
  }

  @Test func twoFilesAreTwoCoders() throws {
    let run = try place.attune("agree", "anna.csv", "ben.csv", "-q", "--replicates", "19")
    #expect(run.exitCode == 0, "\(run.talk)")
    #expect(plain(run).contains("infant.gaze: anna and ben, 1 session, 60.0 s compared"))
    // 56 of 60 s the same; 40 and 44 s of face by chance.
    #expect(plain(run).contains("93.3 %") && run.output.contains(".84"))
  }

  @Test func jsonHoldsTheNumbers() throws {
    let run = try place.attune(
      "agree", "anna.csv", "ben.csv", "-q", "--json", "--replicates", "19", "--coders", "A,B",
      "--tolerance", "5s", "--gamma")
    let json = try run.json()
    #expect(json["schema"] as? String == "attune-agreement/1")
    #expect(json["coders"] as? [String] == ["A", "B"])
    let streams = try #require(json["streams"] as? [[String: Any]])
    let pair = try #require((streams[0]["pairs"] as? [[String: Any]])?.first)
    for part in ["continuous_time", "time_units", "code", "events", "mixed_up", "gamma", "session"]
    {
      #expect((pair[part] as? [Any])?.isEmpty == false, "\(part)")
    }
  }

  @Test func tablesOfNumbersAndOfEvents() throws {
    let numbers = try place.attune(
      "agree", "anna.csv", "ben.csv", "-q", "--csv", "--replicates", "19")
    #expect(numbers.output.contains("infant.gaze,anna,ben,0,compared,,,,seconds,60.0,"))
    let events = try place.attune(
      "agree", "anna.csv", "ben.csv", "-q", "--events", "--replicates", "19")
    #expect(events.output.contains("omission,away,20,40,anna.csv,3,,,,,,"))
  }

  @Test(arguments: ["Coder", "observer"]) func aColumnSaysWhoCoded(_ column: String) throws {
    try place.write(Self.both(column), to: "both.csv")
    let named = try place.attune(
      "agree", "both.csv", "-q", "--coder", column, "--replicates", "19")
    #expect(
      named.exitCode == 0 && plain(named).contains("infant.gaze: anna and ben"), "\(named.talk)")
    // A column of such a name is found.
    let found = try place.attune("agree", "both.csv", "-q", "--replicates", "19")
    #expect(found.output == named.output)
  }

  @Test func anEndingMarksTheSecondCoder() throws {
    try place.write(
      """
      person,stream,code,onset,offset
      infant,gaze,face,0.0,20.0
      infant,gaze,away,20.0,60.0
      infant,gaze_rel,face,10.0,24.0
      infant,gaze_rel,away,24.0,40.0
      infant,rel_blocks,x,10.0,40.0

      """, to: "play.csv")
    let run = try place.attune("agree", "play.csv", "-q", "--replicates", "19")
    #expect(
      plain(run).contains("infant.gaze: main and rel, 1 session, 30.0 s compared"), "\(run.talk)")
    #expect(run.output.contains("the blocks of rel_blocks"))
    let given = try place.attune(
      "agree", "play.csv", "-q", "--suffix", "_rel", "--blocks", "10s-20s", "--replicates", "19")
    #expect(plain(given).contains("10.0 s compared (the times given)"), "\(given.output)")
  }

  @Test func aReportIsWrittenAndNotOverwritten() throws {
    let words = ["agree", "anna.csv", "ben.csv", "-q", "--replicates", "19", "--out", "R"]
    let run = try Program.run(words, in: place.path)
    #expect(run.exitCode == 0 && run.output == "R/agreement-anna-ben/report.html\n", "\(run.talk)")
    let report = "R/agreement-anna-ben"
    #expect(try place.json(report + "/results.json")["schema"] as? String == "attune-agreement/1")
    #expect(try Program.run(words, in: place.path).exitCode == 0)
    try place.write("edited", to: report + "/report.html")
    let again = try Program.run(words, in: place.path)
    #expect(again.exitCode == 7 && again.talk.contains("edited by hand"))
    #expect(try Program.run(words + ["--force"], in: place.path).exitCode == 0)
  }

  @Test(
    arguments: [
      (["anna.csv"], 2, "nothing in it says who coded"),
      (["anna.csv", "ben.csv", "--coders", "a"], 2, "1 names for 2 coders"),
      (["anna.csv", "ben.csv", "--blocks", "infant.gze"], 2, "did you mean"),
      (["anna.csv", "ben.csv", "--streams", "infant.gase"], 2, "did you mean \"infant.gaze\""),
      (["anna.csv", "ben.csv", "--blocks", "70s-90s"], 5, "no double-coded time"),
      (["anna.csv", "ben.csv", "--coder", "x", "--suffix", "_r"], 2, "say one"),
      (["anna.csv", "ben.csv", "--csv", "--events"], 2, "say one"),
      (["anna.csv", "ben.csv", "--overlap", "0"], 2, "1 to 100"),
      (["anna.csv", "ben.csv", "--grid", "0s"], 2, "--grid"),
      (["anna.csv", "none.csv"], 3, "none.csv"),
    ] as [([String], Int32, String)])
  func wrongUseIsExplained(words: [String], exitCode: Int32, talk: String) throws {
    let run = try Program.run(["agree", "-q"] + words, in: place.path)
    #expect(run.isOrderly && run.exitCode == exitCode && run.talk.contains(talk), "\(run.talk)")
  }
}
