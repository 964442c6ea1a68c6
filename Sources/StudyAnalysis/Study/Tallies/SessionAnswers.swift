public import CodedSessions

/// The answers of one session to all questions of a study.
public struct SessionAnswers: Sendable, Hashable, Codable {
  /// The answer to one question.
  public struct Answer: Sendable, Hashable, Codable {
    /// The session as a whole, or those phases that the question is about; `nil` where the session does not
    /// have what is needed.
    public let whole: Tally?
    /// Phase by phase, in the order of the plan; empty for a plan without phases.
    public let phases: [Tally?]

    private enum CodingKeys: String, CodingKey {
      case whole = "a"
      case phases = "p"
    }
  }

  /// One for each question of the plan.
  public let answers: [Answer]

  /// Answers that were found.
  public init(_ answers: [Answer]) { self.answers = answers }
}

extension DyadQuestion {
  /// The answer of `session`, with the phases of `names`. Costs what the analysis of the session costs, for
  /// the whole and each phase.
  public func answer(of session: CodedSession, phases names: [String]) -> SessionAnswers.Answer {
    let own = names.map { tally(of: session, inPhase: $0) }
    guard !phases.isEmpty else {
      return SessionAnswers.Answer(whole: tally(of: session, phase: nil), phases: own)
    }
    let wanted = zip(names, own).filter { phases.contains($0.0) }.compactMap(\.1)
    return SessionAnswers.Answer(whole: wanted.sum, phases: own)
  }

  /// What `session`, or one phase of it, says.
  func tally(of session: CodedSession, phase: String?) -> Tally? {
    switch kind {
    case .behaviours: behaviours(of: session, phase: phase)
    case .responses(let window): responses(window, of: session, phase: phase)
    case .tallies(let window): tallies(window, of: session, phase: phase)
    case .events(let lag): events(lag: lag, of: session, phase: phase)
    case .units(let lag, let unit): units(lag: lag, unit: unit, of: session, phase: phase)
    case .cycles(let parameters): cycles(parameters, of: session, phase: phase)
    case .matching: matching(of: session, phase: phase)
    case .turns(let parameters): turns(parameters, of: session, phase: phase)
    case .transitions: transitions(of: session, phase: phase)
    case .profile: profile(of: session, phase: phase)
    }
  }
}
