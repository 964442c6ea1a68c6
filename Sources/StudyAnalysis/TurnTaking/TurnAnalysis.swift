public import CodedSessions
public import SequenceStatistics

/// Who holds the floor in one session, how soon it changes hands, and how many turns there are.
public struct TurnAnalysis: Sendable, Hashable {
  /// The session.
  public let session: CodedSession
  /// The two partners.
  public let persons: [Person]
  /// For each partner the codes that are sounds.
  public let voices: [[Code]]
  /// What was asked.
  public let parameters: TurnParameters
  /// Who vocalises when.
  public let utterances: Utterances
  /// Sound and silence by who holds the floor.
  public let floor: FloorStates
  /// Offsets by the rule asked for.
  public let transfer: FloorTransfer
  /// From onset to onset.
  public let latency: OnsetLatency
  /// How many chances to answer were taken.
  public let responses: ResponseRate
  /// Turns by every rule.
  public let counts: [Count]
  /// Prompts and responses by chattr's rule, for each partner as the target.
  public let chattr: [ChattrTurns]
  /// Whether the partners' rhythms predict each other.
  public let timing: InterpersonalTiming
  /// Against chance: the second's sounds moved.
  public let chance: TurnSurrogates

  /// Turns by one rule.
  public struct Count: Sendable, Hashable {
    /// The rule's name.
    public let name: String
    /// The turns.
    public let turns: TurnCount
  }

  /// The turns of two persons of `session`: of `names`, or of the two there are.
  ///
  /// - Parameter voices: For each of the two the codes that are sounds; those of class *voice* unless given.
  /// - Throws: ``TurnAnalysisError``.
  public init(
    _ session: CodedSession, pair names: [String] = [], voices given: [[Code]]? = nil,
    parameters: TurnParameters = TurnParameters(), phase: String? = nil
  ) throws(TurnAnalysisError) {
    guard session.timeUnit.origin.isClock else { throw .noClock }
    let persons = names.isEmpty ? session.persons : names.map(Person.init)
    guard persons.count == 2 || given != nil && names.isEmpty else {
      throw .pairNeeded(session.persons)
    }
    let voices =
      given
      ?? persons.map { person in
        session.codebook.codes(of: person, classes: [.voice]).filter { code in
          session.streams.contains { $0.kind != .event && $0.bouts.contains { $0.code == code } }
        }
      }
    guard voices.count == 2, voices.allSatisfy({ !$0.isEmpty }) else {
      throw .noVoices(zip(persons, voices).filter { $0.1.isEmpty }.map(\.0))
    }
    if let phase, session.span(ofPhase: phase) == nil {
      throw .noPhase(phase, known: session.phases.map(\.name))
    }
    let part = phase.flatMap(session.span(ofPhase:))
    // Third persons are heard too: some rules ask whether anybody spoke between.
    let others = session.persons.filter { !persons.contains($0) }.map {
      session.codebook.codes(of: $0, classes: [.voice])
    }.filter { !$0.isEmpty }
    let utterances = Utterances(
      session, voices: voices + others, part: part, join: parameters.join,
      shortest: parameters.shortest)
    self.session = session
    let partners =
      given == nil ? persons : voices.compactMap { $0.first.map { session.codebook[$0].person } }
    self.persons = partners
    self.voices = voices
    self.parameters = parameters
    self.utterances = utterances
    floor = FloorStates(utterances)
    transfer = FloorTransfer(utterances, rule: parameters.rule)
    latency = OnsetLatency(transfer)
    responses = ResponseRate(transfer, window: parameters.gap)
    counts =
      [
        Count(name: "simple, pauses under 1 s", turns: TurnCount(utterances)),
        Count(name: "LENA's rule, pauses under 5 s", turns: TurnCount(utterances, rule: .lena())),
      ]
      + [0, 1].map { target in
        Count(
          name: "chattr's rule, target \(partners[target].id)",
          turns: TurnCount(
            utterances,
            rule: .chattr(
              target: target, parameters.chattrMode, maxGap: parameters.gap,
              maxOverlap: parameters.maxOverlap)))
      }
    chattr = [0, 1].map {
      ChattrTurns(
        utterances, target: $0, mode: parameters.chattrMode, maxGap: parameters.gap,
        maxOverlap: parameters.maxOverlap)
    }
    timing = InterpersonalTiming(floor, width: parameters.interval)
    chance = TurnSurrogates(
      utterances,
      design: parameters.permutesGaps
        ? .gapPermutation
        : .shift(minShift: parameters.minShift ?? ShortestShift.usual(reach: parameters.gap)),
      gap: parameters.gap, replicates: parameters.replicates, seed: parameters.seed)
  }

  /// How many utterances each partner has.
  public var utteranceCounts: [Int] { [0, 1].map { utterances.utterances(of: $0).count } }
}

/// Why a session has no turns.
public enum TurnAnalysisError: Error, Sendable, Hashable {
  /// It tells only an order.
  case noClock
  /// There are not two people; name two.
  case pairNeeded([Person])
  /// These people have no bouts of class voice.
  case noVoices([Person])
  /// There is no phase of this name.
  case noPhase(String, known: [String])
}
