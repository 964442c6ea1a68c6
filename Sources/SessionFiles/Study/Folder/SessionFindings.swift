/// Gathers what is wrong with many sessions for the same reason into one message each, with their names.
struct SessionFindings {
  /// What is wrong, in the order in which the messages are worded.
  enum Cause: Hashable {
    case noParticipant
    case sameID(String)
    case otherCoding
    case personMissing(String)
    case groupNotDeclared(String)
    case phaseMissing(String)
    case phasesOutOfOrder(String)
    case phaseNotDeclared(String)
    case phasesShareTime
    case streamOfPhasesMissing
  }

  /// The sessions that share a cause.
  struct Finding {
    let cause: Cause
    /// The file of the first.
    let file: String
    /// The ids of the first few.
    var sessions: [String]
    /// How many there are.
    var count: Int

    /// `session "S-1"`, or `3 sessions (S-1, S-2, S-3)`.
    var subject: String {
      guard count > 1 else { return "session \"\(sessions.first ?? "")\"" }
      let names = sessions.joined(separator: ", ")
      return "\(count) sessions (\(names)\(sessions.count < count ? ", …" : ""))"
    }
  }

  /// All findings in the order of their first sessions.
  private(set) var findings: [Finding] = []
  private var places: [Cause: Int] = [:]
  private let mostNamed: Int

  /// - Parameter listsAll: Whether all sessions are named, not the first few.
  init(listsAll: Bool) { mostNamed = listsAll ? Int.max : 10 }

  /// Notes that `session` in the file called `file` has `cause`.
  mutating func note(_ cause: Cause, session: String, file: String) {
    guard let place = places[cause] else {
      places[cause] = findings.count
      findings.append(Finding(cause: cause, file: file, sessions: [session], count: 1))
      return
    }
    findings[place].count += 1
    if findings[place].sessions.count < mostNamed { findings[place].sessions.append(session) }
  }
}
