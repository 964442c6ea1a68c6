public import CodedSessions

/// A code by where it stands in any codebook: whose it is, in which stream, and its name. Codebooks of sessions
/// number their codes each in their own way.
public struct CodePlace: Sendable, Hashable {
  /// Who does it.
  public let person: String
  /// The stream, without the person.
  public let stream: String
  /// The code.
  public let name: String

  /// The place of `entry`.
  public init(_ entry: Codebook.Entry) {
    person = entry.person.id
    stream = entry.stream
    name = entry.name
  }

  /// The full name of its stream.
  public var streamName: String { person + "." + stream }

  /// Whether it is a code of `stream`. Not by full name: names may hold dots themselves.
  func isOf(_ stream: CodedSessions.Stream) -> Bool {
    stream.person.id == person && stream.name == self.stream
  }

  /// Its number in `session`, `nil` where the session's codebook does not have it.
  func code(in session: CodedSession) -> Code? {
    session.codebook.code(person: Person(person), stream: stream, name: name)
  }
}

extension [CodePlace] {
  /// Their numbers in `session`; `nil` when one of their streams was not coded there, so that nothing can be
  /// said: a code that a coded stream never shows did not happen.
  func codes(in session: CodedSession) -> [Code]? {
    guard allSatisfy({ place in session.streams.contains(where: place.isOf) }) else { return nil }
    return compactMap { $0.code(in: session) }
  }

  /// The streams that hold one of them, in the session's order.
  func streams(in session: CodedSession) -> [CodedSessions.Stream] {
    session.streams.filter { stream in contains { $0.isOf(stream) } }
  }
}
