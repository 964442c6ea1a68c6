import Foundation
import Testing

@Suite struct InitTests {
  private let place: Workplace

  init() throws { place = try Workplace.withPlay() }

  @Test func aNewStudySaysWhatIsMissing() throws {
    let run = try place.attune("init", "study", "--title", "Still \"face\"")
    #expect(run.exitCode == 0)
    #expect(run.lines.first == "study/study.toml" && run.talk.contains("attune check study"))
    #expect(
      place.names("study") == ["codebook.csv", "participants.csv", "sessions", "study.toml"])
    #expect(place.names("study/sessions") == ["README.md"])
    // Nothing is wrong with the design, and there is nothing to analyse: what waits for it must not go on.
    let check = try place.attune("check", "study")
    #expect(check.exitCode == 3 && check.messages == ["E603", "N621", "N622"], "\(check.talk)")
    #expect(check.lines.first == "Still \"face\"")
    #expect(try place.attune("check", "study", "-q").messages == ["E603"])
  }

  @Test func withItsFirstSessionItIsReady() throws {
    #expect(try place.attune("init", "study").exitCode == 0)
    try place.write(Workplace.play, to: "study/sessions/S-01.csv")
    let check = try place.attune("check", "study")
    #expect(check.exitCode == 0 && check.messages == ["N621", "N622"], "\(check.talk)")
    // Other verbs read it as well.
    let lag = try place.attune("inspect", "study", "--json")
    #expect(lag.exitCode == 0 && lag.talk.contains("N621"), "\(lag.talk)")
    try place.write("id\nS-01\n", to: "study/participants.csv")
    #expect(
      try place.attune("codebook", "study/sessions", "--codebook", "none", "--out", "draft.csv")
        .exitCode == 0)
    try place.write(try place.read("draft.csv"), to: "study/codebook.csv")
    let again = try place.attune("check", "study", "--strict")
    #expect(again.exitCode == 0 && again.talk.isEmpty, "\(again.talk)")
  }

  @Test func whatIsThereIsNeverReplaced() throws {
    try place.write("mine", to: "study/study.toml")
    for words in [["init", "study"], ["init", "study", "--from", "play.csv"]] {
      let run = try Program.run(words, in: place.path)
      #expect(run.exitCode == 7 && run.talk.contains("exists already"), "\(run.talk)")
      #expect(place.names("study") == ["study.toml"])
    }
    #expect(try place.read("study/study.toml") == "mine")
  }

  @Test func fromFilesPersonsAndCodesAreKnown() throws {
    try place.write(Workplace.play, to: "exports/S-01.csv")
    try place.write(Workplace.play, to: "exports/S-02.csv")
    let run = try place.attune("init", "study", "--from", "exports", "--title", "Twins")
    #expect(run.exitCode == 0, "\(run.talk)")
    #expect(run.lines.contains("study/sessions/S-02.csv"))
    let design = try place.read("study/study.toml")
    #expect(design.contains("first = \"infant\"\nsecond = \"mother\""))
    #expect(design.contains("infant.gaze, mother.approach") && design.contains("\"Twins\""))
    #expect(try place.read("study/codebook.csv").contains("gaze,infant,away"))
    #expect(try place.read("study/participants.csv") == "id\nS-01\nS-02\n")
    let check = try place.attune("check", "study", "--strict")
    #expect(check.exitCode == 0 && check.talk.isEmpty, "\(check.talk)")
    #expect(check.output.contains("sessions analysed      2 of 2 dyads"))
    #expect(try place.read("exports/S-01.csv") == Workplace.play)
  }

  @Test func fromFilesThatCannotBeReadThereIsNoFolder() throws {
    try place.write("not a table", to: "words.csv")
    #expect(try place.attune("init", "study", "--from", "words.csv").exitCode == 3)
    #expect(try place.attune("init", "study", "--from", "none.csv").exitCode == 3)
    #expect(try place.attune("init", "study", "--mapping", "m.toml").exitCode == 2)
    #expect(place.names().filter { $0.hasPrefix("study") } == [])
    let json = try place.attune("init", "study", "--from", "play.csv", "--json").json()
    #expect(json["schema"] as? String == "attune-init/1" && json["sessions"] as? Int == 1)
  }
}
