import Foundation
import Testing

@Suite struct MappingArgumentsTests {
  private let place: Workplace

  init() throws {
    place = try Workplace()
    for dyad in ["D1", "D2"] {
      try place.write(
        "Time;Dauer;Kode\n0,5;2,0;I_look\n2,5;1,0;I_away\n2,0;3,5;C_look\n",
        to: "data/\(dyad)_S1_play.csv")
    }
  }

  @Test func aSavedMappingServesAFolder() throws {
    let saved = try place.attune(
      "inspect", "data/D1_S1_play.csv", "--save", "m.toml", "--actor", "prefix:_", "--persons",
      "I=infant,C=caregiver", "--file-name", "{dyad}_{session}_{phase}", "--recode",
      "look=partner", "--shift", "10s")
    #expect(saved.exitCode == 0, "\(saved.talk)")
    #expect(saved.output.hasSuffix("m.toml: the mapping\n"))
    let run = try place.attune("import", "data", "--mapping", "m.toml", "--out", "study")
    #expect(run.exitCode == 0 && run.talk.isEmpty, "\(run.talk)")
    let inspected = try place.attune("inspect", "study", "--json").json()
    let sessions = try #require(inspected["sessions"] as? [[String: Any]])
    #expect(sessions.compactMap { $0["session"] as? String } == ["D1 S1", "D2 S1"])
    #expect(sessions.allSatisfy { $0["persons"] as? [String] == ["infant", "caregiver"] })
    #expect(sessions.allSatisfy { $0["beginSeconds"] as? String == "10.5" })
    let again = try place.attune("inspect", "data/D1_S1_play.csv", "--save", "m.toml")
    #expect(again.exitCode == 7)
    #expect(again.talk.contains("name another --save"))
  }

  @Test func theCommandLineGoesBeforeTheMapping() throws {
    #expect(
      try place.attune(
        "inspect", "data/D1_S1_play.csv", "--save", "m.toml", "--shift", "10s"
      ).exitCode == 0)
    let run = try place.attune(
      "inspect", "data/D1_S1_play.csv", "--mapping", "m.toml", "--shift", "-0.5s", "--json")
    let sessions = try #require(try run.json()["sessions"] as? [[String: Any]])
    #expect(sessions.first?["beginSeconds"] as? String == "0")
  }

  @Test func aWrongMappingIsMisuseAndNamesItsLine() throws {
    try place.write("schema = \"attune-mapping/1\"\n[reading]\nbrigde = \"auto\"\n", to: "m.toml")
    let run = try place.attune("check", "data", "--mapping", "m.toml")
    #expect(run.exitCode == 2)
    #expect(run.messages == ["E540"])
    #expect(run.talk.contains("--> m.toml:3"))
    #expect(run.talk.contains("did you mean \"bridge\"?"))
  }

  @Test func filesOfDifferentFormsNeedAMappingEach() throws {
    try place.write(Workplace.play, to: "data/other.csv")
    let run = try place.attune("inspect", "data", "--save", "m.toml")
    #expect(run.exitCode == 2)
    #expect(run.talk.contains("save a mapping for each"))
    #expect(place.names() == ["data"])
  }

  @Test(arguments: [
    (["--actor", "nose"], "--actor takes column, category"),
    (["--actor", "file"], "--actor file needs {person} in --file-name"),
    (["--persons", "I"], "--persons takes name=name pairs"),
    (["--recode", "a=b,a=c"], "--recode says two things of \"a\""),
    (["--file-name", "x"], "--file-name: \"x\" has no field"),
    (["--shift", "3"], "--shift needs a unit"),
  ])
  func badWordsAreRefused(option: [String], sentence: String) throws {
    let run = try Program.run(["inspect", "data"] + option, in: place.path)
    #expect(run.exitCode == 2)
    #expect(run.talk.contains(sentence), "\(run.talk)")
  }
}
