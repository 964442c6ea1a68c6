public import SessionFiles

/// A file that a report was made of, with how it was understood.
public struct ReportSource: Sendable, Hashable {
  /// Its name, size and digest.
  public let input: ReportInput
  /// What it was read for.
  public let role: ReadFile.Role
  /// What was recognised in it, `nil` where it holds no coded events.
  public let recognition: ReadFile.Recognition?

  /// The file `input`, which was read as `file` says.
  public init(_ input: ReportInput, _ file: ReadFile) {
    self.input = input
    role = file.role
    recognition = file.recognition
  }
}
