public import SequenceStatistics
public import SessionFiles

/// Everything that is worked out about a study, with the dyad as the unit; reports print it and recompute
/// nothing.
public struct StudyResults: Sendable {
  /// Two questions that are each other's mirror: does B answer A, does A answer B?
  public struct Direction: Sendable {
    /// The id of the one question.
    public let first: String
    /// The id of the other.
    public let second: String
    /// Whether dyads that have more of the one have more of the other.
    public let correlation: DirectionCorrelation
  }

  /// The design.
  public let study: Study
  /// What became of the sessions.
  public let flow: FlowTable
  /// What was asked.
  public let plan: StudyPlan
  /// The sessions with their answers.
  public let records: [StudyRun.Record]
  /// The answers dyad by dyad.
  public let tallies: DyadTallies
  /// The groups in order, two or more; empty for a study without groups.
  public let groups: [String]
  /// The group that others are compared with.
  public let reference: String?
  /// How often and how long.
  public let behaviours: [BehaviourResult]
  /// The questions, planned ones first.
  public let questions: [QuestionResult]
  /// What follows what between the two.
  public let transitions: TransitionResult?
  /// Pairs of directions.
  public let directions: [Direction]
  /// What was planned and what was looked at.
  public let multiplicity: MultiplicityRecord

  /// By how much its coders agree; `nil` where no session was coded twice.
  public let reliability: StudyReliability?
  /// The fewest dyads of which something may be said together, where single dyads are not to be known again;
  /// 0 where all may be shown.
  public let fewestDyads: Int

  /// The fewest dyads of a group where small groups are suppressed.
  public static let usualFewestDyads = 5

  /// The results of `run`. O(n) in sessions but for tests, which cost what their own pages say.
  ///
  /// - Parameters:
  ///   - pseudoDyads: Real partners beside strangers, by the ids of questions.
  ///   - reliability: By how much its coders agree.
  ///   - fewestDyads: Groups of fewer dyads are not told apart, and no single dyad is shown; 0 shows all.
  public init(
    _ folder: StudyFolder, plan: StudyPlan, run: StudyRun,
    pseudoDyads: [String: PseudoDyadResult] = [:], reliability: StudyReliability? = nil,
    fewestDyads: Int = 0
  ) {
    self.fewestDyads = fewestDyads
    self.reliability = reliability
    let tallies = DyadTallies(run.records, plan: plan)
    let declared = (folder.study.groups?.levels ?? []).filter(tallies.groups.contains)
    let names =
      (folder.study.groups == nil
      ? [] : declared + tallies.groups.filter { !declared.contains($0) })
      .filter { name in tallies.dyads.count { $0.dyad.group == name } >= fewestDyads }
    let groups = names.count > 1 ? names : []
    let reference =
      folder.study.groups?.reference.flatMap { groups.contains($0) ? $0 : nil } ?? groups.first
    var questions: [QuestionResult] = []
    var behaviours: [BehaviourResult] = []
    for (number, question) in plan.questions.enumerated() where question.variantOf == nil {
      if question.kind == .behaviours {
        guard !question.isPlanned else { continue }
        behaviours += BehaviourResult.all(
          of: number, in: tallies, plan: plan, groups: groups, reference: reference)
      } else if let result = QuestionResult(
        number, in: tallies, records: run.records, plan: plan, groups: groups, reference: reference,
        pseudoDyads: pseudoDyads[question.id])
      {
        questions.append(result)
      }
    }
    let planned = questions.indices.filter { questions[$0].question.isPlanned }
    let adjusted = plan.correction.adjust(planned.map { questions[$0].p }).adjusted
    for (place, p) in zip(planned, adjusted) { questions[place] = questions[place].adjusted(p) }
    study = folder.study
    flow = folder.flow
    self.plan = plan
    records = run.records
    self.tallies = tallies
    self.groups = groups
    self.reference = reference
    self.behaviours = behaviours
    self.questions = questions
    directions = Self.directions(questions)
    let transitions = TransitionResult(tallies, plan: plan)
    self.transitions = transitions
    multiplicity = MultiplicityRecord(
      planned: planned.map { questions[$0].question.id },
      lookedAt: questions.reduce(transitions?.testCount ?? 0) { sum, result in
        sum + (result.main.signFlip == nil ? 0 : 1) + result.main.contrasts.count
          + (result.main.comparisons?.pairs.count ?? 0) + (result.latency?.contrasts.count ?? 0)
      }, correction: plan.correction)
  }

  /// How many of the sessions are simulated.
  public var simulatedCount: Int { records.count(where: \.isSimulated) }

  /// Questions whose given and target are each other's.
  private static func directions(_ questions: [QuestionResult]) -> [Direction] {
    var found: [Direction] = []
    for (place, result) in questions.enumerated() where result.question.isPair {
      let own = result.question
      let mirror = questions[(place + 1)...].first { other in
        other.question.given == own.target && other.question.target == own.given
          && other.main.kind == result.main.kind && other.question.given != other.question.target
          && other.question.countsAlike(own)
      }
      guard let mirror else { continue }
      found.append(
        Direction(
          first: own.id, second: mirror.question.id,
          correlation: DirectionCorrelation(result.main.all.effects, mirror.main.all.effects)))
    }
    return found
  }
}
