public import CodedSessions

/// Why a session cannot be analysed.
public enum SessionAnalysisError: Error, Sendable, Hashable {
  /// More than two people were coded and nobody said which two are meant.
  case pairNeeded([Person])
  /// A stream was asked for that the session does not have.
  case unknownStream(String, known: [String])
}
