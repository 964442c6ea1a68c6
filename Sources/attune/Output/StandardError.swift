import Foundation

/// The talking channel: everything that is not data goes here.
enum StandardError {
  /// Writes `text` as it is.
  static func write(_ text: String) {
    // A closed channel is nobody listening, not a failure of the work.
    try? FileHandle.standardError.write(contentsOf: Data(text.utf8))
  }

  /// Whether a person is watching.
  static var isTerminal: Bool { isatty(FileHandle.standardError.fileDescriptor) == 1 }

  /// Whether words may be coloured: a person watches and has not asked for none.
  static var allowsColour: Bool {
    isTerminal && (ProcessInfo.processInfo.environment["NO_COLOR"] ?? "").isEmpty
  }
}
