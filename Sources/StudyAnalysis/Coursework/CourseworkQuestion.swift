public import CodedSessions

/// The one question of a coursework report: does the target of one person follow the given of the other?
public struct CourseworkQuestion: Sendable, Hashable {
  /// The earlier behaviour.
  public let given: Code
  /// The later behaviour, of the other person.
  public let target: Code

  /// A question.
  public init(given: Code, target: Code) {
    self.given = given
    self.target = target
  }

  /// The question that suits a session best: a look away and the pursuit after it; else a behaviour of the
  /// first of `pair` and one of the second, both from streams of few codes, that occur most often; `nil`
  /// where nobody's behaviour could follow another's.
  ///
  /// The choice looks at how often behaviours occur and never at what follows what: a pair picked because it
  /// goes together would be its own proof.
  public static func usual(of session: CodedSession, pair: [Person]) -> CourseworkQuestion? {
    guard pair.count == 2 else { return nil }
    func most(_ person: Person, _ classes: [CodeClass]?) -> Code? {
      var counts: [Code: Int] = [:]
      for stream in session.streams where stream.person == person {
        // Alone in its stream a behaviour has nothing to be compared with.
        guard Set(stream.onsets.map(\.code)).count > 1 else { continue }
        for onset in stream.onsets {
          let codeClass = session.codebook[onset.code].codeClass
          guard codeClass != .uncodable else { continue }
          if let classes, !(codeClass.map(classes.contains) ?? false) { continue }
          counts[onset.code, default: 0] += 1
        }
      }
      return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    }
    for (first, second) in [(pair[0], pair[1]), (pair[1], pair[0])] {
      if let given = most(first, [.away]), let target = most(second, [.pursuit]) {
        return CourseworkQuestion(given: given, target: target)
      }
    }
    guard let given = most(pair[0], nil), let target = most(pair[1], nil) else { return nil }
    return CourseworkQuestion(given: given, target: target)
  }
}
