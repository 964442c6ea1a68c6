/// Finds the places where codes follow one another directly, in the order asked for.
struct ChainSearch {
  let session: CodedSession
  let sources: [CodeSource]
  let code: Code

  /// The chains as a stream: bouts from the first onset to the last offset, or moments at the first
  /// onset if all that is chained are moments.
  func stream(person: Person, name: String) throws(StreamError) -> Stream {
    var streams: [Stream] = []
    for source in sources where !streams.contains(source.stream) { streams.append(source.stream) }
    let seen = TimeSet(session.span)
    let uncodable = TimeSet(streams.flatMap { seen.subtracting($0.codable).spans })
    let events = streams.enumerated().flatMap { order, stream in
      stream.kind == .event
        ? stream.moments.map { Event(code: $0.code, onset: $0.time, offset: $0.time, order: order) }
        : stream.bouts.map {
          Event(code: $0.code, onset: $0.onset, offset: $0.offset, order: order)
        }
    }.sorted { ($0.onset, $0.order, $0.code) < ($1.onset, $1.order, $1.code) }
    let pattern = sources.map(\.code)
    var found: [ArraySlice<Event>] = []
    var start = 0
    while start + pattern.count <= events.count {
      let slice = events[start..<(start + pattern.count)]
      if slice.elementsEqual(pattern, by: { $0.code == $1 }), !isBroken(slice, uncodable) {
        found.append(slice)
        start += pattern.count
      } else {
        start += 1
      }
    }
    if streams.allSatisfy({ $0.kind == .event }) {
      return try Stream(
        person: person, name: name,
        events: found.compactMap { $0.first }.map { Moment(code: code, time: $0.onset) },
        uncodable: uncodable, within: session.span)
    }
    let spans = found.compactMap { slice -> TimeSpan? in
      guard let onset = slice.first?.onset, let offset = slice.map(\.offset).max() else {
        return nil
      }
      return TimeSpan(onset: onset, offset: offset)
    }
    return try Stream(
      person: person, name: name,
      intervals: TimeSet(spans).subtracting(uncodable).spans.map { Bout(code: code, span: $0) },
      isExclusive: true, uncodable: uncodable, within: session.span)
  }

  private struct Event {
    let code: Code
    let onset: SessionTime
    let offset: SessionTime
    let order: Int
  }

  /// Whether uncodable time or a phase border lies between the first and the last onset.
  private func isBroken(_ slice: ArraySlice<Event>, _ uncodable: TimeSet) -> Bool {
    guard let first = slice.first?.onset, let last = slice.last?.onset else { return true }
    if let between = TimeSpan(onset: first, offset: last),
      !uncodable.intersection(TimeSet(between)).spans.isEmpty
    {
      return true
    }
    return session.phases.contains { phase in
      [phase.span.onset, phase.span.offset].contains { first < $0 && $0 <= last }
        && last != session.span.offset
    }
  }
}
