import Foundation
import Testing

@Suite struct SimulateTests {
  private let place: Workplace

  init() throws { place = try Workplace() }

  @Test func aStudyThatChecksAndItsKey() throws {
    let run = try place.attune(
      "simulate", "made-up", "--dyads", "2", "--length", "2min", "--groups", "chased:0.7,free:0.1")
    #expect(run.exitCode == 0, "\(run.talk)")
    #expect(run.output == "made-up: 4 simulated sessions, key in made-up/key/truth.csv\n")
    #expect(
      place.names("made-up/sessions") == ["S-001.csv", "S-002.csv", "S-003.csv", "S-004.csv"])
    #expect(
      try place.read("made-up/participants.csv")
        == "id,group\nS-001,chased\nS-002,chased\nS-003,free\nS-004,free\n")
    #expect(try place.read("made-up/key/truth.csv").split(separator: "\n").count == 5)
    let check = try place.attune("check", "made-up", "-q")
    #expect(check.exitCode == 0, "\(check.output) \(check.talk)")
    let cycles = try place.attune("cycles", "made-up/sessions/S-001.csv", "-q")
    #expect(cycles.output.contains("simulated"), "\(cycles.talk)")
  }

  @Test func theSameWordsGiveTheSameBytes() throws {
    for folder in ["a", "b"] {
      #expect(
        try place.attune("simulate", folder, "--dyads", "2", "--length", "60s", "--spread", "1")
          .exitCode == 0)
    }
    #expect(try place.contents("a") == place.contents("b"))
    #expect(
      try place.attune("simulate", "c", "--dyads", "2", "--length", "60s", "--seed", "2").exitCode
        == 0)
    #expect(try place.contents("a") != place.contents("c"))
  }

  @Test(
    arguments: [
      (["x", "--pursuit", "2"], 2, "a probability"), (["x", "--dyads", "0"], 2, "--dyads"),
      (["x", "--dyads", "3000"], 2, "--dyads"),
      (["x", "--groups", "a"], 2, "names with probabilities"),
      (["x", "--groups", "a:0.1,a:0.2"], 2, "once"),
      (["x", "--length", "0s"], 2, "longer than nothing"),
      (["x", "--spread", "-1"], 2, "--spread"), (["play.csv"], 7, "exists already"),
    ] as [([String], Int32, String)])
  func wrongUseIsExplained(words: [String], exitCode: Int32, talk: String) throws {
    try place.write(Workplace.play, to: "play.csv")
    let run = try Program.run(["simulate"] + words, in: place.path)
    #expect(run.isOrderly && run.exitCode == exitCode && run.talk.contains(talk), "\(run.talk)")
  }
}
