import Foundation
import SessionFiles
import Testing

@testable import StudyReports

@Suite struct ReportManifestTests {
  private func manifest(
    _ files: ReportFiles, origin: ReportOrigin = ReportOrigin()
  ) -> ReportManifest {
    ReportManifest(
      files.files.map {
        var digest = ContentDigest()
        digest.add($0.bytes)
        return ReportManifest.Entry(path: $0.path, digest.value)
      }, of: files, origin: origin)
  }

  /// A report that was made of one file, written into `folder`.
  private func written(in folder: TemporaryFolder) throws -> (ReportFolder, ReportManifest) {
    var origin = ReportOrigin()
    try folder.write("abc", to: "play.csv")
    let path = folder.path + "/play.csv"
    origin.sources = [
      ReportSource(try ReportInput(name: "play.csv", path: path), ReadFile(path, .sessions))
    ]
    origin.rules = ReadingOptions().policies
    let report = ReportFolder(parent: folder.path, name: "r")
    try report.write(try ReportParts(.strong).files, origin: origin)
    let bytes = try Data(contentsOf: URL(filePath: report.path + "/manifest.json"))
    return (report, try #require(ReportManifest(bytes)))
  }

  @Test func everyFileHasItsSizeAndDigest() throws {
    let folder = try TemporaryFolder()
    let (report, manifest) = try written(in: folder)
    let files = try ReportParts(.strong).files
    #expect(manifest.files.map(\.path) == files.files.map(\.path) + ["log.txt"])
    for entry in manifest.files {
      let digest = try ContentDigest.ofFile(report.path + "/" + entry.path)
      #expect(entry == ReportManifest.Entry(path: entry.path, digest))
      #expect(entry.sha256.count == 64)
    }
    #expect(manifest.schema == "attune-manifest/2")
  }

  @Test func itNamesTheProgramTheCommandAndTheInputs() throws {
    let folder = try TemporaryFolder()
    let (_, manifest) = try written(in: folder)
    let files = try ReportParts(.strong).files
    let script = try #require(files.files.first { $0.path == "reproduce.sh" })
    let command = try #require(manifest.command)
    #expect(String(decoding: script.bytes, as: UTF8.self).hasSuffix("\n" + command + "\n"))
    #expect(try #require(manifest.program).hasPrefix("Attune"))
    #expect(manifest.inputs.map(\.name) == ["play.csv"])
    #expect(manifest.inputs.map(\.bytes) == [3])
  }

  @Test func itSaysSeedAndSettings() throws {
    let folder = try TemporaryFolder()
    let (_, manifest) = try written(in: folder)
    #expect(manifest.seed == 1)
    guard case .object(let settings) = manifest.settings,
      case .object(let rules) = settings["reading"], case .array(let cycles) = settings["cycles"]
    else {
      Issue.record("\(manifest.settings)")
      return
    }
    #expect(settings["kind"] == .text("session") && settings["replicates"] == .count(1999))
    #expect(rules["bridge"] == .text("auto") && rules.count == ReadingOptions().policies.count)
    #expect(!cycles.isEmpty)
  }

  @Test func itComesBackFromItsFile() throws {
    let made = manifest(try ReportParts(.fred).files)
    let file = try made.file
    #expect(file.path == "manifest.json")
    let read = try #require(ReportManifest(Data(file.bytes)))
    #expect(read.files == made.files && read.inputs == made.inputs && read.seed == made.seed)
    #expect(try read.file == file)
  }

  @Test(arguments: [
    "", "{}", "[]", #"{"files": [], "schema": "attune-manifest/1"}"#,
    #"{"files": [{"path": "a", "bytes": 1, "fingerprint": "00"}], "schema": "attune-manifest/1"}"#,
    #"{"files": [], "inputs": [], "settings": null, "schema": "attune-manifest/1"}"#,
  ])
  func anotherFormIsNone(text: String) {
    #expect(ReportManifest(Data(text.utf8)) == nil)
  }

  @Test func editedRemovedAndAddedFilesAreSeen() throws {
    let folder = try TemporaryFolder()
    let (report, manifest) = try written(in: folder)
    #expect(manifest.changes(in: report.path).isEmpty)
    let methods = try folder.read("r/methods.txt")
    // One letter, and as long as before.
    try folder.write(methods.replacing("compared", with: "Compared"), to: "r/methods.txt")
    try FileManager.default.removeItem(atPath: report.path + "/results.json")
    try folder.write("to do", to: "r/tables/notes.txt")
    #expect(
      manifest.changes(in: report.path) == ["methods.txt", "results.json", "tables/notes.txt"])
    try folder.write("", to: "r/log.txt")
    #expect(manifest.changes(in: report.path).contains("log.txt"))
  }
}
