public import CodedSessions
public import SequenceStatistics

/// How one person answers the cues of another in one session.
public struct ResponseAnalysis: Sendable {
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

  /// The answer of `session` to `question`.
  ///
  /// - Throws: ``CycleAnalysisError/noClock`` for a record of order.
  public init(
    _ session: CodedSession, _ question: Question, minShift: SessionTime? = nil,
    block: SessionTime = .seconds(60)
  ) throws(CycleAnalysisError) {
    guard session.timeUnit.origin.isClock else { throw .noClock }
    let records = ContingencyRecord.records(
      of: session, cues: question.cues, responses: question.responses)
    let naming = CodeNames(session.codebook)
    self.session = session
    self.question = question
    cueNames = question.cues.map { naming.shortName(of: $0) }
    responseNames = question.responses.map { naming.shortName(of: $0) }
    contingency = Contingency(records, window: question.window)
    chance = ContingencyChance(
      records, window: question.window, minShift: minShift, block: block)
    verdict = ContingencyVerdict(contingency, chance: chance)
    latency = ResponseLatency(records, anchor: question.window.anchor)
    baseRate = BaseRate(
      records.map { record in
        (
          responses: record.responses.map { ($0 - record.span.onset).seconds },
          length: record.span.duration.seconds
        )
      }, window: question.window.length.seconds)
  }

  /// The usual questions of a session with two people, both directions: voice by voice, looking away and
  /// distress by pursuit and voice; those whose codes the session does not have are left out.
  public static func usual(of session: CodedSession) -> [Question] {
    guard session.persons.count == 2 else { return [] }
    func codes(_ person: Person, _ classes: [CodeClass]) -> [Code] {
      let occurring = Set(session.streams.flatMap(\.onsets).map(\.code))
      return session.codebook.codes.filter { code in
        let entry = session.codebook[code]
        return entry.person == person && occurring.contains(code)
          && entry.codeClass.map(classes.contains) == true
      }
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
