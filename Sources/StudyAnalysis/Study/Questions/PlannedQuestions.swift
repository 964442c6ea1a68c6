import CodedSessions
import SequenceStatistics
import SessionFiles

/// Makes questions to dyads of the planned questions of a study file, and says which have no answer.
struct PlannedQuestions {
  private(set) var diagnostics: [Diagnostic] = []
  private let book: Codebook
  private let names: CodeNames
  private let pair: [Person]
  private let study: Study
  /// Streams of moments, by person and name.
  private let momentStreams: Set<[String]>

  init(_ book: Codebook, pair: [Person], study: Study, momentStreams: Set<[String]> = []) {
    self.book = book
    self.momentStreams = momentStreams
    names = CodeNames(book)
    self.pair = pair
    self.study = study
  }

  /// The question that `planned` stands for; `nil` with a message where there is none. Codes that nobody has
  /// are told by ``QuestionReview``.
  mutating func question(_ planned: StudyQuestion) -> DyadQuestion? {
    // A name that no statistic has was refused when the design was read.
    guard Catalogue.entry(named: planned.statistic) != nil else { return nil }
    guard let statistic = PlannedStatistic(planned.statistic) else {
      refuse(
        planned, "\(planned.statistic) gives no number of a dyad",
        expected: "one of " + PlannedStatistic.names.joined(separator: ", "),
        hint: "attune \(planned.given.isEmpty ? "sync" : "lag") shows it session by session")
      return nil
    }
    switch statistic {
    case .pair, .latency: return pairQuestion(planned, isTallied: false)
    case .tallies: return pairQuestion(planned, isTallied: true)
    case .cycles: return cycleQuestion(planned)
    case .matching:
      var question = made(planned, .matching)
      question.pair = planned.streams
      return question
    case .turns:
      guard let pair = pairNamed(planned) else { return nil }
      var question = made(planned, .turns(study.turnParameters))
      question.pair = pair
      return question
    case .behaviour:
      var question = made(planned, .behaviours)
      guard let given = codes(planned.given) else { return nil }
      question.given = given
      return question
    }
  }

  private func made(_ planned: StudyQuestion, _ kind: DyadQuestion.Kind) -> DyadQuestion {
    var question = DyadQuestion(id: planned.id, text: planned.text, kind: kind)
    question.phases = planned.phases
    question.isPlanned = true
    question.statistic = planned.statistic
    question.chance = study.chanceOfQuestions
    return question
  }

  private mutating func pairQuestion(
    _ planned: StudyQuestion, isTallied: Bool
  ) -> DyadQuestion? {
    guard !planned.given.isEmpty, !planned.target.isEmpty else {
      refuse(
        planned, "it does not say what follows what", expected: "given and target",
        hint: "given = \"infant.averts\", target = \"mother.moves_closer\"")
      return nil
    }
    guard let given = codes(planned.given), let target = codes(planned.target) else { return nil }
    var question = made(planned, kind(planned, given: given, isTallied: isTallied))
    question.given = given
    question.target = target
    guard let problem = problem(question, planned, isTallied: isTallied) else { return question }
    refuse(planned, problem.found, expected: problem.expected, hint: problem.hint)
    return nil
  }

  /// Why the statistic of `planned` is not to be had of what `question` counts. Another in its place would answer
  /// what was not asked.
  private func problem(
    _ question: DyadQuestion, _ planned: StudyQuestion, isTallied: Bool
  ) -> (found: String, expected: String, hint: String)? {
    let name = planned.statistic
    let statistic = PlannedStatistic(name)
    if isTallied, planned.lag != nil {
      return ("\(name) counts in a window, not at a lag", "window", "window = \"0s..3s\"")
    }
    if statistic == .latency {
      guard case .responses = question.kind else {
        return (
          "\(name) waits from the given on, without a lag and to the end of a window",
          "window = \"3s\", or none", "leave lag and unit out"
        )
      }
    }
    if let effect = statistic?.effect, !EffectKind.all(of: question.kind).contains(effect) {
      return (
        "\(name) compares with chance, and there is no chance model for units of time",
        "a lag in events, a window, or another statistic", "statistic = \"log-odds-effect\""
      )
    }
    if let model = PlannedStatistic.chanceModel(name), !question.chanceModels.contains(model) {
      let isOrder = PlannedStatistic.isOfEvents(name)
      return (
        "\(name) has no chance for what is counted", isOrder ? "a lag in events" : "a window",
        isOrder ? "lag = 1" : "window = \"0s..3s\""
      )
    }
    if case .units = question.kind,
      let place = (question.given + question.target).first(where: isMoment)
    {
      return (
        "\(place.streamName) holds moments, which last for no unit of time",
        "codes of streams that last", "leave unit out, or give a window"
      )
    }
    return nil
  }

  private func isMoment(_ place: CodePlace) -> Bool {
    momentStreams.contains([place.person, place.stream])
  }

  private func kind(
    _ planned: StudyQuestion, given: [CodePlace], isTallied: Bool
  ) -> DyadQuestion.Kind {
    if let unit = planned.unit { return .units(lag: planned.lag ?? 1, unit: unit) }
    if let lag = planned.lag { return .events(lag: lag) }
    if planned.window == nil, PlannedStatistic.isOfEvents(planned.statistic) {
      return .events(lag: 1)
    }
    let classes = Set(
      given.map { place in
        book.code(person: Person(place.person), stream: place.stream, name: place.name).flatMap {
          book[$0].codeClass
        }
      })
    var usual = study.responseWindow(for: classes.count == 1 ? classes.first ?? nil : nil)
    guard let window = planned.window else {
      return isTallied
        ? .tallies(TimeWindow(from: .zero, to: usual.length)) : .responses(usual)
    }
    // A window that begins later than the given has no answers in between; units of time can tell.
    if isTallied || window.from > .zero || window.to <= .zero {
      return .tallies(TimeWindow(from: window.from, to: window.to))
    }
    usual.length = window.to
    if window.from < .zero { usual.overlap = .zero - window.from }
    return .responses(usual)
  }

  private mutating func cycleQuestion(_ planned: StudyQuestion) -> DyadQuestion? {
    guard let persons = pairNamed(planned) else { return nil }
    var parameters = study.cycleParameters
    if let window = planned.window { parameters.pursuitWindow = window.to }
    var question = made(planned, .cycles(parameters))
    question.pair = persons
    return question
  }

  private mutating func pairNamed(_ planned: StudyQuestion) -> [String]? {
    guard pair.count == 2 else {
      refuse(
        planned, "it needs to know which two people are meant",
        expected: "[persons] with first and second",
        hint: "[persons] first = \"infant\", second = \"mother\"")
      return nil
    }
    // The given tells who averts, or who is answered.
    let persons = pair.map(\.id)
    let begins = planned.given.isEmpty ? nil : codes(planned.given)?.first?.person
    return begins == persons[1] ? persons.reversed() : persons
  }

  private func codes(_ texts: [String]) -> [CodePlace]? {
    (try? names.codes(texts))?.map { CodePlace(book[$0]) }
  }

  private mutating func refuse(
    _ planned: StudyQuestion, _ found: String, expected: String, hint: String
  ) {
    diagnostics.append(
      Diagnostic(
        .questionNotAnswerable, "question \"\(planned.id)\": \(found)",
        at: Diagnostic.Place(file: Study.fileName, line: planned.line), expected: expected,
        treatedAs: "a question without an answer", hint: hint))
  }
}
