import Foundation
import StudyReports
import Testing

/// Every sentence that the program can print, from the sources themselves.
@Suite struct BannedPhrasesInSourcesTests {
  private static let sources = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Sources")

  /// What stands between quotation marks in a line of Swift, and whole lines of other files.
  private static func words(_ line: Substring, isSwift: Bool) -> String {
    guard isSwift else { return String(line) }
    let code = line.drop { $0 == " " }
    if code.hasPrefix("//") { return "" }
    return code.split(separator: "\"", omittingEmptySubsequences: false).enumerated()
      .filter { $0.offset % 2 == 1 }.map { String($0.element) }.joined(separator: " ")
  }

  @Test func noTemplateAndNoMessageClaimsACause() throws {
    var lines = 0
    for folder in [
      "StudyReports", "attune", "SequenceStatistics", "StudyAnalysis", "SimulatedSessions",
    ] {
      let root = Self.sources.appending(path: folder)
      for case let name as String in try #require(
        FileManager.default.enumerator(atPath: root.path))
      where ["swift", "mustache", "css"].contains(name.split(separator: ".").last ?? "") {
        if name.hasSuffix("BannedPhrases.swift") { continue }
        let text = try String(contentsOf: root.appending(path: name), encoding: .utf8)
        for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false)
          .enumerated()
        {
          lines += 1
          let found = BannedPhrases.found(
            in: Self.words(line, isSwift: name.hasSuffix(".swift")))
          #expect(found.isEmpty, "\(folder)/\(name):\(number + 1): \(found)")
        }
      }
    }
    #expect(lines > 10_000)
  }
}
