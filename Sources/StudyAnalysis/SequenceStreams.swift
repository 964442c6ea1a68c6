public import CodedSessions

/// Chooses the streams of a session that are merged into one event sequence.
///
/// Gaze and approach come first. Another stream (affect, touch, voice) is added as long as the table
/// stays readable and full: at most ``SessionParameters/mostCodes`` codes, and on average at least
/// ``SessionParameters/fewestOnsetsPerCell`` onsets for each of its cells. A partner without gaze and
/// approach is there with the first other stream. What is left out is named.
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
    let own = session.streams.filter { pair.contains($0.person) && !$0.onsets.isEmpty }
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
      leftOut = own.map(\.fullName).filter { !names.contains($0) }
      return
    }
    let ranked = own.enumerated().sorted {
      let left = Rank($0.element, in: session.codebook)
      let right = Rank($1.element, in: session.codebook)
      return (left.rawValue, $0.offset) < (right.rawValue, $1.offset)
    }.map(\.element)
    var chosen: [Stream] = []
    var codes = 0
    var onsets = 0
    for stream in ranked {
      let more = Set(stream.onsets.map(\.code)).count
      let all = onsets + stream.onsets.count
      let cells = (codes + more) * (codes + more)
      let isFull = all >= parameters.fewestOnsetsPerCell * cells
      let isFirst = !chosen.contains { $0.person == stream.person }
      let isWanted = isFirst || isFull || Rank(stream, in: session.codebook) == .gazeOrApproach
      guard isWanted, codes + more <= parameters.mostCodes else { continue }
      chosen.append(stream)
      codes += more
      onsets = all
    }
    let names = chosen.map(\.fullName)
    merged = own.filter { names.contains($0.fullName) }
    leftOut = own.map(\.fullName).filter { !names.contains($0) }
  }

  /// How early a stream is chosen.
  private enum Rank: Int {
    case gazeOrApproach
    case state
    case other
    case voice

    init(_ stream: Stream, in codebook: Codebook) {
      let classes = Set(stream.onsets.compactMap { codebook[$0.code].codeClass })
      if !classes.isDisjoint(with: [.partner, .object, .away, .pursuit, .withdrawal]) {
        self = .gazeOrApproach
      } else if stream.kind == .state {
        self = .state
      } else {
        self = classes == [.voice] ? .voice : .other
      }
    }
  }
}
