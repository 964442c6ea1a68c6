import Foundation
import Testing

/// The built program, run as a student runs it.
enum Program {
  /// What came of one run.
  struct Run {
    let output: String
    let talk: String
    let exitCode: Int32
    /// Whether the program ended by itself, not by a signal.
    let isOrderly: Bool

    /// The lines of standard output.
    var lines: [String] { output.split(separator: "\n").map(String.init) }

    /// Standard output as one JSON object.
    func json() throws -> [String: Any] {
      try #require(
        try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any], "\(output)")
    }

    /// The lines of standard error, each a JSON object.
    func talkAsJSON() throws -> [[String: Any]] {
      try talk.split(separator: "\n").map {
        try #require(
          try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any], "\($0)")
      }
    }

    /// The ids of the messages, in order.
    var messages: [String] {
      talk.split(separator: "\n").compactMap { line in
        guard let open = line.firstIndex(of: "["), let close = line.firstIndex(of: "]"),
          ["error", "warning", "note"].contains(line[..<open])
        else { return nil }
        return String(line[line.index(after: open)..<close])
      }
    }
  }

  /// The folder of the package.
  static let package = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// The executable beside the test bundle, or in the build folder.
  static func path() throws -> String {
    let bundles = [Bundle.main] + Bundle.allBundles
    let neighbours = bundles.flatMap { bundle -> [URL] in
      [bundle.executableURL, bundle.bundleURL].compactMap(\.self).flatMap { url in
        [
          url.deletingLastPathComponent(),
          url.deletingLastPathComponent().deletingLastPathComponent(),
        ]
      }
    }
    let folders =
      neighbours + ["debug", "release"].map { package.appending(path: ".build/\($0)") }
    let candidates = folders.map { $0.appending(path: "attune").path }
    return try #require(
      candidates.first { FileManager.default.isExecutableFile(atPath: $0) && !isFolder($0) },
      "the program is not built")
  }

  private static func isFolder(_ path: String) -> Bool {
    (try? FileManager.default.contentsOfDirectory(atPath: path)) != nil
  }

  /// Runs `attune` with `arguments` in `folder`.
  static func run(_ arguments: [String], in folder: String) throws -> Run {
    try run(path(), arguments, in: folder)
  }

  /// Runs a line of shell in which `$attune` is the program.
  static func shell(_ line: String, in folder: String) throws -> Run {
    try run("/bin/sh", ["-c", line], in: folder, environment: ["attune": path()])
  }

  private static func run(
    _ executable: String, _ arguments: [String], in folder: String,
    environment: [String: String] = [:]
  ) throws -> Run {
    let scratch = try Workplace()
    let files = ["output", "talk"].map { scratch.path + "/" + $0 }
    for name in ["output", "talk"] { try scratch.write("", to: name) }
    let process = Process()
    process.executableURL = URL(filePath: executable)
    process.arguments = arguments
    process.currentDirectoryURL = URL(filePath: folder)
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    let handles = try files.map { try #require(FileHandle(forWritingAtPath: $0)) }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = handles[0]
    process.standardError = handles[1]
    try process.run()
    process.waitUntilExit()
    for handle in handles { try handle.close() }
    return Run(
      output: try scratch.read("output"), talk: try scratch.read("talk"),
      exitCode: process.terminationStatus, isOrderly: process.terminationReason == .exit)
  }
}
