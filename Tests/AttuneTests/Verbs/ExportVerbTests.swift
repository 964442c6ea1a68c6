import Foundation
import Testing

@Suite struct ExportVerbTests {
  private let place: Workplace

  init() throws { place = try Workplace.withPlay() }

  @Test(arguments: [
    ("csv", ["codebook.csv", "sessions.csv"]), ("json", ["sessions.json"]),
    ("sds", ["sessions.sds"]),
    ("r", ["codable.csv", "codebook.csv", "events.csv", "load.R", "phases.csv", "sessions.csv"]),
    ("bids", ["dataset_description.json", "participants.tsv", "sub-play"]),
  ])
  func formsAndTheirFiles(form: String, names: [String]) throws {
    let run = try place.attune("export", "play.csv", "--to", form, "--out", "made")
    #expect(run.exitCode == 0, "\(run.talk)")
    #expect(place.names("made") == names)
    #expect(run.output.contains("made/"))
    let again = try place.attune("export", "play.csv", "--to", form, "--out", "made")
    #expect(again.exitCode == 7)
    #expect(again.talk.contains("exists already"))
  }

  @Test func canonicalTablesAndGSEQDataReadBack() throws {
    for form in ["csv", "sds"] {
      #expect(
        try place.attune("export", "play.csv", "--to", form, "--out", form).exitCode == 0)
      let file = "\(form)/sessions.\(form)"
      let run = try place.attune("inspect", file, "--json")
      #expect(run.exitCode == 0, "\(run.talk)")
      #expect(try (run.json()["sessions"] as? [Any])?.count == 1)
    }
  }

  @Test func blocksNeedTheirLength() throws {
    #expect(try place.attune("export", "play.csv", "--to", "binned").exitCode == 2)
    #expect(
      try place.attune("export", "play.csv", "--to", "csv", "--bin", "30s").exitCode == 2)
    let run = try place.attune(
      "export", "play.csv", "--to", "binned", "--bin", "30s", "--out", "-")
    #expect(run.exitCode == 0)
    let lines = run.output.split(separator: "\n")
    // Two blocks of three codes.
    #expect(lines.count == 7)
    #expect(lines.contains("play,,,1,0,30,infant,gaze,state,away,1,9.5,30,0.316667"))
    #expect(run.talk.contains("note: events are counted"))
  }

  @Test func nothingIsWrittenWhenNothingCouldBeRead() throws {
    try place.write("words", to: "no.csv")
    let run = try place.attune("export", "no.csv", "--to", "json", "--out", "made")
    #expect(run.exitCode == 3)
    #expect(place.names("made") == [])
  }

  @Test func severalFilesDoNotGoToStandardOutput() throws {
    let run = try place.attune("export", "play.csv", "--to", "r", "--out", "-")
    #expect(run.exitCode == 2)
    #expect(run.talk.contains("name a folder"))
  }
}
