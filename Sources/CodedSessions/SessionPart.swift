extension CodedSession {
  /// What was coded within `part`: bouts and phases cut at its ends, moments inside it; `nil` where the
  /// part does not lie in the session.
  ///
  /// A cut bout keeps the line it was read from. O(n).
  package func cut(to part: TimeSpan) -> CodedSession? {
    guard span.contains(part) else { return nil }
    let window = TimeSet(part)
    var cut: [Stream] = []
    for stream in streams {
      let bouts = stream.bouts.compactMap { bout in
        bout.span.intersection(part).map {
          Bout(code: bout.code, span: $0, source: bout.source)
        }
      }
      let moments = stream.moments.filter { part.contains($0.time) }
      let uncodable = window.subtracting(stream.codable)
      let own: Stream? =
        switch stream.kind {
        case .state:
          try? Stream(person: stream.person, name: stream.name, states: bouts, within: part)
        case .interval:
          try? Stream(
            person: stream.person, name: stream.name, intervals: bouts,
            isExclusive: stream.isExclusive, uncodable: uncodable, within: part)
        case .event:
          try? Stream(
            person: stream.person, name: stream.name, events: moments, uncodable: uncodable,
            within: part)
        }
      if let own { cut.append(own) }
    }
    return try? CodedSession(
      id: id, dyad: dyad, span: part, spanOrigin: spanOrigin, timeUnit: timeUnit,
      persons: persons, streams: cut,
      phases: phases.compactMap { phase in
        phase.span.intersection(part).map { Phase(name: phase.name, span: $0) }
      }, codebook: codebook, factors: factors, sources: sources, isSimulated: isSimulated)
  }
}
