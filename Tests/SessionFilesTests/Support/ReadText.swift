import CodedSessions
import Foundation
import SessionFiles
import Testing

/// Reads `bytes` as a file called `name` would be read.
func read(
  bytes: [UInt8], name: String = "table.csv", options: ReadingOptions = ReadingOptions()
) throws -> SessionReader.Outcome {
  try withFile(bytes, name: name) { SessionReader.read([$0], options: options) }
}

/// Reads `text` as UTF-8.
func read(
  _ text: String, name: String = "table.csv", options: ReadingOptions = ReadingOptions()
) throws -> SessionReader.Outcome {
  try read(bytes: Array(text.utf8), name: name, options: options)
}

/// Reads lines of text with `change` made to the options.
func read(
  lines: [String], name: String = "table.csv", _ change: (inout ReadingOptions) -> Void = { _ in }
) throws -> SessionReader.Outcome {
  var options = ReadingOptions()
  change(&options)
  return try read(lines.joined(separator: "\n") + "\n", name: name, options: options)
}

/// Calls `body` with the path of a file that holds `bytes` and is gone afterwards.
func withFile<Result>(
  _ bytes: [UInt8], name: String, _ body: (String) throws -> Result
) throws -> Result {
  let folder = FileManager.default.temporaryDirectory
    .appendingPathComponent("attune-tests-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  let file = folder.appendingPathComponent(name)
  try Data(bytes).write(to: file)
  return try body(file.path)
}

extension SessionReader.Outcome {
  /// The ids of all messages, the gravest first.
  var ids: [String] { diagnostics.map(\.id.rawValue) }

  /// The ids of the errors.
  var errors: [String] { diagnostics.filter { $0.severity == .error }.map(\.id.rawValue) }

  /// The first message of `id`.
  func message(_ id: DiagnosticID) throws -> Diagnostic {
    try #require(diagnostics.first { $0.id == id }, "only \(ids)")
  }

  /// The only session.
  func session() throws -> CodedSession {
    try #require(sessions.count == 1, "\(diagnostics.map(DiagnosticText.render))")
    return try #require(sessions.first).session
  }

  /// The record of the only session.
  func record() throws -> ReadingRecord {
    try #require(sessions.first, "\(diagnostics.map(DiagnosticText.render))").record
  }
}

extension CodedSession {
  /// The stream called `fullName`.
  func stream(_ fullName: String) throws -> CodedSessions.Stream {
    try #require(
      streams.first { $0.fullName == fullName }, "only \(streams.map { $0.fullName })")
  }

  /// The bouts of a stream as `code onset-offset`, in order.
  func bouts(_ fullName: String) throws -> [String] {
    try stream(fullName).bouts.map { bout in
      "\(codebook[bout.code].name) \(bout.onset.text)-\(bout.offset.text)"
    }
  }

  /// The moments of a stream as `code time`, in order.
  func moments(_ fullName: String) throws -> [String] {
    try stream(fullName).moments.map { "\(codebook[$0.code].name) \($0.time.text)" }
  }
}
