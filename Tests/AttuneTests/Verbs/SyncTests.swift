import Foundation
import Testing

@Suite struct SyncTests {
  private let place: Workplace
  private let mark = Program.package.appending(path: "Datasets/stern-twins/mark.csv").path

  init() throws { place = try Workplace() }

  @Test func looksOfTheTwins() throws {
    let run = try place.attune(
      "sync", mark, "-q", "--json", "--replicates", "19", "--every", "1s", "--windows", "60s")
    #expect(run.exitCode == 0, "\(run.talk)")
    let sessions = try #require(try run.json()["sessions"] as? [[String: Any]])
    let session = try #require(sessions.first)
    #expect(session["positive_lag"] as? String == "infant.gaze leads")
    for part in [
      "overlap", "lag", "lag_profile", "window", "recurrence", "recurrence_chance", "coincidence",
      "event_synchronization", "gaze_turns", "recurrence_of_category", "mutual_information",
      "transfer_entropy_of_changes", "grid",
    ] {
      #expect((session[part] as? [Any])?.isEmpty == false, "\(part)")
    }
    let measures = try #require(session["recurrence_measures_without_timing"] as? [String])
    #expect(measures.contains("laminarity") && !measures.contains("determinism"))
  }

  @Test func textAndTable() throws {
    let words = ["sync", mark, "-q", "--replicates", "9", "--every", "1s", "--lag", "3s"]
    let text = try Program.run(words, in: place.path)
    #expect(text.output.contains("say nothing about timing"), "\(text.talk)")
    #expect(text.output.contains("leads") && text.output.contains("note: simulated data"))
    let table = try Program.run(words + ["--csv"], in: place.path)
    #expect(
      table.output.hasPrefix(
        "session,simulated,streams,part,first,second,at_s,measure,value,reason"))
    #expect(table.output.contains("mark,1,infant.gaze mother.gaze,lag,,,-3,share,"))
  }

  @Test func ratings() throws {
    let rows = (0..<400).map { place in
      let phase = Double(place) / 9
      return
        "\(Double(place) / 2),\(sin(phase) + sin(phase * 2.3)),\(sin(phase - 0.4) + sin(phase * 2.3 - 0.9))"
    }
    try place.write("time,infant,mother\n" + rows.joined(separator: "\n") + "\n", to: "mood.csv")
    let run = try place.attune("sync", "--ratings", "mood.csv")
    #expect(run.exitCode == 0 && run.output.contains("(infant leads)"), "\(run.talk)")
    let json = try place.attune("sync", "--ratings", "mood.csv", "--json", "--as", "rmea")
    #expect((try json.json()["cross_correlation"] as? [Any])?.count == 21)
    let csv = try place.attune("sync", "--ratings", "mood.csv", "--csv")
    #expect(csv.output.hasPrefix("ratings,part,first,second,at_s,measure,value,reason"))
  }

  @Test(
    arguments: [
      (["--streams", "infant.gaze,mother.gazes"], 5, "did you mean \"mother.gaze\"?"),
      (["--lag", "1"], 2, "needs a unit"), (["--phase", "still"], 5, "no phase"),
      (["--side", "left"], 2, "--side is both"), (["--history", "1"], 2, "--history takes two"),
      (["--embedding", "0"], 2, "--embedding takes 1"), (["--as", "r"], 2, "--ratings"),
      (["--surrogates", "x"], 2, "shift or bouts"), (["--csv", "--json"], 2, "say one"),
      (["--replicates", "0"], 2, "--replicates takes 1"),
      (["--windows", "1s", "--window-step", "1ms"], 2, "windows"),
      (["--ratings"], 3, "E504"),
    ] as [([String], Int32, String)])
  func wrongUseIsExplained(words: [String], exitCode: Int32, talk: String) throws {
    let run = try Program.run(
      ["sync", mark, "-q", "--every", "1s"] + words, in: place.path)
    #expect(run.isOrderly && run.exitCode == exitCode && run.talk.contains(talk), "\(run.talk)")
  }
}
