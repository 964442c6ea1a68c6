import Foundation
import Testing

@Suite struct RespondTests {
  private let place: Workplace
  private let fred = Program.package.appending(path: "Datasets/stern-twins/pair-60s/fred.csv").path

  init() throws { place = try Workplace() }

  @Test func bothDirectionsByTheCodebook() throws {
    let run = try place.attune("respond", fred, "-q")
    #expect(run.exitCode == 0 && run.output.contains("within 3 s of the onset of infant.away"))
    #expect(run.output.contains("insufficient data"))
    let csv = try place.attune("respond", fred, "-q", "--csv")
    #expect(csv.output.split(separator: "\r\n").count >= 3)
  }

  @Test func namedCuesAndWindows() throws {
    let run = try place.attune(
      "respond", fred, "-q", "--cue", "infant.away", "--response", "mother.pursuit", "--window",
      "1s", "--json")
    let responses = try #require(try run.json()["responses"] as? [[String: Any]])
    // Away at 4, 13, 23, 35.2 and 52; pursuits at 14 and 36 within a second.
    #expect(responses.count == 1 && responses[0]["a"] as? Double == 2)
  }

  @Test(
    arguments: [
      (["--cue", "infant.away"], "go together"), (["--anchor", "middle"], "onset or offset"),
      (["--credit", "last"], "nearest, first or all"), (["--window", "3"], "needs a unit"),
      (["--cue", "infant.awy", "--response", "mother.pursuit"], "did you mean"),
    ] as [([String], String)])
  func wrongUseIsExplained(words: [String], talk: String) throws {
    let run = try Program.run(["respond", fred, "-q"] + words, in: place.path)
    #expect(run.isOrderly && run.exitCode == 2 && run.talk.contains(talk), "\(run.talk)")
  }
}
