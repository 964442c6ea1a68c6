import Foundation
import Testing

/// The public data sets that lie in the folder `ATTUNE_MATERIAL` names, and the facts about them; suites that need
/// them are skipped without it.
enum Datasets {
  private static let root = ProcessInfo.processInfo.environment["ATTUNE_MATERIAL"]
    .map { $0 + "/datasets" }

  static var isThere: Bool { root.map(FileManager.default.fileExists(atPath:)) ?? false }

  /// Why a suite is skipped.
  static let skipped: Comment = "skipped: ATTUNE_MATERIAL names no folder with datasets"

  static func folder(_ set: String) throws -> String { try #require(root) + "/" + set }

  /// What was computed of `set` without this program.
  static func facts(_ set: String) throws -> [String: Any] {
    let data = try Data(contentsOf: URL(filePath: folder(set) + "/facts.json"))
    return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
  }

  static func text(_ set: String, _ file: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(filePath: folder(set) + "/" + file)), as: UTF8.self)
  }

  /// Runs a command of `Documentation/datasets.md` where the set stands, with `more` words, and stops the test
  /// unless it ends well. A command that the page does not have fails: page and tests say the same.
  static func run(
    _ command: String, in set: String, _ more: String = "--json",
    at place: SourceLocation = #_sourceLocation
  ) throws -> Program.Run {
    #expect(
      try page.contains(command), "not in Documentation/datasets.md: \(command)",
      sourceLocation: place)
    let line = "\"$attune\"" + command.dropFirst("attune".count) + " -q " + more
    let run = try Program.shell(line, in: folder(set))
    try #require(
      run.isOrderly && run.exitCode == 0, "\(command): \(run.exitCode) \(run.talk)",
      sourceLocation: place)
    return run
  }

  /// The tables of an `attune lag … --json`.
  static func tables(
    _ command: String, in set: String, _ more: String = "",
    at place: SourceLocation = #_sourceLocation
  ) throws -> [LagFacts] {
    let json = try run(command, in: set, "--json " + more, at: place).json()
    return try #require(json["tables"] as? [[String: Any]], sourceLocation: place).map(
      LagFacts.init)
  }

  /// The lines of `Documentation/datasets.md`.
  private static var page: Set<String> {
    get throws {
      let url = Program.package.appending(path: "Documentation/datasets.md")
      let text = String(decoding: try Data(contentsOf: url), as: UTF8.self)
      return Set(text.split(separator: "\n").map(String.init))
    }
  }
}
