/// One line about how far the record can be trusted.
public struct QualityBadge: Hashable, Sendable {
  /// Whether a reader needs to look at it.
  public enum Level: String, Hashable, Sendable {
    /// Nothing to worry about.
    case good
    /// To be kept in mind.
    case look
  }

  /// The level, printed as a word.
  public let level: Level
  /// What was looked at, such as *Coverage*.
  public let subject: String
  /// What was found.
  public let finding: RichText

  /// A badge.
  public init(_ level: Level, _ subject: String, _ finding: RichText) {
    self.level = level
    self.subject = subject
    self.finding = finding
  }
}
