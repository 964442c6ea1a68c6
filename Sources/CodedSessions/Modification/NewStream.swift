/// Makes the stream of a new code from the occurrences of others.
struct NewStream {
  let session: CodedSession
  let sources: [CodeSource]
  let code: Code
  let person: Person
  let name: String

  /// The stream that `operation` makes.
  func stream(_ operation: Modification.Operation) throws(StreamError) -> Stream {
    switch operation {
    case .and, .or, .not, .nor, .xor: return try intervals(logic(operation))
    case .lump:
      return isMomentary
        ? try moments(sources.flatMap { onsets(of: $0) }) : try intervals(logic(.or))
    case .chain:
      return try ChainSearch(session: session, sources: sources, code: code).stream(
        person: person, name: name)
    case .window(let from, let to): return try intervals(windows(from: from, to: to))
    case .event: return try moments(sources.flatMap { onsets(of: $0) })
    case .ending:
      return try moments(
        sources.flatMap { source in
          source.stream.kind == .event
            ? onsets(of: source)
            // Nobody saw a bout end that lasts to the end of the session.
            : source.stream.bouts.filter {
              $0.code == source.code && $0.offset < session.span.offset
            }.map { Moment(code: code, time: $0.offset, source: $0.source) }
        })
    case .bout(let gap): return try joined(gap: gap)
    case .pause(let length, let rounds): return try moments(pauses(length, rounds: rounds))
    case .recode, .rename, .remove:
      // These change streams in place and make none.
      return try moments([])
    }
  }

  private var isMomentary: Bool { sources.allSatisfy { $0.stream.kind == .event } }

  /// Where a stream could not be coded.
  private func uncodable(_ source: CodeSource) -> TimeSet {
    TimeSet(session.span).subtracting(source.stream.codable)
  }

  private func onsets(of source: CodeSource) -> [Moment] {
    source.stream.onsets.filter { $0.code == source.code }.map {
      Moment(code: code, time: $0.time, source: $0.source)
    }
  }

  private func logic(_ operation: Modification.Operation) -> KnownTime {
    let known = sources.map {
      KnownTime(
        $0.code, of: $0.stream, step: session.timeUnit.step, within: session.span)
    }
    let everywhere = TimeSet(session.span)
    let all = known.reduce(KnownTime(on: everywhere, off: .empty)) { $0.and($1) }
    let any = known.reduce(KnownTime(on: .empty, off: everywhere)) { $0.or($1) }
    switch operation {
    case .and: return all
    case .not: return all.inverted
    case .nor: return any.inverted
    case .xor:
      return known.reduce(KnownTime(on: .empty, off: everywhere)) { $0.exclusiveOr($1) }
    default: return any
    }
  }

  private func windows(from: WindowEdge, to: WindowEdge) -> KnownTime {
    var on: [TimeSpan] = []
    var unknown: [TimeSpan] = []
    for source in sources {
      func add(_ onset: SessionTime, _ offset: SessionTime, to list: inout [TimeSpan]) {
        let start = (from.anchor == .onset ? onset : offset) + from.shift
        let end = (to.anchor == .onset ? onset : offset) + to.shift
        if let window = TimeSpan(onset: start, offset: end)?.intersection(session.span) {
          list.append(window)
        }
      }
      for moment in source.stream.moments where moment.code == source.code {
        add(moment.time, moment.time, to: &on)
      }
      for bout in source.stream.bouts where bout.code == source.code {
        add(bout.onset, bout.offset, to: &on)
      }
      // An onset that nobody could see may have opened a window: what it could reach is unknown.
      for gap in uncodable(source).spans {
        let start = gap.onset + min(from.shift, .zero)
        let end = gap.offset + max(to.shift, .zero)
        if let reach = TimeSpan(onset: start, offset: end)?.intersection(session.span) {
          unknown.append(reach)
        }
      }
    }
    let windows = TimeSet(on)
    return KnownTime(
      on: windows, off: TimeSet(session.span).subtracting(TimeSet(unknown)))
  }

  /// As many moments in each silence as `length` fits into it, evenly spread.
  private func pauses(_ length: SessionTime, rounds: Bool) -> [Moment] {
    guard length > .zero else { return [] }
    var events = sources.flatMap { source in
      source.stream.moments.filter { $0.code == source.code }.map { ($0.time, $0.time) }
        + source.stream.bouts.filter { $0.code == source.code }.map { ($0.onset, $0.offset) }
    }
    events.sort { $0 < $1 }
    let unknown = TimeSet(sources.flatMap { uncodable($0).spans })
    let borders = session.phases.flatMap { [$0.span.onset, $0.span.offset] }
    var moments: [Moment] = []
    var reached: SessionTime?
    for (onset, offset) in events {
      defer { reached = max(reached ?? offset, offset) }
      guard let end = reached, let silence = TimeSpan(onset: end, offset: onset),
        unknown.intersection(TimeSet(silence)).spans.isEmpty,
        !borders.contains(where: { end < $0 && $0 < onset })
      else { continue }
      let gap = silence.duration.microseconds
      let count = (gap + (rounds ? length.microseconds / 2 : 0)) / length.microseconds
      for pause in 0..<count {
        let place = gap / (2 * count) * (2 * pause + 1)
        moments.append(Moment(code: code, time: end + SessionTime(microseconds: place)))
      }
    }
    return moments
  }

  /// Occurrences at most `gap` apart, as one; unknown time keeps them apart.
  private func joined(gap: SessionTime) throws(StreamError) -> Stream {
    let unknown = TimeSet(sources.flatMap { uncodable($0).spans })
    func isApart(_ earlier: SessionTime, _ later: SessionTime) -> Bool {
      guard later - earlier <= gap else { return true }
      guard let between = TimeSpan(onset: earlier, offset: later) else { return false }
      return !TimeSet(between).intersection(unknown).spans.isEmpty
    }
    if isMomentary {
      var kept: [Moment] = []
      var last: SessionTime?
      for moment in sources.flatMap({ onsets(of: $0) }).sorted(by: { $0.time < $1.time }) {
        if last.map({ isApart($0, moment.time) }) ?? true { kept.append(moment) }
        last = moment.time
      }
      return try moments(kept)
    }
    let known = logic(.or)
    var spans: [TimeSpan] = []
    for span in known.on.spans {
      if let last = spans.last, !isApart(last.offset, span.onset),
        let longer = TimeSpan(onset: last.onset, offset: span.offset)
      {
        spans[spans.count - 1] = longer
      } else {
        spans.append(span)
      }
    }
    return try intervals(KnownTime(on: TimeSet(spans), off: known.off))
  }

  private func intervals(_ known: KnownTime) throws(StreamError) -> Stream {
    try Stream(
      person: person, name: name,
      intervals: known.on.spans.map { Bout(code: code, span: $0) }, isExclusive: true,
      uncodable: TimeSet(session.span).subtracting(known.on.union(known.off)),
      within: session.span)
  }

  private func moments(_ moments: [Moment]) throws(StreamError) -> Stream {
    // Where one of several sources could not be coded, the row of moments is not complete.
    let unknown = TimeSet(sources.flatMap { uncodable($0).spans })
    let inside = moments.filter {
      !unknown.contains($0.time) && ($0.time <= session.span.offset)
    }
    return try Stream(
      person: person, name: name, events: inside, uncodable: unknown, within: session.span)
  }
}
