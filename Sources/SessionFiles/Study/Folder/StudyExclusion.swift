/// Why a session of a study is not analysed.
public enum StudyExclusion: String, Sendable, Hashable, CaseIterable {
  /// The table of participants has no row for it.
  case noParticipant = "no row in the table of participants"
  /// Another session has its id; nobody knows which is meant.
  case sameID = "another session has the same id"
  /// It is another coder's record of a session that is analysed.
  case otherCoding = "another coder's record of a session that is analysed"
  /// One of the pair was not coded.
  case pairIncomplete = "one of the pair is not coded"
  /// Its group is none that the study declares.
  case groupNotDeclared = "its group is not declared"

  /// The reason in words, for tables.
  public var words: String { rawValue }
}
