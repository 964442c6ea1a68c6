import CodedSessions

/// Names that SDIS can write: one word for each code of all sessions, no two alike, and the sets of codes
/// that exclude one another.
struct SDISNames {
  private struct Key: Hashable {
    let person: String
    let stream: String
    let code: String
  }

  private struct StreamKey: Hashable {
    let person: String
    let stream: String
  }

  private var words: [Key: String] = [:]
  /// The declarations of codes, a line for each stream.
  private(set) var declarations = ""
  /// What the names no longer tell.
  private(set) var losses: [String] = []

  init(_ sessions: [CodedSession]) {
    var streams: [StreamKey] = []
    var isExclusive: [StreamKey: Bool] = [:]
    var codes: [StreamKey: [String]] = [:]
    for session in sessions {
      for stream in session.streams {
        let key = StreamKey(person: stream.person.id, stream: stream.name)
        if isExclusive[key] == nil { streams.append(key) }
        // Moments of one stream stand in a set, so that its name survives; they exclude nothing.
        isExclusive[key] =
          (isExclusive[key] ?? true) && (stream.isExclusive || stream.kind == .event)
      }
      for entry in session.codebook.entries where entry.codeClass != .uncodable {
        let key = StreamKey(person: entry.person.id, stream: entry.stream)
        if !(codes[key]?.contains(entry.name) ?? false) {
          codes[key, default: []].append(entry.name)
        }
      }
    }
    var counts: [String: Int] = [:]
    for stream in streams {
      for code in codes[stream] ?? [] { counts[Self.safe(code), default: 0] += 1 }
    }
    var taken: Set<String> = []
    var changed = 0
    for stream in streams {
      var set: [String] = []
      for code in codes[stream] ?? [] {
        let plain = Self.safe(code)
        let word =
          counts[plain] == 1
          ? plain : Self.safe(stream.person) + "_" + Self.safe(stream.stream) + "_" + plain
        let free = Self.free(word, &taken)
        if free != code { changed += 1 }
        words[Key(person: stream.person, stream: stream.stream, code: code)] = free
        set.append(free)
      }
      guard !set.isEmpty else { continue }
      let name = Self.free(Self.safe(stream.person) + "_" + Self.safe(stream.stream), &taken)
      if isExclusive[stream] ?? false {
        declarations += "($\(name) = \(set.joined(separator: " ")))\n"
      } else {
        declarations += set.joined(separator: " ") + "\n"
        losses.append(
          "the codes of \(stream.person) \(stream.stream) may hold together, so that they stand in no set and their stream's name is lost"
        )
      }
    }
    if changed > 0 {
      losses.append("\(changed) codes have other names, as SDIS allows letters, digits and _ only")
    }
    losses.append("persons are part of the names of sets")
    if words.values.contains(where: { $0.count > 8 }) {
      losses.append("old versions of GSEQ read names of at most 7 or 8 characters; some are longer")
    }
  }

  /// The word for a code of `stream`.
  func word(_ code: Code, of stream: Stream, in session: CodedSession) -> String {
    words[
      Key(person: stream.person.id, stream: stream.name, code: session.codebook[code].name)]
      ?? "unknown"
  }

  /// `text` with `_` for everything but ASCII letters and digits; never empty, never a number alone.
  static func safe(_ text: String) -> String {
    let word = String(
      text.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "_" })
    guard let first = word.first else { return "_" }
    return first.isNumber ? "c" + word : word
  }

  private static func free(_ word: String, _ taken: inout Set<String>) -> String {
    var free = word
    var number = 2
    while !taken.insert(free).inserted {
      free = "\(word)_\(number)"
      number += 1
    }
    return free
  }
}
