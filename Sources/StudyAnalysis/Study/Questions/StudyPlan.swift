public import CodedSessions
public import SequenceStatistics
public import SessionFiles

/// What is asked of every session of a study: what the study file plans, then the usual questions that its codes
/// allow, then the planned questions by other definitions and as profiles over time, then what follows what.
public struct StudyPlan: Sendable, Hashable {
  /// All questions; the first counts every behaviour.
  public let questions: [DyadQuestion]
  /// The phases that are answered one by one, in order.
  public let phases: [String]
  /// Whose codes they are, the pair in order; empty when nobody said who is meant among several.
  public let pair: [Person]
  /// Whether block rotation stands in for the circular shift where one number is wanted.
  public let prefersBlocks: Bool
  /// Which dyads get one half added to the cells of their tables: all, so that they stay comparable, or those
  /// with an empty cell.
  public let haldane: Association2x2.Correction
  /// How p values of several planned questions are adjusted.
  public let correction: MultipleTesting
  /// How many arrangements are drawn, and the seed of draws.
  public let replicates: Int
  /// The seed of draws.
  public let seed: UInt64
  /// The codes of all sessions.
  public let entries: [Codebook.Entry]
  /// Planned questions that have no answer here.
  public let diagnostics: [Diagnostic]

  /// The plan for the study in `folder`. O(questions · codes).
  public init(_ folder: StudyFolder) {
    let study = folder.study
    let entries = Self.entries(folder.codes)
    self.entries = entries
    let book = (try? Codebook(entries)) ?? .empty
    let pair = Self.pair(study, entries)
    let usual = UsualQuestions(book, pair: pair, study: study)
    var planned = PlannedQuestions(
      book, pair: pair, study: study,
      momentStreams: Set(
        folder.codes.rows.filter { $0.kind == .event }.map { [$0.person, $0.stream] }))
    let asked = study.questions.compactMap { planned.question($0) }
    var behaviours = DyadQuestion(
      id: "behaviours", text: "How often and how long does each of the two do what?",
      kind: .behaviours)
    behaviours.given = entries.filter { pair.isEmpty || pair.contains($0.person) }
      .filter { $0.codeClass != .uncodable }.map(CodePlace.init)
    let others = usual.questions.filter { question in
      !asked.contains { $0.fingerprint == question.fingerprint }
    }
    let profiled =
      asked.isEmpty
      ? Array(others.filter { OtherDefinitions.profile(of: $0) != nil }.prefix(2)) : asked
    let transitions = TransitionQuestion.of(book, pair: pair)
    questions =
      [behaviours] + asked + others + asked.flatMap { OtherDefinitions.of($0) }
      + profiled.compactMap { OtherDefinitions.profile(of: $0) }
      + (transitions.map { [$0] } ?? [])
    var phases = study.phases.order
    if phases.isEmpty {
      for session in folder.sessions where session.exclusion == nil {
        for phase in session.phases where !phases.contains(phase.name) {
          phases.append(phase.name)
        }
      }
    }
    self.phases = phases
    self.pair = pair
    prefersBlocks = study.chance == .block
    haldane = study.parameters.word(.haldane) == "zero" ? .whenEmpty : .always
    correction = study.parameters.word(.correct).flatMap(MultipleTesting.init) ?? .holm
    let chance = study.chanceOfQuestions
    (replicates, seed) = (chance.replicates, chance.seed)
    diagnostics = planned.diagnostics
  }

  /// A plan of these questions.
  init(
    questions: [DyadQuestion], phases: [String] = [], pair: [Person] = [],
    prefersBlocks: Bool = false, correction: MultipleTesting = .holm, replicates: Int = 1999,
    seed: UInt64 = 1, haldane: Association2x2.Correction = .always
  ) {
    self.questions = questions
    self.haldane = haldane
    entries = []
    self.phases = phases
    self.pair = pair
    self.prefersBlocks = prefersBlocks
    self.correction = correction
    self.replicates = replicates
    self.seed = seed
    diagnostics = []
  }

  /// The place of the chance model that stands for all where one number is wanted.
  public func chanceModel(of question: DyadQuestion) -> Int {
    // Who plans a model by its name gets it.
    if let model = question.statistic.flatMap(PlannedStatistic.chanceModel),
      let place = question.chanceModels.firstIndex(of: model)
    {
      return place
    }
    return prefersBlocks && question.chanceModels.count > 1 ? 1 : 0
  }

  static func entries(_ codes: CodebookFile) -> [Codebook.Entry] {
    codes.rows.map {
      Codebook.Entry(
        person: Person($0.person), stream: $0.stream, name: $0.code, label: $0.label,
        codeClass: $0.codeClass, colour: $0.colour)
    }
  }

  /// The pair that the study names, else the two people there are.
  private static func pair(_ study: Study, _ entries: [Codebook.Entry]) -> [Person] {
    if study.persons.pair.count == 2 { return study.persons.pair.map(Person.init) }
    var persons: [Person] = []
    for entry in entries where !persons.contains(entry.person) { persons.append(entry.person) }
    return persons.count == 2 ? persons : []
  }
}
