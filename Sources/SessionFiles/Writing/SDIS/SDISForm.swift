import CodedSessions

/// Which type of SDIS data a session becomes.
enum SDISForm: String {
  case timed = "Timed"
  case event = "Event"
  case interval = "Interval"

  init(_ session: CodedSession) {
    switch session.timeUnit.origin {
    case .order: self = .event
    case .interval: self = .interval
    case .frame, .largestCommonStep: self = .timed
    }
  }

  /// The first words of the file.
  func typeWords(of sessions: [CodedSession]) -> String {
    switch self {
    case .timed: "Timed <seconds>"
    case .interval: "Interval"
    case .event: Self.hasSimultaneous(sessions) ? "Multievent" : "Event"
    }
  }

  /// Whether two events share a place in any session.
  static func hasSimultaneous(_ sessions: [CodedSession]) -> Bool {
    sessions.contains { session in
      let times = session.streams.flatMap(\.onsets).map(\.time)
      return Set(times).count < times.count
    }
  }
}
