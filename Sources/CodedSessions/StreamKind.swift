/// What a gap in a stream means.
public enum StreamKind: String, Hashable, Sendable, Codable, CaseIterable {
  /// Exhaustive: at every moment of the session one code holds, and a gap is uncodable time.
  case state
  /// Sparse: a gap means that nothing of the kind happened.
  case interval
  /// Moments without length.
  case event
}
