import CodedSessions
public import SequenceStatistics
import SessionFiles

/// What a study says to one question.
public struct QuestionResult: Sendable {
  /// The question.
  public let question: DyadQuestion
  /// The effect that answers it.
  public let main: EffectResult
  /// Other numbers of the same counts, described and not tested.
  public let others: [EffectResult]
  /// ``p`` adjusted over the planned questions; undefined for one that was not planned.
  public let adjustedP: Measure
  /// The counts of all dyads in one table: a display, not a test.
  public let pooled: PooledTally?
  /// How long answers take.
  public let latency: LatencyResult?
  /// When targets begin around the given.
  public let profile: ProfileResult?
  /// Pursuits and cycles; `nil` for a question about something else.
  public let episodes: EpisodeResult?
  /// Sessions whose own test reaches the level, over all sessions; of many thousands made anew each time.
  public var flagged: FlaggedSessions? { kept ?? makeFlagged() }
  private let kept: FlaggedSessions?
  private let makeFlagged: @Sendable () -> FlaggedSessions?
  /// How many sessions got each verdict.
  public let verdicts: [(verdict: Verdict, sessions: Int)]
  /// Its answers by other windows and chance models.
  public let sensitivity: SensitivityTable?
  /// Real partners beside strangers; `nil` where there are too few or too many dyads for it.
  public let pseudoDyads: PseudoDyadResult?

  /// The p by which the question is decided: that of ``main``, but of how soon two groups answer where a latency
  /// was planned. A latency of one group, or of several, has no single test.
  public var p: Measure {
    guard question.statistic.flatMap(PlannedStatistic.init) == .latency else { return main.p }
    guard let latency, latency.contrasts.count == 1 else { return .undefined(.notTested) }
    return latency.contrasts[0].latency.permutation.p.twoSided
  }

  func adjusted(_ p: Measure) -> QuestionResult {
    QuestionResult(
      question: question, main: main, others: others, adjustedP: p, pooled: pooled,
      latency: latency, profile: profile, episodes: episodes, kept: kept, makeFlagged: makeFlagged,
      verdicts: verdicts,
      sensitivity: sensitivity,
      pseudoDyads: pseudoDyads)
  }
}

extension QuestionResult {
  /// The result of question number `number` of `plan`.
  init?(
    _ number: Int, in tallies: DyadTallies, records: [StudyRun.Record], plan: StudyPlan,
    groups: [String], reference: String?, pseudoDyads: PseudoDyadResult? = nil
  ) {
    let question = plan.questions[number]
    let kinds = EffectKind.all(of: question.kind)
    guard let first = question.mainEffect else { return nil }
    func effect(_ kind: EffectKind, isMain: Bool) -> EffectResult {
      EffectResult(
        kind, of: number, in: tallies, plan: plan, groups: groups, reference: reference,
        isMain: isMain)
    }
    let model = plan.chanceModel(of: question)
    @Sendable func whole(_ record: StudyRun.Record) -> Tally? {
      record.answers.indices.contains(number) ? record.answers[number].whole : nil
    }
    @Sendable func flagged() -> FlaggedSessions? {
      let p: [Measure] = records.map { record in
        whole(record)?.chance(model)?.p.map(Measure.value) ?? .undefined(.missingValue)
      }
      return p.contains { $0.value != nil }
        ? FlaggedSessions(records.map(\.session.id), p: p) : nil
    }
    self.init(
      question: question, main: effect(first, isMain: true),
      others: tallies.dyads.count > DyadTallies.mostKept && !question.isPlanned
        ? [] : kinds.filter { $0 != first }.map { effect($0, isMain: false) },
      adjustedP: .undefined(.notTested),
      pooled: question.isPair
        ? PooledTally(tallies.whole[number].compactMap { $0?.association }) : nil,
      latency: LatencyResult(
        of: number, in: tallies, plan: plan, groups: groups, reference: reference),
      profile: ProfileResult(beside: number, in: tallies, plan: plan, groups: groups),
      episodes: EpisodeResult(
        of: number, in: tallies, plan: plan, groups: groups, reference: reference),
      kept: records.count <= DyadTallies.mostKept ? flagged() : nil, makeFlagged: flagged,
      verdicts: Verdict.allCases.compactMap { verdict in
        let count = records.count { whole($0)?.verdict == verdict }
        return count > 0 ? (verdict, count) : nil
      }, sensitivity: Self.sensitivity(number, in: tallies, plan: plan),
      pseudoDyads: pseudoDyads)
  }

  /// The mean beyond chance by windows and chance models; `nil` for a question without variants.
  private static func sensitivity(
    _ number: Int, in tallies: DyadTallies, plan: StudyPlan
  ) -> SensitivityTable? {
    let question = plan.questions[number]
    let variants = plan.questions.indices.filter {
      plan.questions[$0].variantOf == question.id && plan.questions[$0].kind != .profile
    }
    guard !variants.isEmpty else { return nil }
    let places = (variants + [number]).sorted {
      (OtherDefinitions.window(of: plan.questions[$0]) ?? .zero)
        < (OtherDefinitions.window(of: plan.questions[$1]) ?? .zero)
    }
    return SensitivityTable(
      windows: places.map { (OtherDefinitions.window(of: plan.questions[$0])?.text ?? "–") + " s" },
      models: question.chanceModels
    ) { window, model in
      zip(tallies.whole[places[window]], tallies.dyads).map {
        EffectKind.beyondChance.effect(of: $0, dyad: $1.dyad, model: model)
      }
    }
  }
}
