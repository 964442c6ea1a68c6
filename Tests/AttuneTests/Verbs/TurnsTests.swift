import Foundation
import Testing

@Suite struct TurnsTests {
  private let place: Workplace
  private let mark = Program.package.appending(path: "Datasets/stern-twins/mark.csv").path

  init() throws { place = try Workplace() }

  @Test func turnsOfTheTwins() throws {
    let run = try place.attune("turns", mark, "-q", "--json", "--replicates", "19")
    #expect(run.exitCode == 0, "\(run.talk)")
    let sessions = try #require(try run.json()["sessions"] as? [[String: Any]])
    let session = try #require(sessions.first)
    for part in [
      "utterances", "floor", "floor_whole_vocalisations", "floor_transfer", "floor_transfer_to",
      "offset_histogram", "turn_count", "chattr", "chance", "interpersonal_timing",
    ] {
      #expect((session[part] as? [Any])?.isEmpty == false, "\(part)")
    }
  }

  @Test(arguments: ["adjacent", "scikit-talk", "chattr"]) func everyRule(rule: String) throws {
    let run = try place.attune("turns", mark, "-q", "--rule", rule, "--replicates", "9")
    #expect(run.exitCode == 0 && run.output.contains("floor-transfer offset"), "\(run.talk)")
    #expect(run.output.contains(rule == "adjacent" ? "the utterance before" : rule))
  }

  @Test func namedSoundsAndCSV() throws {
    let run = try place.attune(
      "turns", mark, "-q", "--first", "mother.*", "--second", "infant.vocalises", "--csv",
      "--replicates", "9", "--surrogates", "gaps")
    #expect(run.exitCode == 0, "\(run.talk)")
    #expect(run.output.contains("mark,1,mother infant,utterances,infant,,,utterances,"))
  }

  @Test(
    arguments: [
      (["--first", "infant.vocalises"], 2, "go together"), (["--rule", "lena"], 2, "--rule is"),
      (["--mode", "x"], 2, "--mode is strict"), (["--gap", "1"], 2, "needs a unit"),
      (["--phase", "still"], 5, "no phase"), (["--surrogates", "bouts"], 2, "shift or gaps"),
      (["--first", "infant.sings", "--second", "mother.*"], 5, "infant.sings"),
      (["--interval", "0s"], 2, "longer than"),
    ] as [([String], Int32, String)])
  func wrongUseIsExplained(words: [String], exitCode: Int32, talk: String) throws {
    let run = try Program.run(["turns", mark, "-q"] + words, in: place.path)
    #expect(run.isOrderly && run.exitCode == exitCode && run.talk.contains(talk), "\(run.talk)")
  }
}
