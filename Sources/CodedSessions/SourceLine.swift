/// The line of a source file from which an event was read, for messages and for looking it up in
/// the video.
public struct SourceLine: Hashable, Sendable, Codable {
  /// The index into the session's list of source files.
  public let file: UInt16
  /// The line as a text editor counts it, from 1; 0 when the event was not read from a file.
  public let line: UInt32

  /// Line `line` of source `file`.
  public init(file: UInt16 = 0, line: UInt32) {
    self.file = file
    self.line = line
  }

  /// For events that were made rather than read.
  public static let none = SourceLine(line: 0)
}
