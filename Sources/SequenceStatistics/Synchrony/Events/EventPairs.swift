public import CodedSessions

/// Which events of two records form pairs by the way they lie in time?
///
/// Every event of the first record with every one of the second that lies to it as the relation asks
/// (``EventRelation``); of several partners all are kept, or only the first or last so many of either event, by
/// onset. The pairs are a list to look at and to count, not a statistic: long events and busy records have more
/// pairs by chance.
///
/// After `extract_pairs` of the toolbox timevp, whose `first_n_cev2` counts per *kind* of pair and not per
/// event; here it is per event. O((n + m) log m) and the pairs that the relation's bounds on onsets leave to
/// try.
public struct EventPairs: Sendable, Hashable {
  /// Something with a begin and an end; a moment ends where it begins.
  public typealias Event = TimedEvent

  /// Which partners of an event are kept when there are several.
  public enum Keep: Sendable, Hashable {
    /// All of them.
    case all
    /// For each of the first's events the first so many.
    case firstForFirst(Int)
    /// For each of the first's events the last so many.
    case lastForFirst(Int)
    /// For each of the second's events the first so many.
    case firstForSecond(Int)
    /// For each of the second's events the last so many.
    case lastForSecond(Int)
  }

  /// A pair, by the places of its events in the lists given.
  public struct Pair: Sendable, Hashable {
    /// The place of the first's event, from 0.
    public let first: Int
    /// The place of the second's event, from 0.
    public let second: Int
  }

  /// The pairs by the onset of the first's event, then of the second's.
  public let pairs: [Pair]
  /// The places of the first's events that are in no pair, rising.
  public let unpairedFirst: [Int]
  /// The places of the second's events that are in no pair, rising.
  public let unpairedSecond: [Int]

  /// The pairs of `first` and `second`, which may come in any order, for which `relation` holds.
  public init(
    _ first: [Event], _ second: [Event], where relation: EventRelation, keep: Keep = .all
  ) {
    func inOrder(_ events: [Event]) -> [Int] {
      events.indices.sorted {
        (events[$0].onset, events[$0].offset, $0) < (events[$1].onset, events[$1].offset, $1)
      }
    }
    let (ones, others) = (inOrder(first), inOrder(second))
    let longest = second.reduce(Int64(0)) { max($0, $1.end - $1.start) }
    var found: [Pair] = []
    for one in ones {
      guard let onsets = relation.onsets(with: first[one], longest: longest) else { continue }
      var place = others.partitioningIndex { second[$0].start >= onsets.lowerBound }
      while place < others.count, second[others[place]].start <= onsets.upperBound {
        if relation.holds(first[one], second[others[place]]) {
          found.append(Pair(first: one, second: others[place]))
        }
        place += 1
      }
    }
    pairs = Self.kept(found, keep, first.count, second.count)
    let paired = (Set(pairs.map(\.first)), Set(pairs.map(\.second)))
    unpairedFirst = first.indices.filter { !paired.0.contains($0) }
    unpairedSecond = second.indices.filter { !paired.1.contains($0) }
  }

  /// The bouts and moments of `codes` in `session`, or those that begin in a `part` of it, by onset.
  public static func events(
    of session: CodedSession, codes: [Code], part: TimeSpan? = nil
  ) -> [Event] {
    session.streams(holding: codes).flatMap { stream -> [Event] in
      stream.bouts.filter { codes.contains($0.code) }
        .map { Event(onset: $0.onset, offset: $0.offset) }
        + stream.moments.filter { codes.contains($0.code) }
        .map { Event(onset: $0.time, offset: $0.time) }
    }.filter { part?.contains($0.onset) ?? true }
      .sorted { ($0.onset, $0.offset) < ($1.onset, $1.offset) }
  }

  private static func kept(
    _ pairs: [Pair], _ keep: Keep, _ firsts: Int, _ seconds: Int
  ) -> [Pair] {
    func limited(_ most: Int, _ count: Int, _ event: (Pair) -> Int, last: Bool) -> [Pair] {
      var taken = [Int](repeating: 0, count: count)
      let order = last ? pairs.reversed() : pairs
      let chosen = order.filter { pair in
        taken[event(pair)] += 1
        return taken[event(pair)] <= most
      }
      return last ? chosen.reversed() : chosen
    }
    switch keep {
    case .all: return pairs
    case .firstForFirst(let most): return limited(most, firsts, \.first, last: false)
    case .lastForFirst(let most): return limited(most, firsts, \.first, last: true)
    case .firstForSecond(let most): return limited(most, seconds, \.second, last: false)
    case .lastForSecond(let most): return limited(most, seconds, \.second, last: true)
    }
  }
}
