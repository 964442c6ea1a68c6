import Foundation

/// The talking channel: everything that is not data goes here.
enum StandardError {
  /// Writes `text` as it is.
  static func write(_ text: String) {
    // A closed channel is nobody listening, not a failure of the work.
    try? FileHandle.standardError.write(contentsOf: Data(text.utf8))
  }

  /// Writes why the program ends, as a line of text or of JSON.
  static func write(message: String, status: ExitStatus, asJSON: Bool) {
    guard asJSON else { return write("error: \(message)\n") }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let ending = Ending(exitCode: status.rawValue, message: message)
    guard let line = try? encoder.encode(ending) else { return }
    write(String(decoding: line, as: UTF8.self) + "\n")
  }

  private struct Ending: Encodable {
    let severity = "error"
    let exitCode: Int32
    let message: String
  }

  /// Whether a person is watching.
  static var isTerminal: Bool { isatty(FileHandle.standardError.fileDescriptor) == 1 }

  /// Whether words may be coloured: a person watches and has not asked for none.
  static var allowsColour: Bool {
    isTerminal && (ProcessInfo.processInfo.environment["NO_COLOR"] ?? "").isEmpty
  }
}
