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
  private var names: [Key: String] = [:]
  /// The stream that was named last and its codes seen since: rows of one stream often lie together.
  private var last: (key: Key, codes: [UInt32])?

  /// Takes notice of a code.
  mutating func add(_ key: Key, code: UInt32) {
    if let last, last.key == key, last.codes.contains(code) { return }
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
    if last?.key == key { last?.codes.append(code) } else { last = (key, [code]) }
  }

  /// The codes of a stream by first appearance.
  func codes(of key: Key) -> [UInt32] { codesOfStream[key] ?? [] }

  /// The name of the stream: a category that holds bouts and moments is two streams.
  func name(of key: Key) -> String { names[key] ?? "" }

  /// Names the streams, when all are known: moments beside bouts are called "… events", and once more
  /// so if another stream has that name.
  mutating func settleNames(in texts: TextTable) {
    struct Name: Hashable { let person: UInt32, stream: String }
    var taken: Set<Name> = []
    for key in streams where !hasTwin(key) {
      names[key] = texts[key.stream]
      taken.insert(Name(person: key.person, stream: texts[key.stream]))
    }
    for key in streams where hasTwin(key) {
      var name = texts[key.stream] + " events"
      while !taken.insert(Name(person: key.person, stream: name)).inserted { name += " events" }
      names[key] = name
    }
  }

  /// Whether these are moments of a category that holds bouts as well.
  private func hasTwin(_ key: Key) -> Bool {
    key.isMoment
      && places[Key(person: key.person, stream: key.stream, isMoment: false)] != nil
  }
}
