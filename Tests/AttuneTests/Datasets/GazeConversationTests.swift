import Foundation
import Testing

/// What a speaker and a listener look at, sample by sample. Facts read the listener `lag` samples after the
/// narrator; the narrator is named first, so that a positive lag means the same: the narrator leads.
@Suite("gaze-conversation", .enabled(if: Datasets.isThere, Datasets.skipped))
struct GazeConversationTests {
  private static let command =
    "attune sync eyemovement.csv --step 1s --streams narrator.behavior,listener.behavior --lag 150s --lag-step 5s"

  @Test("The share of matching samples at each lag, and where it is highest")
  func profile() throws {
    let facts = try Datasets.facts("gaze-conversation")
    let run = try Datasets.run(Self.command, in: "gaze-conversation", "--csv --replicates 9")
    var shares: [Int: Double] = [:]
    var highest: Double?
    for line in run.output.split(whereSeparator: \.isNewline) {
      let cells = line.split(separator: ",", omittingEmptySubsequences: false).map {
        $0.trimmingCharacters(in: .whitespacesAndNewlines)
      }
      if cells.contains("lag"), cells.contains("share"), let at = cells.firstIndex(of: "share") {
        shares[Int(cells[at - 1]) ?? .max] = Double(cells[at + 1])
      }
      if let at = cells.firstIndex(of: "highest_at_s"), cells.contains("lag_profile") {
        highest = Double(cells[at + 1])
      }
    }
    let expected = try #require(
      facts["match_rate_by_lag(listener index = narrator index + lag)"] as? [String: Double])
    #expect(expected.count == 13)
    for (lag, rate) in expected {
      let found = try #require(shares[Int(lag) ?? .max], "lag \(lag)")
      #expect((found - rate).magnitude <= 0.000_000_51, "lag \(lag): \(found), not \(rate)")
    }
    #expect(highest == (facts["best_lag_within_150"] as? Int).map(Double.init))
  }

  @Test("Who leads is said in words, and the sign turns with the order of the two")
  func direction() throws {
    let forward = try Datasets.run(Self.command, in: "gaze-conversation", "--replicates 9")
    #expect(forward.output.contains("at a lag of 25.00 s"), "\(forward.output.prefix(2000))")
    #expect(forward.output.contains("(narrator.behavior leads)"))
    let back = try Program.shell(
      "\"$attune\" sync eyemovement.csv --step 1s --streams listener.behavior,narrator.behavior --lag 150s --lag-step 5s -q --replicates 9",
      in: Datasets.folder("gaze-conversation"))
    #expect(back.output.contains("at a lag of −25.00 s"), "\(back.output.prefix(2000))")
    #expect(back.output.contains("(narrator.behavior leads)"))
  }

  @Test("Without the length of a sample nothing is compared in time, and the way out is told")
  func withoutClock() throws {
    let run = try Program.run(
      ["sync", "eyemovement.csv", "--streams", "narrator.behavior,listener.behavior"],
      in: Datasets.folder("gaze-conversation"))
    #expect(run.exitCode == 5 && run.talk.contains("--step 1s"), "\(run.talk)")
  }
}
