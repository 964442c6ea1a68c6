public import CodedSessions

/// A session with the record of how it was read.
public struct ReadSession: Sendable, Hashable {
  /// What was seen.
  public let session: CodedSession
  /// How it came here: layout, guesses, repairs.
  public let record: ReadingRecord

  /// A session and how it was read.
  public init(session: CodedSession, record: ReadingRecord) {
    self.session = session
    self.record = record
  }
}
