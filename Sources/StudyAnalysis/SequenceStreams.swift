public import CodedSessions

/// Chooses the streams of a session that are merged into one event sequence.
///
/// What the pair does with gaze, face and body. Voices are left out where both partners have other
/// streams: they speak in turns, with pauses, and would thin out the table. If the codes are still
/// more than a table can show, state streams come first. What is left out is named.
public struct SequenceStreams: Sendable, Hashable {
  /// The streams merged, in the order that settles ties.
  public let merged: [Stream]
  /// The streams of the pair that were left out, by full name.
  public let leftOut: [String]

  /// The choice for `session`.
  ///
  /// - Throws: ``SessionAnalysisError/unknownStream(_:known:)`` when a named stream does not exist.
  public init(
    of session: CodedSession, pair: [Person], parameters: SessionParameters
  ) throws(SessionAnalysisError) {
    let all = session.streams.filter { pair.contains($0.person) }
    if let names = parameters.sequenceStreams {
      var merged: [Stream] = []
      for name in names {
        guard let stream = session.streams.first(where: { $0.fullName == name }) else {
          throw .unknownStream(name, known: session.streams.map(\.fullName))
        }
        // Named twice is meant once: an onset counted twice would follow itself.
        if !merged.contains(stream) { merged.append(stream) }
      }
      self.merged = merged
      leftOut = all.map(\.fullName).filter { !names.contains($0) }
      return
    }
    let others = all.filter { !Self.isVoice($0, in: session.codebook) }
    let hasOthers = pair.allSatisfy { person in others.contains { $0.person == person } }
    let own = hasOthers ? others : all
    let states = own.filter { $0.kind == .state }
    let sparse = own.filter { $0.kind != .state }
    var chosen: Set<String> = []
    var codes = 0
    for stream in states + sparse {
      let count = Set(stream.onsets.map(\.code)).count
      if codes + count <= parameters.mostCodes {
        codes += count
        chosen.insert(stream.fullName)
      }
    }
    merged = own.filter { chosen.contains($0.fullName) }
    leftOut = all.map(\.fullName).filter { !chosen.contains($0) }
  }

  private static func isVoice(_ stream: Stream, in codebook: Codebook) -> Bool {
    let codes = stream.onsets.map(\.code)
    return !codes.isEmpty && codes.allSatisfy { codebook[$0].codeClass == .voice }
  }
}
