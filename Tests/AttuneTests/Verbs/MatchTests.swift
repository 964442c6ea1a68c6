import Foundation
import Testing

@Suite struct MatchTests {
  private let place: Workplace
  private let mark = Program.package.appending(path: "Datasets/stern-twins/mark.csv").path

  init() throws { place = try Workplace() }

  @Test func looksOfTheTwins() throws {
    let run = try place.attune("match", mark, "-q")
    #expect(run.exitCode == 0 && run.output.contains("mutual gaze:"), "\(run.talk)")
    let json = try place.attune("match", mark, "-q", "--json", "--every", "600ms")
    #expect((try json.json()["sessions"] as? [Any])?.count == 1)
  }

  @Test(
    arguments: [
      (["--streams", "infant.gaze,mother.gazes"], 5, "did you mean \"mother.gaze\"?"),
      (["--every", "1"], 2, "needs a unit"), (["--phase", "still"], 5, "no phase"),
    ] as [([String], Int32, String)])
  func wrongUseIsExplained(words: [String], exitCode: Int32, talk: String) throws {
    let run = try Program.run(["match", mark, "-q"] + words, in: place.path)
    #expect(run.isOrderly && run.exitCode == exitCode && run.talk.contains(talk), "\(run.talk)")
  }
}
