public import CodedSessions
public import SessionFiles

/// What a power analysis can ask of simulated sessions.
public enum PowerQuestion: String, Sendable, Hashable, CaseIterable {
  /// Whether the infant's aversions are pursued more often than chance would have it.
  case cycles
  /// Whether an aversion is followed by a pursuit within its window.
  case pursuit
  /// Whether a sound of the infant is followed by one of the mother.
  case voice

  /// The question as every study with these codes is asked it, with the parameters of `study`; `nil` where the codebook
  /// does not have the codes.
  ///
  /// - Parameter pair: Who averts and is answered, and who pursues and answers.
  public func question(
    in codebook: Codebook, pair: [Person], study: Study = Study()
  ) -> DyadQuestion? {
    let usual = UsualQuestions(codebook, pair: pair, study: study).questions
    return usual.first { question in
      let given = question.classes(of: question.given, in: codebook)
      let isOwn = question.given.allSatisfy { $0.person == pair.first?.id }
      return switch (self, question.kind) {
      case (.cycles, .cycles): question.pair == pair.map(\.id)
      case (.pursuit, .responses): isOwn && given == [.away]
      case (.voice, .responses): isOwn && given == [.voice]
      default: false
      }
    }
  }

  /// Which of the three a question is about; `nil` for behaviour whose coupling nobody can set.
  public static func about(
    _ question: DyadQuestion, in codebook: Codebook, pair: [Person]
  ) -> PowerQuestion? {
    let names = pair.map(\.id)
    switch question.kind {
    case .cycles: return question.pair == names ? .cycles : nil
    case .turns: return .voice
    case .behaviours, .matching, .transitions, .profile: return nil
    case .responses, .tallies, .events, .units:
      guard Set(question.given.map(\.person)) == Set(names.prefix(1)),
        Set(question.target.map(\.person)) == Set(names.suffix(1))
      else { return nil }
      let given = question.classes(of: question.given, in: codebook)
      let target = question.classes(of: question.target, in: codebook)
      if given == [.away], target == [.pursuit] { return .pursuit }
      return given == [.voice] && target == [.voice] ? .voice : nil
    }
  }
}

extension DyadQuestion {
  /// The classes of `places`, those without one left out.
  fileprivate func classes(of places: [CodePlace], in codebook: Codebook) -> Set<CodeClass> {
    Set(
      places.compactMap { place in
        codebook.code(person: Person(place.person), stream: place.stream, name: place.name)
          .flatMap { codebook[$0].codeClass }
      })
  }
}
