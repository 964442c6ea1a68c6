public import CodedSessions

/// Chooses the streams of a session that are merged into one event sequence.
///
/// All streams of the pair, unless their codes are more than a table can show: then state streams
/// come first, the others as they stand, and what does not fit is named.
public struct SequenceStreams: Sendable, Hashable {
  /// The streams merged, in the order that settles ties.
  public let merged: [Stream]
  /// The streams left out because the table would have grown too large, by full name.
  public let leftOut: [String]

  /// The choice for `session`.
  ///
  /// - Throws: ``SessionAnalysisError/unknownStream(_:known:)`` when a named stream does not exist.
  public init(
    of session: CodedSession, pair: [Person], parameters: SessionParameters
  ) throws(SessionAnalysisError) {
    let own = session.streams.filter { pair.contains($0.person) }
    if let names = parameters.sequenceStreams {
      var merged: [Stream] = []
      for name in names {
        guard let stream = session.streams.first(where: { $0.fullName == name }) else {
          throw .unknownStream(name, known: session.streams.map(\.fullName))
        }
        merged.append(stream)
      }
      self.merged = merged
      leftOut = []
      return
    }
    let states = own.filter { $0.kind == .state }
    let others = own.filter { $0.kind != .state }
    var chosen: Set<String> = []
    var codes = 0
    var leftOut: [String] = []
    for stream in states + others {
      let count = Set(stream.onsets.map(\.code)).count
      if codes + count <= parameters.mostCodes {
        codes += count
        chosen.insert(stream.fullName)
      } else {
        leftOut.append(stream.fullName)
      }
    }
    merged = own.filter { chosen.contains($0.fullName) }
    self.leftOut = leftOut
  }
}
