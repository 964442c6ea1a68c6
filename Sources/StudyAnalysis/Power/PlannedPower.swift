public import CodedSessions
public import SessionFiles

/// What a study's design says about its power analysis: the question that it plans first, by its own parameters.
public struct PlannedPower: Sendable, Hashable {
  /// The question.
  public let question: DyadQuestion
  /// What it is about.
  public let subject: PowerQuestion
  /// Whether block rotation stands for chance.
  public let prefersBlocks: Bool

  /// Why simulated sessions cannot answer what is planned.
  public enum Refusal: Error, Sendable, Hashable {
    /// Nothing is planned.
    case nothingPlanned
    /// The pair is another one than that of the simulated sessions.
    case pair([String], simulated: [String])
    /// The question has no answer; why, as a sentence.
    case noAnswer(id: String, String?)
    /// It is about phases, and simulated sessions have none.
    case phases(id: String)
    /// It is about behaviour that happens in simulated sessions, if at all, by no rule that can be set.
    case notSimulated(id: String)
  }

  /// The first planned question of `study`, of sessions with the codes of `codebook`.
  ///
  /// - Parameter pair: The pair of these sessions in order.
  /// - Throws: ``Refusal``.
  public init(_ study: Study, codebook: Codebook, pair: [Person]) throws(Refusal) {
    guard let planned = study.questions.first else { throw .nothingPlanned }
    let named = study.persons.pair
    guard named.isEmpty || Set(named) == Set(pair.map(\.id)) else {
      throw .pair(named, simulated: pair.map(\.id))
    }
    guard planned.phases.isEmpty else { throw .phases(id: planned.id) }
    let order = named.count == 2 ? named.map(Person.init) : pair
    var questions = PlannedQuestions(codebook, pair: order, study: study)
    guard let question = questions.question(planned) else {
      throw .noAnswer(id: planned.id, questions.diagnostics.first?.message)
    }
    guard let subject = PowerQuestion.about(question, in: codebook, pair: pair),
      question.mainEffect != nil
    else { throw .notSimulated(id: planned.id) }
    self.question = question
    self.subject = subject
    prefersBlocks = study.chance == .block
  }
}
