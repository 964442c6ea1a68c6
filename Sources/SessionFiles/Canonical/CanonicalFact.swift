import CodedSessions

/// What a row of type `session` states in its stream column. A row with times and one of these words
/// is about the session itself; a row without times is a factor, its stream column the factor's name
/// and its code column the value.
enum CanonicalFact: String {
  /// The session's span; the code column says `stated` or `observed`.
  case span = ""
  /// The step of the session's clock, from 0 to its length; the code column says where it comes from.
  case timeUnit = "time unit"
  /// The session was made by a generator.
  case simulated
  /// One more source file, in the order of the session's list.
  case source
  /// One person, in the order of the session's list.
  case person
}

/// How a row of type `codable` writes a stream's kind in its code column.
enum CanonicalKind: String, CaseIterable {
  case state
  case interval
  case exclusiveInterval = "exclusive interval"
  case event

  init(_ stream: Stream) {
    switch stream.kind {
    case .state: self = .state
    case .interval: self = stream.isExclusive ? .exclusiveInterval : .interval
    case .event: self = .event
    }
  }

  /// The kind of stream.
  var kind: StreamKind {
    switch self {
    case .state: .state
    case .interval, .exclusiveInterval: .interval
    case .event: .event
    }
  }
}
