public import CodedSessions

/// Which parts of a session were coded twice.
public enum BlockChoice: Sendable, Hashable {
  /// A stream whose name says so, such as `rel_blocks`; else what both records span.
  case found
  /// The bouts of the stream of this name.
  case stream(String)
  /// The phases of this name.
  case phase(String)
  /// These stretches of every session.
  case spans(TimeSet)

  /// How the blocks of a session came to be known.
  public enum Origin: Sendable, Hashable {
    /// The bouts of a stream.
    case stream(String)
    /// Phases of a name.
    case phase(String)
    /// Given times.
    case given
    /// The time from the first to the last mark of both codings.
    case bothRecords
  }

  /// The blocks of one session in the records of its coders.
  ///
  /// - Parameters:
  ///   - sessions: The session as each coder has it; some may be the same.
  ///   - extents: From the first to the last mark of each coder.
  /// - Returns: `nil` where there is no such stream or phase, or no time in common.
  func blocks(
    in sessions: [CodedSession], extents: [TimeSpan?]
  ) -> (time: TimeSet, origin: Origin)? {
    var shared = TimeSet(sessions.first.map { [$0.span] } ?? [])
    for session in sessions { shared = shared.intersection(TimeSet(session.span)) }
    let found: (TimeSet, Origin)?
    switch self {
    case .stream(let name):
      found = Self.bouts(of: name, in: sessions).map { ($0, .stream(name)) }
    case .phase(let name):
      let phases = sessions.map { session in
        TimeSet(session.phases.filter { $0.name == name }.map(\.span))
      }
      // One coder's phases hold for both where the other's record has none.
      let known = phases.filter { !$0.spans.isEmpty }
      found = known.first.map { first in
        (known.reduce(first) { $0.intersection($1) }, .phase(name))
      }
    case .spans(let spans): found = (spans, .given)
    case .found:
      let names = sessions.flatMap { $0.streams.map(\.name) }
      if let name = names.first(where: Self.marksBlocks),
        let bouts = Self.bouts(of: name, in: sessions)
      {
        found = (bouts, .stream(name))
      } else {
        var both: TimeSet?
        for extent in extents {
          let own = TimeSet(extent.map { [$0] } ?? [])
          both = both?.intersection(own) ?? own
        }
        found = both.map { ($0, .bothRecords) }
      }
    }
    guard let found else { return nil }
    let time = found.0.intersection(shared)
    return time.spans.isEmpty ? nil : (time, found.1)
  }

  /// Whether a stream of this name lists double-coded blocks: `rel_blocks`, `blocks_reliability`, `agree-block`.
  static func marksBlocks(_ name: String) -> Bool {
    let name = name.lowercased()
    return name.contains("block")
      && ["rel", "agree", "double"].contains { name.contains($0) }
  }

  private static func bouts(of name: String, in sessions: [CodedSession]) -> TimeSet? {
    let spans = sessions.flatMap { session in
      session.streams.filter { $0.name == name || $0.fullName == name }
        .flatMap { $0.bouts.map(\.span) }
    }
    return spans.isEmpty ? nil : TimeSet(spans)
  }
}
