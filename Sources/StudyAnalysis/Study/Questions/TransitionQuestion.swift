import CodedSessions
import SequenceStatistics

/// The question that counts what follows what between the two of a pair, code by code: the grid of a study.
enum TransitionQuestion {
  /// The id of the question.
  static let id = "transitions"

  /// The question for the codes of `book`; `nil` unless both of the pair have a stream of at most `mostCodes`
  /// codes.
  ///
  /// Looking, approach and avoidance come first, then other streams in the order of the codebook, as long as there
  /// are at most `mostCodes` codes in all.
  static func of(
    _ book: Codebook, pair: [Person], mostCodes: Int = SessionParameters().mostCodes
  ) -> DyadQuestion? {
    guard pair.count == 2 else { return nil }
    var streams: [(person: Person, name: String)] = []
    for entry in book.entries where pair.contains(entry.person) {
      if !streams.contains(where: { $0.person == entry.person && $0.name == entry.stream }) {
        streams.append((entry.person, entry.stream))
      }
    }
    func codes(_ stream: (person: Person, name: String)) -> [Codebook.Entry] {
      book.entries.filter {
        $0.person == stream.person && $0.stream == stream.name && $0.codeClass != .uncodable
      }
    }
    let isMoving: [Bool] = streams.map { stream in
      codes(stream).contains {
        [.partner, .object, .away, .pursuit, .withdrawal].contains($0.codeClass)
      }
    }
    let ranked = streams.indices.sorted { (isMoving[$0] ? 0 : 1, $0) < (isMoving[$1] ? 0 : 1, $1) }
    var chosen: Set<Int> = []
    var count = 0
    // The first of each person before a second of either.
    for isFirst in [true, false] {
      for place in ranked where !chosen.contains(place) {
        let isAlone = !chosen.contains { streams[$0].person == streams[place].person }
        let own = codes(streams[place]).count
        guard isAlone == isFirst || !isFirst, own > 0, count + own <= mostCodes else { continue }
        chosen.insert(place)
        count += own
      }
    }
    let places = pair.flatMap { person in
      streams.indices.filter { chosen.contains($0) && streams[$0].person == person }
        .flatMap { codes(streams[$0]).map(CodePlace.init) }
    }
    guard pair.allSatisfy({ person in places.contains { $0.person == person.id } }) else {
      return nil
    }
    var question = DyadQuestion(
      id: id, text: "What follows what between the two?", kind: .transitions)
    question.given = places
    question.pair = pair.map(\.id)
    return question
  }
}
