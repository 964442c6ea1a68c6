import CodedSessions
import SequenceStatistics
import SessionFiles

/// The questions that are asked of every study whose codes allow them, planned or not: cycles and responses in
/// both directions, matching, turns.
struct UsualQuestions {
  private(set) var questions: [DyadQuestion] = []
  private let study: Study

  /// The questions for the codes of `book`.
  init(_ book: Codebook, pair: [Person], study: Study) {
    self.study = study
    guard pair.count == 2 else { return }
    let directions = [(pair[0], pair[1]), (pair[1], pair[0])]
    func has(_ person: Person, _ codeClass: CodeClass) -> Bool {
      !book.codes(of: person, classes: [codeClass]).isEmpty
    }
    for (averting, pursuing) in directions
    where has(averting, .away) && has(averting, .partner) && has(pursuing, .pursuit) {
      var question = DyadQuestion(
        id: "cycles-\(averting.id)",
        text:
          "Does \(pursuing.id) pursue when \(averting.id) averts, more than chance would have it?",
        kind: .cycles(study.cycleParameters))
      question.pair = [averting.id, pursuing.id]
      add(question)
    }
    for (from, to) in directions {
      for (cue, answers) in Self.responses {
        let given = book.codes(of: from, classes: [cue]).map { CodePlace(book[$0]) }
        let target = book.codes(of: to, classes: answers).map { CodePlace(book[$0]) }
        guard !given.isEmpty, !target.isEmpty else { continue }
        let words = answers.map { Self.words[$0] ?? $0.rawValue }.joined(separator: " or ")
        var question = DyadQuestion(
          id:
            "\(from.id)-\(cue.rawValue)-\(to.id)-\(answers.map(\.rawValue).joined(separator: "-"))",
          text:
            "Is \(from.id)'s \(Self.words[cue] ?? cue.rawValue) followed by \(to.id)'s \(words)?",
          kind: .responses(study.responseWindow(for: cue)))
        question.given = given
        question.target = target
        add(question)
      }
    }
    if has(pair[0], .partner), has(pair[1], .partner) {
      add(
        DyadQuestion(
          id: "matching",
          text: "Do both look alike at the same time, more than chance would have it?",
          kind: .matching))
    }
    if has(pair[0], .voice), has(pair[1], .voice) {
      var question = DyadQuestion(
        id: "turns", text: "Do the two take turns with their voices?",
        kind: .turns(study.turnParameters))
      question.pair = pair.map(\.id)
      add(question)
    }
  }

  private mutating func add(_ question: DyadQuestion) {
    var question = question
    question.chance = study.chanceOfQuestions
    questions.append(question)
  }

  private static let responses: [(cue: CodeClass, answers: [CodeClass])] = [
    (.voice, [.voice]), (.away, [.pursuit]), (.pursuit, [.away]), (.partner, [.partner]),
    (.distress, [.voice, .pursuit]),
  ]

  private static let words: [CodeClass: String] = [
    .voice: "voice", .away: "looking away", .pursuit: "pursuit", .partner: "look",
    .distress: "distress",
  ]
}
