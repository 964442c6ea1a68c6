public import CodedSessions
import SequenceStatistics

/// How the two of a pair deal with one another: cycles, responses, matching,
/// synchrony, turns, phases. What a session does not
/// have is `nil` or empty, and ``missing`` says why.
public struct SessionInteraction: Sendable, Hashable {
  /// Pursuit–aversion cycles: the first of the pair looks away and the second pursues, then the other way
  /// round, each where the record has what is needed.
  public let cycles: [CycleAnalysis]
  /// The usual questions of responsiveness, both directions.
  public let responses: [ResponseAnalysis]
  /// How soon before and after the cues of the first two of these questions the responses begin.
  public let profiles: [OnsetProfile]
  /// Both looks together, with mirroring.
  public let matching: MatchAnalysis?
  /// Both looks together in time: lag profile, recurrence, state space.
  public let synchrony: SyncAnalysis?
  /// Who holds the floor.
  public let turns: TurnAnalysis?
  /// What changes from phase to phase.
  public let phases: PhaseAnalysis?
  /// What could not be asked, a reason each.
  public let missing: [Missing]

  /// The seed of everything that is drawn.
  public static let seed: UInt64 = 1
  /// How many arrangements are drawn where they are not all gone through.
  public static let replicates = 1999

  /// Something that could not be asked.
  public enum Missing: String, Sendable, Hashable, CaseIterable {
    /// There are not two people on a clock.
    case pair
    /// No looks away by class, or no pursuits.
    case cycles
    /// No cues and responses by class.
    case responses
    /// Not both partners have a gaze stream with a code of class partner.
    case matching
    /// Not both partners have bouts of class voice.
    case turns
    /// There are no phases.
    case phases
  }

  /// The interaction of `pair` in `session`.
  public init(of session: CodedSession, pair: [Person]) {
    phases = try? PhaseAnalysis(session)
    guard pair.count == 2, session.timeUnit.origin.isClock else {
      cycles = []
      responses = []
      profiles = []
      (matching, synchrony, turns) = (nil, nil, nil)
      missing = [.pair]
      return
    }
    cycles = [(pair[0], pair[1]), (pair[1], pair[0])].compactMap { averting, pursuing in
      try? CycleAnalysis(
        session, averting: averting, pursuing: pursuing, parameters: Self.cyclesOfReports)
    }
    responses =
      session.persons.count == 2
      ? ResponseAnalysis.usual(of: session).compactMap {
        try? ResponseAnalysis(session, $0, replicates: Self.replicates, seed: Self.seed)
      } : []
    profiles = Self.directions(responses).map { OnsetProfile($0, seed: Self.seed) }.filter {
      $0.profile.shiftCount > 0
    }
    matching =
      session.persons.count == 2
      ? try? MatchAnalysis(session, replicates: Self.replicates, seed: Self.seed) : nil
    synchrony =
      matching == nil
      ? nil : try? SyncAnalysis(session, parameters: Self.synchronyOfReports)
    turns = try? TurnAnalysis(
      session, pair: pair.map(\.id), parameters: Self.turnsOfReports)
    var missing: [Missing] = []
    if cycles.isEmpty { missing.append(.cycles) }
    if responses.isEmpty { missing.append(.responses) }
    if matching == nil { missing.append(.matching) }
    if turns == nil { missing.append(.turns) }
    if phases == nil { missing.append(.phases) }
    self.missing = missing
  }

  /// The question of looks away in each direction where there is one, else the first one.
  private static func directions(_ responses: [ResponseAnalysis]) -> [ResponseAnalysis] {
    func cue(_ response: ResponseAnalysis) -> Codebook.Entry? {
      response.question.cues.first.map { response.session.codebook[$0] }
    }
    var persons: [Person] = []
    for person in responses.compactMap({ cue($0)?.person }) where !persons.contains(person) {
      persons.append(person)
    }
    return persons.compactMap { person in
      let own = responses.filter { cue($0)?.person == person }
      return own.first { [.away, .pursuit].contains(cue($0)?.codeClass) } ?? own.first
    }
  }

  /// Reports show fifty lags, and leave measures of rearranged units to the verb.
  private static var synchronyOfReports: SyncParameters {
    var parameters = SyncParameters()
    parameters.lagStep = SessionTime(microseconds: parameters.reach.microseconds / 25)
    parameters.rearrangesUnits = false
    (parameters.replicates, parameters.seed) = (replicates, seed)
    return parameters
  }

  private static var cyclesOfReports: CycleParameters {
    var parameters = CycleParameters()
    (parameters.replicates, parameters.seed) = (replicates, seed)
    return parameters
  }

  private static var turnsOfReports: TurnParameters {
    var parameters = TurnParameters()
    (parameters.replicates, parameters.seed) = (replicates, seed)
    return parameters
  }
}
