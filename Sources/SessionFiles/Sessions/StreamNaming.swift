/// The streams and codes of a file in the order of their first appearance.
///
/// Codes are numbered over the whole file, so that a code keeps its colour from session to session.
struct StreamNaming {
  /// A stream by person, name and whether it holds moments; names are ids of the ``TextTable``.
  struct Key: Hashable {
    let person: UInt32
    let stream: UInt32
    let isMoment: Bool
  }

  private(set) var streams: [Key] = []
  private var codesOfStream: [Key: [UInt32]] = [:]
  private var known: Set<UInt64> = []
  private var places: [Key: UInt64] = [:]

  /// Takes notice of a code.
  mutating func add(_ key: Key, code: UInt32) {
    let place: UInt64
    if let known = places[key] {
      place = known
    } else {
      place = UInt64(streams.count)
      places[key] = place
      streams.append(key)
    }
    if known.insert(place << 32 | UInt64(code)).inserted {
      codesOfStream[key, default: []].append(code)
    }
  }

  /// The codes of a stream by first appearance.
  func codes(of key: Key) -> [UInt32] { codesOfStream[key] ?? [] }

  /// The name of the stream: a category that holds bouts and moments is two streams.
  func name(of key: Key, in texts: TextTable) -> String {
    let twin = Key(person: key.person, stream: key.stream, isMoment: !key.isMoment)
    let name = texts[key.stream]
    return key.isMoment && places[twin] != nil ? name + " events" : name
  }
}
