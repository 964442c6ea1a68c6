import Foundation
import Testing

@testable import StudyReports

@Suite struct FileContentTests {
  private struct Full: Error {}

  @Test func piecesAreTheWholeAndTheSameEachTime() throws {
    let content = FileContent { write in
      for piece in 0..<5 { try write([UInt8](repeating: UInt8(piece), count: piece)) }
    }
    #expect(content.bytes == [1, 2, 2, 3, 3, 3, 4, 4, 4, 4])
    #expect(content.bytes == content.bytes)
    #expect(FileContent([7, 8]).bytes == [7, 8])
  }

  @Test func aFullDiskStopsIt() {
    var taken = 0
    #expect(throws: Full.self) {
      try FileContent { write in
        for _ in 0..<5 { try write([0]) }
      }.write { _ in
        taken += 1
        if taken == 2 { throw Full() }
      }
    }
    #expect(taken == 2)
  }

  /// What is measured while files are written is what they hold.
  @Test func theManifestOfPiecesIsThatOfBytes() throws {
    let folder = try TemporaryFolder()
    let made = try StudySampleFolder.plainOne()
    let files = try ReportFiles(
      made.results, look: made.look, dyads: made.dyads, version: "Attune test", reproduction: "")
    let report = ReportFolder(parent: folder.path, name: "r")
    try report.write(files)
    let written = try #require(
      FileManager.default.contents(atPath: folder.path + "/r/manifest.json"))
    let manifest = try #require(ReportManifest(written))
    #expect(manifest.files.map(\.path) == files.files.map(\.path) + ["log.txt"])
    #expect(manifest.files.dropLast().map(\.bytes) == files.files.map(\.bytes.count))
    #expect(manifest.changes(in: folder.path + "/r").isEmpty)
    for file in files.files {
      #expect(
        FileManager.default.contents(atPath: folder.path + "/r/" + file.path) == Data(file.bytes))
    }
  }
}
