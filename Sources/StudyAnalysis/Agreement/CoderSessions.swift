public import CodedSessions

/// What one coder wrote: sessions of the coder's own, or streams beside another coder's in the same sessions.
public struct CoderSessions: Sendable, Hashable {
  /// Who coded.
  public let coder: String
  /// The sessions that hold the coder's streams.
  public let sessions: [CodedSession]
  /// What the names of the coder's streams end in, such as `_rel`; empty where they end in nothing special.
  public let suffix: String
  /// The endings of all coders who share these sessions, longest first: a stream is its coder's whose ending it has.
  let suffixes: [String]

  /// Sessions that hold nothing but what `coder` wrote.
  public init(coder: String, sessions: [CodedSession]) {
    self.coder = coder
    self.sessions = sessions
    suffix = ""
    suffixes = [""]
  }

  /// The same under another name.
  public func named(_ name: String) -> CoderSessions {
    CoderSessions(coder: name, sessions: sessions, suffix: suffix, suffixes: suffixes)
  }

  private init(coder: String, sessions: [CodedSession], suffix: String, suffixes: [String]) {
    self.coder = coder
    self.sessions = sessions
    self.suffix = suffix
    self.suffixes = suffixes
  }

  private init(suffix: String, among suffixes: [String], sessions: [CodedSession]) {
    coder = suffix.isEmpty ? "main" : suffix.trimmed(of: "_-. @")
    self.sessions = sessions
    self.suffix = suffix
    self.suffixes = suffixes
  }

  /// A record for each coder whom the sessions name, in the order in which they appear; sessions without a coder
  /// are left out.
  public static func byCoder(_ sessions: [CodedSession]) -> [CoderSessions] {
    var coders: [String] = []
    for session in sessions {
      if let coder = session.coder, !coders.contains(coder) { coders.append(coder) }
    }
    return coders.map { coder in
      CoderSessions(coder: coder, sessions: sessions.filter { $0.coder == coder })
    }
  }

  /// A record for each ending of streams' names, such as `_rel`; with a single ending, what lacks it is the first
  /// coder's.
  public static func bySuffix(_ suffixes: [String], _ sessions: [CodedSession]) -> [CoderSessions] {
    let endings = suffixes.filter { !$0.isEmpty }
    let all = endings.count == 1 ? [""] + endings : endings
    let longestFirst = all.sorted { $0.count > $1.count }
    return all.map { CoderSessions(suffix: $0, among: longestFirst, sessions: sessions) }
  }

  /// Endings that mark a second coding, in the order in which they are looked for.
  public static let usualSuffixes: [[String]] = [
    ["_rel"], ["-rel"], ["_reliability"], ["_R1", "_R2"], ["_r1", "_r2"], ["_C1", "_C2"],
    ["_coder1", "_coder2"], ["_c1", "_c2"],
  ]

  /// The usual endings that streams of `sessions` have beside streams of the same name without them; `nil` if there
  /// are none.
  public static func suffixes(in sessions: [CodedSession]) -> [String]? {
    usualSuffixes.first { endings in
      let records = bySuffix(endings, sessions)
      return sessions.indices.contains { place in
        let names = records.map { record in
          Set(record.streams(of: record.sessions[place]).map(\.name))
        }
        guard let first = names.first else { return false }
        return names.dropFirst().contains { !$0.isDisjoint(with: first) }
      }
    }
  }

  /// The coder's streams in `session`, each with the person and the name that it has without the ending. A tier that
  /// is all there is of a person has the ending at the person's name.
  func streams(
    of session: CodedSession
  ) -> [(person: String, name: String, stream: CodedSessions.Stream)] {
    session.streams.compactMap { stream in
      let person = stream.person.id
      let found = suffixes.first { Self.has(stream.name, $0) || Self.has(person, $0) } ?? ""
      guard suffixes.contains(found), found == suffix else { return nil }
      if found.isEmpty { return (person, stream.name, stream) }
      return Self.has(stream.name, found)
        ? (person, String(stream.name.dropLast(found.count)), stream)
        : (String(person.dropLast(found.count)), stream.name, stream)
    }
  }

  private static func has(_ name: String, _ ending: String) -> Bool {
    !ending.isEmpty && name.count > ending.count && name.hasSuffix(ending)
  }
}

extension String {
  /// Without the characters of `signs` at its ends.
  fileprivate func trimmed(of signs: String) -> String {
    var rest = Substring(self)
    while let last = rest.last, signs.contains(last) { rest.removeLast() }
    while let first = rest.first, signs.contains(first) { rest.removeFirst() }
    return rest.isEmpty ? self : String(rest)
  }
}
