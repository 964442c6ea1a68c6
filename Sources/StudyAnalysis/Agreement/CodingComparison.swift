import CodedSessions

/// Which sessions and streams several coders have in common, and what only one of them has.
public struct CodingComparison: Sendable, Hashable {
  /// Something that could not be compared.
  public enum LeftOut: Sendable, Hashable {
    /// A session that only one coder coded.
    case session(String, coder: String)
    /// A stream that only one coder has in a session.
    case stream(String, session: String, coder: String)
    /// A session with no double-coded time.
    case noBlocks(session: String)
  }

  /// The coders, in their order.
  public let coders: [String]
  /// The streams that at least two coders have in a session.
  public let streams: [ComparedStream]
  /// What was left out, in order.
  public let leftOut: [LeftOut]

  /// Compares the records of two or more coders.
  ///
  /// Sessions are the same by their ids; where every coder has a single session, these are the same whatever they are
  /// called. Streams are the same by person and name, or by name alone where only one person has it.
  ///
  /// - Parameter names: The streams asked for; all if there are none.
  /// - Throws: ``AgreementError``.
  public init(
    _ records: [CoderSessions], blocks choice: BlockChoice = .found, streams names: [String] = []
  ) throws(AgreementError) {
    guard records.count > 1 else { throw .oneCoder(records.first?.coder) }
    coders = records.map(\.coder)
    let isSingle = records.allSatisfy { $0.sessions.count == 1 }
    var ids: [String] = []
    for record in records {
      for session in record.sessions where !isSingle && !ids.contains(session.codedID) {
        ids.append(session.codedID)
      }
    }
    if isSingle { ids = [records[0].sessions[0].codedID] }
    var leftOut: [LeftOut] = []
    var order: [String] = []
    var found:
      [String: [(
        id: String, codings: [ComparedStream.Found], blocks: TimeSet, origin: BlockChoice.Origin
      )]] =
        [:]
    for id in ids {
      let sessions = records.enumerated().compactMap { place, record in
        (isSingle ? record.sessions.first : record.sessions.first { $0.codedID == id })
          .map { (coder: place, session: $0, streams: Self.streams(record, $0)) }
      }
      guard sessions.count > 1 else {
        if let only = sessions.first {
          leftOut.append(.session(id, coder: coders[only.coder]))
        }
        continue
      }
      let extents = sessions.map { Self.extent($0.session, $0.streams.map(\.stream)) }
      guard
        let blocks = choice.blocks(in: sessions.map(\.session), extents: extents)
      else {
        leftOut.append(.noBlocks(session: id))
        continue
      }
      var shared: [(name: String, codings: [ComparedStream.Found])] = []
      for (coder, session, streams) in sessions {
        for (key, stream) in streams {
          let own = ComparedStream.Found(coder: coder, session: session, stream: stream)
          if let place = shared.firstIndex(where: {
            Self.isSame($0.name, key, $0.codings, coder, sessions.map(\.streams))
          }) {
            shared[place].codings.append(own)
          } else {
            shared.append((key.full, [own]))
          }
        }
      }
      for (name, codings) in shared {
        guard codings.count > 1 else {
          if let only = codings.first, names.isEmpty || names.contains(name) {
            leftOut.append(.stream(name, session: id, coder: coders[only.coder]))
          }
          continue
        }
        if found[name] == nil { order.append(name) }
        found[name, default: []].append((id, codings, blocks.time, blocks.origin))
      }
    }
    for name in names where !order.contains(name) {
      throw .unknownStream(name, known: order)
    }
    let wanted = names.isEmpty ? order : names
    streams = wanted.map { ComparedStream(name: $0, found: found[$0] ?? []) }
    self.leftOut = leftOut
    if streams.isEmpty { throw .nothingInCommon(leftOut) }
  }

  /// A stream's names: with the person, and alone.
  private struct Key: Hashable {
    let full: String
    let name: String
  }

  private static func streams(
    _ record: CoderSessions, _ session: CodedSession
  ) -> [(key: Key, stream: CodedSessions.Stream)] {
    record.streams(of: session).filter { !BlockChoice.marksBlocks($0.stream.name) }
      .map { (Key(full: $0.person + "." + $0.name, name: $0.name), $0.stream) }
  }

  /// Persons may be guessed otherwise where a tier's name has an ending: then the name alone decides, if it is no other
  /// stream's.
  private static func isSame(
    _ known: String, _ key: Key, _ codings: [ComparedStream.Found], _ coder: Int,
    _ all: [[(key: Key, stream: CodedSessions.Stream)]]
  ) -> Bool {
    guard !codings.contains(where: { $0.coder == coder }) else { return false }
    if known == key.full { return true }
    let isOwn = all.allSatisfy { streams in streams.count { $0.key.name == key.name } <= 1 }
    return isOwn && known.hasSuffix("." + key.name)
      && all.joined().contains { $0.key.full == known && $0.key.name == key.name }
  }

  /// From the first to the last mark of some streams of a session; the session's span where its length is stated and
  /// all of its streams are meant.
  private static func extent(
    _ session: CodedSession, _ streams: [CodedSessions.Stream]
  ) -> TimeSpan? {
    if streams.count == session.streams.count { return session.span }
    let onsets = streams.flatMap { $0.bouts.map(\.onset) + $0.moments.map(\.time) }
    let offsets = streams.flatMap { $0.bouts.map(\.offset) + $0.moments.map(\.time) }
    guard let first = onsets.min(), let last = offsets.max() else { return nil }
    return TimeSpan(onset: first, offset: last)
  }
}

/// Why codings cannot be compared.
public enum AgreementError: Error, Hashable, Sendable {
  /// There is only one coder, or none.
  case oneCoder(String?)
  /// A stream was named that no two coders have.
  case unknownStream(String, known: [String])
  /// No stream of any session was coded twice.
  case nothingInCommon([CodingComparison.LeftOut])
}
