import Foundation
import Testing

@testable import StudyReports

@Suite struct ReportManifestTests {
  @Test func everyFileHasItsSizeAndFingerprint() throws {
    let files = try ReportParts(.strong).files
    let manifest = ReportManifest(files)
    #expect(manifest.files.map(\.path) == files.files.map(\.path))
    #expect(manifest.files.map(\.bytes) == files.files.map(\.bytes.count))
    #expect(manifest.files.allSatisfy { $0.fingerprint.count == 16 })
    #expect(manifest.schema == "attune-manifest/1")
  }

  @Test func itNamesTheProgramAndTheCommand() throws {
    let files = try ReportParts(.strong).files
    let manifest = ReportManifest(files)
    let script = try #require(files.files.first { $0.path == "reproduce.sh" })
    let command = try #require(manifest.command)
    #expect(String(decoding: script.bytes, as: UTF8.self).hasSuffix("\n" + command + "\n"))
    #expect(try #require(manifest.program).hasPrefix("Attune"))
    // A report of an earlier version, whose manifest names neither, is still known as one.
    let old = Data(#"{"files": [], "schema": "attune-manifest/1"}"#.utf8)
    #expect(try JSONDecoder().decode(ReportManifest.self, from: old).command == nil)
  }

  @Test func itComesBackFromItsFile() throws {
    let manifest = ReportManifest(try ReportParts(.strong).files)
    let file = try manifest.file
    #expect(file.path == "manifest.json")
    #expect(try JSONDecoder().decode(ReportManifest.self, from: Data(file.bytes)) == manifest)
  }

  @Test func oneBitChangesTheFingerprint() throws {
    let files = try ReportParts(.strong).files
    let folder = try TemporaryFolder()
    let report = ReportFolder(parent: folder.path, name: "r")
    try report.write(files)
    let manifest = ReportManifest(files)
    #expect(manifest.changes(in: report.path).isEmpty)
    let methods = try folder.read("r/methods.txt")
    try folder.write(methods.replacing("compared", with: "Compared"), to: "r/methods.txt")
    #expect(manifest.changes(in: report.path) == ["methods.txt"])
  }
}
