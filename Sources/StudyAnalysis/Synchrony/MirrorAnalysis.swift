public import CodedSessions
public import SequenceStatistics

/// What one partner shows and the other shows soon after, in one direction.
public struct MirrorAnalysis: Sendable, Hashable {
  /// Whose onsets are cues.
  public let from: Person
  /// Who may show the same.
  public let to: Person
  /// The stream that both have.
  public let stream: String
  /// At each of the usual windows.
  public let windows: [Mirroring]

  /// The mirroring in both directions of every stream that both of two people have, by codes of one name.
  /// Streams of which only one person has the codes are left out, as are uncodable and away codes: that both
  /// look away is no answer.
  public static func all(
    of session: CodedSession, phase: String? = nil
  ) -> [MirrorAnalysis] {
    guard session.timeUnit.origin.isClock, session.persons.count == 2 else { return [] }
    let book = session.codebook
    let (first, second) = (session.persons[0], session.persons[1])
    func codes(_ person: Person, _ stream: String) -> [(name: String, code: Code)] {
      book.codes.filter { code in
        book[code].person == person && book[code].stream == stream
          && book[code].codeClass != .uncodable && book[code].codeClass != .away
      }.map { (book[$0].codeClass == .partner ? "partner" : book[$0].name, $0) }
    }
    var streams: [String] = []
    for stream in session.streams(of: first) where !streams.contains(stream.name) {
      streams.append(stream.name)
    }
    return streams.flatMap { stream -> [MirrorAnalysis] in
      let (own, other) = (codes(first, stream), codes(second, stream))
      let shared = own.compactMap { pair in
        other.first { $0.name == pair.name }.map { (pair.name, pair.code, $0.code) }
      }
      guard !shared.isEmpty else { return [] }
      return [true, false].map { isForward in
        let kinds = shared.map { name, one, two in
          (
            name: name,
            records: ContingencyRecord.records(
              of: session, cues: [isForward ? one : two], responses: [isForward ? two : one]
            ).filter { phase == nil || $0.phase == phase }
          )
        }
        return MirrorAnalysis(
          from: isForward ? first : second, to: isForward ? second : first, stream: stream,
          windows: Mirroring.usualWindows.map { Mirroring(kinds, window: $0) })
      }
    }
  }
}
