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
  func name(of key: Key) -> String {
    guard key.isMoment else { return key.stream }
    var name = key.stream
    // Another category may be called "… events" already.
    while known[Key(person: key.person, stream: name, isMoment: false)] != nil
      || (name != key.stream && known[Key(person: key.person, stream: name, isMoment: true)] != nil)
    {
      name += " events"
    }
    return name
  }
}
