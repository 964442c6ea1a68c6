import CodedSessions
public import SessionFiles

/// Asks every session of a study everything that its plan asks.
public struct StudyRun: Sendable {
  /// One session with its answers.
  public struct Record: Sendable, Hashable {
    /// What the study knows of it.
    public let session: StudySession
    /// Whether it is simulated.
    public let isSimulated: Bool
    /// Its answers, one for each question of the plan.
    public let answers: [SessionAnswers.Answer]

    /// A session with its answers.
    public init(session: StudySession, isSimulated: Bool, answers: [SessionAnswers.Answer]) {
      self.session = session
      self.isSimulated = isSimulated
      self.answers = answers
    }
  }

  /// What is done with one session.
  private struct Work: Sendable {
    let session: StudySession
    let read: ReadSession
    let fingerprint: String
    let known: [String: SessionAnswers.Answer]
  }

  private struct Done: Sendable {
    let record: Record
    let fingerprint: String
    let new: [String: SessionAnswers.Answer]
    let reused: Int
  }

  /// The sessions with their answers, in the order of the study.
  public let records: [Record]

  /// Records that were found elsewhere.
  public init(records: [Record]) { self.records = records }

  /// Analyses the sessions of `part` in `tasks` threads; the records do not depend on their number.
  ///
  /// - Parameters:
  ///   - journal: Where answers are kept and looked for.
  ///   - version: The program's version: answers of another one are not taken.
  ///   - onProgress: The session that was done last, how many are done, and of how many.
  /// - Throws: ``StudyChange`` when a file was changed meanwhile.
  public init(
    _ folder: StudyFolder, plan: StudyPlan, part: StudyPart = .whole, journal: AnswerJournal? = nil,
    tasks: Int = 1, version: String = "", onProgress: ((String, Int, Int) -> Void)? = nil
  ) throws(StudyChange) {
    let analysed = folder.sessions.indices.filter { folder.sessions[$0].exclusion == nil }
    let wanted = Set(part.places(of: analysed.count).map { analysed[$0] })
    let names = plan.phases
    let keys = plan.questions.map {
      Digest.text(of: "attune-answers/1|\(version)|\(names)|\($0.fingerprint)")
    }
    let questions = plan.questions
    var records: [Record] = []
    records.reserveCapacity(wanted.count)
    func keep(_ results: [Done]) {
      for done in results {
        journal?.add(done.new, session: done.fingerprint)
        journal?.noteReuse(done.reused)
        records.append(done.record)
        onProgress?(done.record.session.id, records.count, wanted.count)
      }
    }
    var crew = SessionCrew<Work, Done>(tasks: tasks) { work in
      Self.done(work, questions: questions, keys: keys, phases: names)
    }
    try folder.visit(where: wanted.contains) { session, read in
      let fingerprint = journal == nil ? "" : Digest(read.session).text
      keep(
        crew.take(
          Work(
            session: session, read: read, fingerprint: fingerprint,
            known: journal?.answers(fingerprint) ?? [:])))
    }
    keep(crew.finish())
    self.records = records
  }

  private static func done(
    _ work: Work, questions: [DyadQuestion], keys: [String], phases: [String]
  ) -> Done {
    var new: [String: SessionAnswers.Answer] = [:]
    var reused = 0
    let answers = zip(questions, keys).map { question, key in
      if let answer = work.known[key] {
        reused += 1
        return answer
      }
      // A planned question and a variant of another may ask the same.
      if let answer = new[key] { return answer }
      let answer = question.answer(of: work.read.session, phases: phases)
      new[key] = answer
      return answer
    }
    return Done(
      record: Record(
        session: work.session, isSimulated: work.read.session.isSimulated, answers: answers),
      fingerprint: work.fingerprint, new: new, reused: reused)
  }
}
