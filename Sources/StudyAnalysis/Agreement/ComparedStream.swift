public import CodedSessions
public import SequenceStatistics

/// One stream that two or more coders wrote, over all sessions that at least two of them coded.
public struct ComparedStream: Sendable, Hashable {
  /// One coder's part in one session.
  public struct Coding: Sendable, Hashable {
    /// The coder's place in the list of coders.
    public let coder: Int
    /// The marks within the blocks.
    public let marks: [DoubleCoding.Mark]
    /// When the coder could code.
    public let codable: TimeSet
    /// The files that the marks' lines count in.
    public let sources: [String]
  }

  /// One session.
  public struct Session: Sendable, Hashable {
    /// What was coded.
    public let id: String
    /// Two or more codings, by coder.
    public let codings: [Coding]
    /// What was coded twice.
    public let blocks: TimeSet
    /// How the blocks are known.
    public let origin: BlockChoice.Origin
    /// Whether the coded session was made by a generator.
    public let isSimulated: Bool
    /// Whether its times are those of a clock; otherwise they are an order.
    public let hasClock: Bool
    /// The longest step of the coders' clocks.
    public let step: SessionTime

    /// The codings of two coders beside each other; `nil` if one of them did not code the session.
    public func pair(
      _ first: Int, _ second: Int, categories: Int, isExclusive: Bool
    ) -> DoubleCoding? {
      guard let one = codings.first(where: { $0.coder == first }),
        let other = codings.first(where: { $0.coder == second })
      else { return nil }
      return DoubleCoding(
        categories: categories, first: one.marks, second: other.marks, blocks: blocks,
        uncodable: blocks.subtracting(one.codable.intersection(other.codable)),
        isExclusive: isExclusive)
    }
  }

  /// `infant.gaze`: person and stream, as the first coder calls them.
  public let name: String
  /// What a gap means in the comparison.
  public let kind: StreamKind
  /// Whether the coders' files were read with different kinds, so that one had to be chosen.
  public let mixesKinds: Bool
  /// Whether at most one code holds at a time in every coding.
  public let isExclusive: Bool
  /// The codes that any coder has, by name.
  public let categories: [String]
  /// What the first coder who has a code knows of it.
  public let entries: [Codebook.Entry]
  /// The sessions, in the first coder's order.
  public let sessions: [Session]

  /// One session's streams of this name, before they are made comparable.
  struct Found {
    let coder: Int
    let session: CodedSession
    let stream: CodedSessions.Stream
  }

  /// - Parameter found: For each session its codings, and its blocks.
  init(
    name: String,
    found: [(id: String, codings: [Found], blocks: TimeSet, origin: BlockChoice.Origin)]
  ) {
    self.name = name
    let streams = found.flatMap { session in
      session.codings.map { (stream: $0.stream, blocks: session.blocks) }
    }
    let kinds = Set(streams.map(\.stream.kind))
    mixesKinds = kinds.count > 1
    kind = Self.kind(of: streams, kinds)
    isExclusive = streams.allSatisfy { $0.stream.isExclusive } && kind != .event
    var names: [String] = []
    var entries: [Codebook.Entry] = []
    for session in found {
      for coding in session.codings {
        for code in coding.session.codebook.codes(of: coding.stream)
        where !names.contains(code.name) {
          names.append(code.name)
          entries.append(coding.session.codebook[code.code])
        }
      }
    }
    categories = names
    self.entries = entries
    let kind = kind
    sessions = found.map { session in
      Session(
        id: session.id,
        codings: session.codings.map { found in
          var categories: [Code: Int] = [:]
          for code in found.session.codebook.codes(of: found.stream) {
            categories[code.code] = names.firstIndex(of: code.name)
          }
          // A double coding with itself cuts the marks to the blocks.
          let own = DoubleCoding(
            found.stream, categories, found.stream, categories, categories: names.count,
            blocks: session.blocks)
          return Coding(
            coder: found.coder, marks: own.first,
            codable: Self.codable(found.stream, as: kind, found.session.span),
            sources: found.session.sources)
        }, blocks: session.blocks, origin: session.origin,
        isSimulated: session.codings.contains { $0.session.isSimulated },
        hasClock: session.codings.allSatisfy { $0.session.timeUnit.origin.isClock },
        step: session.codings.map(\.session.timeUnit.step).max() ?? SessionTime(microseconds: 1))
    }
  }

  /// State and interval are guesses where no codebook says them: a coding that fills the blocks is one of states.
  private static func kind(
    of streams: [(stream: CodedSessions.Stream, blocks: TimeSet)], _ kinds: Set<StreamKind>
  ) -> StreamKind {
    if kinds.count == 1, let kind = kinds.first { return kind }
    if kinds.contains(.event) { return .event }
    let filled = streams.filter { $0.stream.kind == .interval }.allSatisfy { stream, blocks in
      let covered = TimeSet(stream.bouts.map(\.span)).intersection(blocks).duration
      return covered.microseconds >= blocks.duration.microseconds / 10 * 9
    }
    return filled ? .state : .interval
  }

  private static func codable(
    _ stream: CodedSessions.Stream, as kind: StreamKind, _ span: TimeSpan
  ) -> TimeSet {
    switch (stream.kind, kind) {
    case (.interval, .state): TimeSet(stream.bouts.map(\.span)).intersection(stream.codable)
    case (.state, .interval), (.state, .event): TimeSet(span)
    default: stream.codable
    }
  }
}

extension Codebook {
  /// The codes of a stream with their names, but for those that mean that nothing could be coded.
  func codes(of stream: CodedSessions.Stream) -> [(code: Code, name: String)] {
    codes.compactMap { code in
      let entry = self[code]
      guard entry.person == stream.person, entry.stream == stream.name,
        entry.codeClass != .uncodable
      else { return nil }
      return (code, entry.name)
    }
  }
}
