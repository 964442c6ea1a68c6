import CodedSessions

/// Which streams of a session become which lanes of its score.
struct ScorePlan {
  /// The most low lanes that a row can hold and stay readable.
  private static let thinLanes = 16

  /// The people whose streams are drawn.
  let pair: [Person]
  /// The gaze lanes: two that face each other, one, or none.
  let facing: [ScoreLane]
  /// When both look at each other; empty unless both gazes know whom they look at.
  let mutual: TimeSet
  /// Whether both gazes know whom they look at.
  let knowsMutual: Bool
  /// Whether the bars of the gaze lanes have the heights of gaze classes.
  let knowsGaze: Bool
  /// The lanes below.
  let thin: [ScoreLane]
  /// What is left out or drawn together, in sentences.
  let notes: [String]

  init(_ session: CodedSession) {
    let pair = Array(session.persons.prefix(2))
    self.pair = pair
    var notes: [String] = []
    let others = session.persons.dropFirst(2).map(\.id)
    if !others.isEmpty {
      notes.append(
        "Drawn for the pair " + Phrases.list(pair.map(\.id)) + "; not drawn: "
          + Phrases.list(others) + ".")
    }
    let chosen = Self.facingStreams(of: pair, in: session)
    facing = chosen.enumerated().map { index, stream in
      ScoreLane(
        stream, label: Phrases.sentenceStart(stream.person.id) + " " + stream.name,
        place: index == 0 ? .upper : .lower, session: session.span)
    }
    let looks = chosen.map { stream in
      TimeSet(
        stream.bouts.filter { session.codebook[$0.code].codeClass == .partner }.map(\.span))
    }
    knowsGaze = chosen.contains { Self.gazeScore($0, in: session) > 1 }
    knowsMutual =
      chosen.count == 2
      && chosen.allSatisfy { stream in
        Self.entries(of: stream, in: session).contains {
          session.codebook[$0].codeClass == .partner
        }
      }
    if knowsMutual, let first = looks.first, let second = looks.last {
      mutual = first.intersection(second)
    } else {
      mutual = .empty
    }
    let rest = session.streams.filter { pair.contains($0.person) && !chosen.contains($0) }
    var lanes: [ScoreLane] = []
    for stream in rest.enumerated().sorted(by: {
      (Self.rank($0.element, in: session), $0.offset)
        < (Self.rank($1.element, in: session), $1.offset)
    }).map(\.element) {
      let (made, note) = Self.thinLanes(of: stream, in: session, most: rest.count > 6 ? 3 : 6)
      lanes += made
      if let note { notes.append(note) }
    }
    if lanes.count > Self.thinLanes {
      let left = lanes.dropFirst(Self.thinLanes)
      notes.append(
        Phrases.counted(left.count, "lane is", "lanes are") + " not drawn for want of room: "
          + Phrases.list(left.map(\.label)) + ".")
      lanes = Array(lanes.prefix(Self.thinLanes))
    }
    thin = lanes
    self.notes = notes
  }

  /// The codes of a stream that can occur in it, in codebook order.
  private static func entries(of stream: Stream, in session: CodedSession) -> [Code] {
    session.codebook.codes.filter {
      let entry = session.codebook[$0]
      return entry.person == stream.person && entry.stream == stream.name
        && entry.codeClass != .uncodable
    }
  }

  /// How surely a state stream is a gaze stream, 0 for not at all.
  private static func gazeScore(_ stream: Stream, in session: CodedSession) -> Int {
    guard stream.kind == .state, stream.isExclusive else { return 0 }
    let classes = entries(of: stream, in: session).map { session.codebook[$0].codeClass }
    if classes.contains(.partner) { return 3 }
    if classes.contains(.object) || classes.contains(.away) { return 2 }
    let name = stream.name.lowercased()
    return name.contains("gaze") || name.contains("look") ? 1 : 0
  }

  private static func facingStreams(of pair: [Person], in session: CodedSession) -> [Stream] {
    let gazes = pair.compactMap { person -> Stream? in
      let scored = session.streams(of: person).map { ($0, gazeScore($0, in: session)) }
      let best = scored.map(\.1).max() ?? 0
      return best > 0 ? scored.first { $0.1 == best }?.0 : nil
    }
    guard gazes.isEmpty, let first = pair.first, let second = pair.last, pair.count == 2 else {
      return gazes
    }
    // No gaze at all: states of the same name may face each other.
    for stream in session.streams(of: first) where stream.kind == .state {
      let partner = session.streams(of: second).first {
        $0.name == stream.name && $0.kind == .state
      }
      if let partner { return [stream, partner] }
    }
    return []
  }

  /// Approach first, then holding back, then voices, then the rest.
  private static func rank(_ stream: Stream, in session: CodedSession) -> Int {
    let ranks = entries(of: stream, in: session).map { code -> Int in
      switch session.codebook[code].codeClass {
      case .pursuit: 0
      case .withdrawal: 1
      case .voice: 2
      default: 3
      }
    }
    return ranks.min() ?? 3
  }

  /// One lane for each code that occurs, so that the place tells the code; from `most` codes on the
  /// last lane holds all others.
  private static func thinLanes(
    of stream: Stream, in session: CodedSession, most: Int
  ) -> (lanes: [ScoreLane], note: String?) {
    let used = Set(stream.onsets.map(\.code))
    let codes = session.codebook.codes.filter { used.contains($0) }
    let who = session.persons.count > 1 ? stream.person.id + " " : ""
    func lane(_ label: String, _ codes: [Code]?) -> ScoreLane {
      let prefix = label.lowercased().hasPrefix(who.lowercased()) ? "" : who
      return ScoreLane(
        stream, label: prefix + label, place: .thin, session: session.span, codes: codes)
    }
    guard !codes.isEmpty else {
      let known = entries(of: stream, in: session)
      let label = known.count == 1 ? session.codebook[known[0]].label : stream.name
      return ([lane(label, nil)], nil)
    }
    guard codes.count > most else {
      return (codes.map { lane(session.codebook[$0].label, [$0]) }, nil)
    }
    let single = codes.prefix(most - 1)
    let merged = Array(codes.dropFirst(most - 1))
    let lanes =
      single.map { lane(session.codebook[$0].label, [$0]) }
      + [lane(String(merged.count) + " more codes", merged)]
    let note =
      Phrases.counted(merged.count, "code", "codes") + " of " + stream.fullName
      + " share one lane, where bars may hide one another; pointing at a mark names its code."
    return (lanes, note)
  }
}
