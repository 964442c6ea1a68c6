public import CodedSessions
public import SequenceStatistics

/// How one person answers the cues of another in one session.
public struct ResponseAnalysis: Sendable, Hashable {
  /// Which cues, which responses, and when a response counts.
  public struct Question: Sendable, Hashable {
    /// The cues.
    public let cues: [Code]
    /// The responses.
    public let responses: [Code]
    /// When a response counts.
    public let window: ResponseWindow

    /// Whether `responses` answer `cues` within `window`.
    public init(cues: [Code], responses: [Code], window: ResponseWindow) {
      self.cues = cues
      self.responses = responses
      self.window = window
    }
  }

  /// The session.
  public let session: CodedSession
  /// What was asked.
  public let question: Question
  /// The cues' names.
  public let cueNames: [String]
  /// The responses' names.
  public let responseNames: [String]
  /// What was counted.
  public let contingency: Contingency
  /// Against what.
  public let chance: ContingencyChance
  /// What may be said.
  public let verdict: ContingencyVerdict
  /// How soon, counting those that were not answered.
  public let latency: ResponseLatency
  /// How often any window of this length holds a response.
  public let baseRate: BaseRate
  /// The share of answered cues over the length of the window, beside chance.
  public let curve: ResponseCurve
  /// Waiting times phase by phase; `nil` unless two phases have cues.
  public let byPhase: LatencyByPhase?
  /// What comes next when pauses count, if a pause was asked for.
  public let pauses: PauseContingency?
  /// Other definitions, if asked for.
  public let sensitivity: ResponseSensitivity?
  /// The phase that was looked at; `nil` for all.
  public let phase: String?

  /// The answer of `session` to `question`.
  ///
  /// - Parameters:
  ///   - replicates: How many shifts are drawn where sweeping them all would cost too much.
  ///   - phase: Only this phase.
  ///   - pause: How long a silence counts as an event, for ``pauses``.
  ///   - withSensitivity: Whether other definitions are gone through as well.
  /// - Throws: ``CycleAnalysisError/noClock`` for a record of order, ``CycleAnalysisError/noPhase(_:known:)``.
  public init(
    _ session: CodedSession, _ question: Question, minShift: SessionTime? = nil,
    block: SessionTime = ContingencyChance.usualBlock, replicates: Int = 1999, seed: UInt64 = 1,
    phase: String? = nil, pause: SessionTime? = nil, withSensitivity: Bool = false
  ) throws(CycleAnalysisError) {
    guard session.timeUnit.origin.isClock else { throw .noClock }
    var records = ContingencyRecord.records(
      of: session, cues: question.cues, responses: question.responses)
    if let phase {
      guard session.phases.contains(where: { $0.name == phase }) else {
        throw .noPhase(phase, known: session.phases.map(\.name))
      }
      records = records.filter { $0.phase == phase }
    }
    let naming = CodeNames(session.codebook)
    self.session = session
    self.question = question
    cueNames = question.cues.map { naming.shortName(of: $0) }
    responseNames = question.responses.map { naming.shortName(of: $0) }
    contingency = Contingency(records, window: question.window)
    chance = ContingencyChance(
      records, window: question.window, minShift: minShift, block: block, replicates: replicates,
      seed: seed)
    verdict = ContingencyVerdict(contingency, chance: chance)
    latency = ResponseLatency(
      records, anchor: question.window.anchor, onsetUnit: question.window.onsetUnit)
    baseRate = BaseRate(records, window: question.window.length)
    curve = ResponseCurve(records, window: question.window)
    byPhase = LatencyByPhase(
      records, anchor: question.window.anchor, onsetUnit: question.window.onsetUnit)
    pauses = pause.map { pause in
      PauseContingency(
        zip(
          records,
          ContingencyRecord.records(
            of: session, cues: question.responses, responses: question.cues
          ).filter { phase == nil || $0.phase == phase }
        ).map { own, other in .init(cues: own.cues, responses: other.cues) }, pause: pause)
    }
    sensitivity =
      withSensitivity ? ResponseSensitivity(records, window: question.window) : nil
    self.phase = phase
  }

  /// The usual questions of a session with two people, both directions: voice by voice, looking away and
  /// distress by pursuit and voice; those whose codes the session does not have are left out.
  public static func usual(of session: CodedSession) -> [Question] {
    guard session.persons.count == 2 else { return [] }
    let occurring = Set(session.streams.flatMap(\.onsets).map(\.code))
    func codes(_ person: Person, _ classes: [CodeClass]) -> [Code] {
      session.codebook.codes(of: person, classes: classes).filter(occurring.contains)
    }
    var questions: [Question] = []
    for (from, to) in [
      (session.persons[0], session.persons[1]), (session.persons[1], session.persons[0]),
    ] {
      for (cue, answers) in [
        (CodeClass.voice, [CodeClass.voice]), (.away, [.pursuit]), (.pursuit, [.away]),
        (.partner, [.partner]), (.distress, [.voice, .pursuit]),
      ] {
        let (cues, responses) = (codes(from, [cue]), codes(to, answers))
        guard !cues.isEmpty, !responses.isEmpty else { continue }
        questions.append(
          Question(cues: cues, responses: responses, window: ResponseWindow.usual(for: cue)))
      }
    }
    return questions
  }
}
