import CodedSessions

/// The streams and codes of a file, in the order in which reports show them.
///
/// Codes are numbered over the whole file, so that a code keeps its colour from session to session.
struct StreamNaming {
  /// A stream by person, name and whether it holds moments.
  struct Key: Hashable {
    let person: String
    let stream: String
    let isMoment: Bool
  }

  private(set) var streams: [Key] = []
  private var codesOfStream: [Key: [String]] = [:]
  private var known: [Key: Set<String>] = [:]
  private var names: [Key: String] = [:]

  /// Takes notice of a code.
  mutating func add(_ key: Key, code: String) {
    if known[key] == nil {
      streams.append(key)
      known[key] = []
    }
    if known[key, default: []].insert(code).inserted {
      codesOfStream[key, default: []].append(code)
    }
  }

  /// The codes of a stream by first appearance.
  func codes(of key: Key) -> [String] { codesOfStream[key] ?? [] }

  /// The name of the stream: a category that holds bouts and moments is two streams.
  func name(of key: Key) -> String { names[key] ?? key.stream }

  /// Names the streams, when all are known: moments beside bouts are called "… events", and once more
  /// so if another stream has that name.
  mutating func settleNames() {
    struct Name: Hashable { let person, stream: String }
    var taken = Set(
      streams.filter { !hasTwin($0) }.map { Name(person: $0.person, stream: $0.stream) })
    for key in streams where hasTwin(key) {
      var name = key.stream + " events"
      while !taken.insert(Name(person: key.person, stream: name)).inserted { name += " events" }
      names[key] = name
    }
  }

  /// Whether these are moments of a category that holds bouts as well.
  private func hasTwin(_ key: Key) -> Bool {
    key.isMoment
      && known[Key(person: key.person, stream: key.stream, isMoment: false)] != nil
  }
}
