import CodedSessions
import Foundation
import Testing

@testable import SessionFiles

@Suite(
  "Every file that can be read, read back from the canonical table", .enabled(if: Material.isThere))
struct CanonicalMaterialTests {
  /// All files of the material that may hold sessions.
  static func paths() -> [String] {
    guard let root = Material.root else { return [] }
    var paths: [String] = []
    for folder in ["samples", "datasets"] {
      let files = FileManager.default.enumerator(atPath: root + "/" + folder)
      while let path = files?.nextObject() as? String {
        let name = path.split(separator: "/").last ?? ""
        let isText = ["md", "json", "txt.license"].contains { name.hasSuffix("." + $0) }
        let isWord = ["LICENSE", "README.md"].contains(String(name)) || path.contains("licences/")
        if name.contains("."), !isText, !isWord { paths.append(folder + "/" + path) }
      }
    }
    return paths.sorted()
  }

  @Test("Equal sessions", arguments: paths())
  func equal(path: String) throws {
    let outcome = try Material.read(path) { $0.ignoresCase = true }
    let sessions = outcome.sessions.map(\.session)
    guard !sessions.isEmpty else { return }
    var text = CanonicalText()
    for session in sessions { text.append(session) }
    var options = ReadingOptions()
    options.codebook = .of(sessions)
    let again = try read(bytes: text.bytes, options: options)
    #expect(again.diagnostics == [])
    #expect(again.sessions.map(\.session) == sessions)
  }
}
