import CodedSessions
import Foundation
import SimulatedSessions
import Testing

/// The committed files are what the generator writes. To write them anew after a deliberate change:
/// `ATTUNE_WRITE_DATASETS=1 swift test --filter SternTwinsTests`.
@Suite struct SternTwinsTests {
  @Test func committedFilesAreWhatTheSeedsGive() throws {
    let isWriting = ProcessInfo.processInfo.environment["ATTUNE_WRITE_DATASETS"] != nil
    let files = try SternTwins.files()
    #expect(files.map(\.name) == ["fred.csv", "mark.csv", "codebook.csv", "truth.json"])
    for file in files {
      let place = DatasetFile.folder.appending(path: "stern-twins/" + file.name)
      let bytes = Data(file.text.utf8)
      if isWriting { try bytes.write(to: place) }
      let committed = try Data(contentsOf: place)
      #expect(committed == bytes, "\(file.name) differs from what its seed gives")
    }
  }

  @Test func everyRowSaysThatItIsSimulated() throws {
    for name in ["fred", "mark"] {
      let lines = try DatasetFile.text("stern-twins/\(name).csv").split(separator: "\r\n")
      #expect(lines.count > 150)
      for line in lines.dropFirst() {
        #expect(line.hasPrefix(name + ",,\"simulated by Attune, not an observation\","))
        #expect(line.contains(",simulated,"))
      }
    }
  }

  /// The codebook names every code of both files.
  @Test func codebookCoversTheFiles() throws {
    let book = try DatasetFile.rows("stern-twins/codebook.csv")
    #expect(book.compactMap { $0["order"] } == (1...book.count).map(String.init))
    let known = Set(book.map { [$0["person"], $0["stream"], $0["code"]] })
    #expect(known.count == book.count)
    for name in ["fred", "mark"] {
      for line in try DatasetFile.text("stern-twins/\(name).csv").split(separator: "\r\n")
        .dropFirst()
      {
        let cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        // The quoted description holds one comma, which shifts the cells by one.
        let key: [String?] = [cells[12], cells[15], cells[14]]
        #expect(known.contains(key), "\(key)")
      }
    }
  }

  /// What the README says of the twins.
  @Test func countsInTheReadme() throws {
    let twins = try SternTwins.sessions()
    #expect(twins.map(\.session.id) == ["fred", "mark"])
    #expect(twins.map(\.seed) == [3, 18])
    #expect(twins.map(\.truth.aversions.count) == [31, 17])
    #expect(twins.map(\.truth.pursuedAversions.count) == [20, 2])
    #expect(twins.map(\.truth.completeCycles.count) == [10, 2])
  }
}
