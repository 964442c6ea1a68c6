extension CodedSession {
  /// The session with one state stream more, whose codes are the pairs of what two streams show at one
  /// time: `partner+away` while the first shows *partner* and the second *away*.
  ///
  /// Both streams must hold at most one code at a time. Where nothing of an interval stream is on, its
  /// part is called `none`; where one of the two could not be coded, neither can the pair. Pairs are
  /// numbered in the order of the codebook. O(n + m) in the numbers of bouts.
  ///
  /// - Parameter name: The name of the new stream; its person is called like both, `infant+mother`.
  /// - Throws: ``JointStateError``.
  public func joiningStates(
    of first: Stream, _ second: Stream, name: String? = nil
  ) throws(JointStateError) -> CodedSession {
    for stream in [first, second] {
      guard stream.kind != .event, stream.isExclusive else {
        throw .notExclusive(stream.fullName)
      }
    }
    let both = first.codable.intersection(second.codable)
    let left = first.sections(within: both)
    let right = second.sections(within: both)
    var parts: [(first: Code?, second: Code?, span: TimeSpan)] = []
    var (i, j) = (0, 0)
    while i < left.count, j < right.count {
      if let shared = left[i].span.intersection(right[j].span) {
        parts.append((left[i].code, right[j].code, shared))
      }
      if left[i].span.offset <= right[j].span.offset { i += 1 } else { j += 1 }
    }
    let person =
      first.person == second.person
      ? first.person : Person("\(first.person.id)+\(second.person.id)")
    let streamName =
      name
      ?? (first.name == second.name ? first.name : "\(first.name)+\(second.name)")
    func title(_ code: Code?) -> String { code.map { codebook[$0].name } ?? "none" }
    var entries = codebook.entries
    var numbers: [[Code?]: Code] = [:]
    let pairs = Set(parts.map { [$0.first, $0.second] }).sorted {
      ($0.map { Int($0?.index ?? .max) }).lexicographicallyPrecedes(
        $1.map { Int($0?.index ?? .max) })
    }
    for pair in pairs {
      numbers[pair] = Code(UInt16(clamping: entries.count))
      entries.append(
        Codebook.Entry(
          person: person, stream: streamName,
          name: "\(title(pair.first ?? nil))+\(title(pair.last ?? nil))"))
    }
    let bouts = parts.compactMap { part in
      numbers[[part.first, part.second]].map { Bout(code: $0, span: part.span) }
    }
    guard let joint = try? Stream(person: person, name: streamName, states: bouts, within: span),
      let codebook = try? Codebook(entries),
      let session = try? replacing(
        streams + [joint], codebook: codebook,
        persons: persons.contains(person) ? persons : persons + [person])
    else { throw .nameTaken("\(person.id).\(streamName)") }
    return session
  }
}

/// Why two streams have no joint states.
public enum JointStateError: Error, Hashable, Sendable {
  /// A stream can hold several codes at a time, or holds moments.
  case notExclusive(String)
  /// The session already has codes of this person and stream with these names.
  case nameTaken(String)
}

extension Stream {
  /// What is on at each time of `codable`, in time order; `nil` where nothing is.
  func sections(within codable: TimeSet) -> [(code: Code?, span: TimeSpan)] {
    var sections: [(code: Code?, span: TimeSpan)] = []
    let on = bouts.flatMap { bout in
      TimeSet(bout.span).intersection(codable).spans.map { (code: Code?.some(bout.code), span: $0) }
    }
    let off = codable.subtracting(TimeSet(bouts.map(\.span))).spans.map {
      (code: Code?.none, span: $0)
    }
    sections = on + off
    sections.sort { $0.span.onset < $1.span.onset }
    return sections
  }
}
