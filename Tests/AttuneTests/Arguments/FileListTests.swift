import Foundation
import Testing

@Suite struct FileListTests {
  private let place: Workplace

  init() throws {
    place = try Workplace()
    try place.write(Workplace.play, to: "study/b.csv")
    try place.write(Workplace.play, to: "study/a.tsv")
    try place.write(Workplace.play, to: "study/.hidden.csv")
    try place.write("not a table", to: "study/notes.md")
    try place.write(Workplace.codebook, to: "study/Codebook.csv")
    try place.write("dyad,group\n1,term\n", to: "study/participants.csv")
  }

  private func sessions(_ arguments: String...) throws -> [String] {
    let run = try Program.run(["inspect", "--json"] + arguments, in: place.path)
    let sessions = try #require(try run.json()["sessions"] as? [[String: Any]])
    return sessions.compactMap { $0["session"] as? String }
  }

  @Test func aFolderStandsForItsTablesInOrder() throws {
    #expect(try sessions("study") == ["a", "b"])
    #expect(try sessions("study/") == ["a", "b"])
  }

  @Test func foldersInsideAreReadButWhatWasMadeIsNot() throws {
    try place.write(Workplace.play, to: "study/site/c.csv")
    try place.write(Workplace.play, to: "study/Reports/d.csv")
    try place.write(Workplace.play, to: "study/.git/e.csv")
    #expect(try sessions("study") == ["a", "b", "c"])
  }

  @Test func rawFilesOfADescribedDataSetAreLeftAlone() throws {
    try place.write("{\"@type\": \"Dataset\"}", to: "set/dataset_description.json")
    try place.write(Workplace.play, to: "set/data/session-1_data.csv")
    try place.write(Workplace.play, to: "set/data/raw/export.csv")
    #expect(try sessions("set") == ["1"])
    try place.write(Workplace.play, to: "study/data/raw/d.csv")
    #expect(try sessions("study") == ["a", "b", "d"])
  }

  @Test func aCircleOfLinksEnds() throws {
    try FileManager.default.createSymbolicLink(
      atPath: place.path + "/study/self", withDestinationPath: place.path + "/study")
    #expect(try sessions("study") == ["a", "b"])
  }

  @Test func aLinkToAFolderIsAFolder() throws {
    try FileManager.default.createSymbolicLink(
      atPath: place.path + "/link", withDestinationPath: place.path + "/study")
    #expect(try sessions("link") == ["a", "b"])
  }

  @Test func aCodebookAmongSeveralFilesIsNoSession() throws {
    #expect(try sessions("study/Codebook.csv", "study/b.csv") == ["b"])
  }

  @Test func aFolderWithoutTablesIsNamed() throws {
    try FileManager.default.createDirectory(
      atPath: place.path + "/empty", withIntermediateDirectories: true)
    let run = try place.attune("check", "empty")
    #expect(run.exitCode == 3 && run.output.isEmpty)
    #expect(run.talk.hasPrefix("error: there is no file of coded events (.csv, "))
    #expect(run.talk.hasSuffix(") in empty\n"))
  }

  @Test func theCodebookBesideTheFilesIsUsed() throws {
    try place.write(Workplace.codebook, to: "study/codebook.csv")
    func kinds(_ arguments: String...) throws -> Set<String> {
      let run = try Program.run(["inspect", "--json", "study/b.csv"] + arguments, in: place.path)
      let sessions = try #require(try run.json()["sessions"] as? [[String: Any]])
      let streams = try #require(sessions.first?["streams"] as? [[String: Any]])
      return Set(streams.compactMap { $0["kindFrom"] as? String })
    }
    #expect(try kinds() == ["codebook"])
    #expect(try kinds("--codebook", "none") == ["guess"])
    #expect(try kinds("--codebook", "study/codebook.csv") == ["codebook"])
  }

  @Test func aBadCodebookIsExitFour() throws {
    try place.write("nonsense\n", to: "bad.csv")
    for verb in [["inspect"], ["check"], ["report", "session"]] {
      for name in ["bad.csv", "missing.csv"] {
        let run = try Program.run(verb + ["study/b.csv", "--codebook", name], in: place.path)
        #expect(run.exitCode == 4 && run.output.isEmpty)
        #expect(run.talk.hasPrefix("error[E"))
      }
    }
    #expect(place.names() == ["bad.csv", "study"])
  }

  @Test func aMissingFileIsExitThree() throws {
    let run = try place.attune("inspect", "nothere.csv")
    #expect(run.exitCode == 3 && run.messages == ["E101"])
    #expect(run.talk.contains("there is no such file"))
  }
}
