public import CodedSessions

/// When does the infant turn to the partner: a look at the face with a smile, a voice or a reach?
///
/// A bid is a look at the partner's face and an act (a smile, a voice, a reach) whose onsets lie at most `reach`
/// (one second) apart and that hold at the same time; a moment holds when it lies in the look, or up to `reach` before
/// it. Each look is at most one bid, which begins with the later of the two onsets. Looks under way when
/// the record began do not begin there. The reach is this program's default; which acts are bids is the
/// codebook's. Source: Cohn & Tronick (1983); Ekas, Haltigan & Messinger (2013). O((n + m) log m).
public struct SocialBid: Sendable, Hashable {
  /// When it begins.
  public let onset: SessionTime
  /// The look.
  public let look: TimeSpan
  /// Where the look was read.
  public let source: SourceLine

  /// The usual reach.
  public static let usualReach = SessionTime.seconds(1)

  /// The bids in `session` of the person with `looks`, by onset.
  ///
  /// - Parameters:
  ///   - looks: Codes of looking at the partner's face.
  ///   - acts: Codes of smiles, voice and reaches of the same person.
  public static func all(
    in session: CodedSession, looks: [Code], acts: [Code], reach: SessionTime = usualReach
  ) -> [SocialBid] {
    var begun: [(onset: SessionTime, offset: SessionTime)] = []
    for stream in session.streams(holding: acts) {
      let begins = stream.recordBegins
      begun += stream.bouts.filter { acts.contains($0.code) && !begins.contains($0.onset) }
        .map { ($0.onset, $0.offset) }
      begun += stream.moments.filter { acts.contains($0.code) }.map { ($0.time, $0.time) }
    }
    begun.sort { $0 < $1 }
    var bids: [SocialBid] = []
    for stream in session.streams(holding: looks) {
      let begins = stream.recordBegins
      for look in stream.bouts where looks.contains(look.code) && !begins.contains(look.onset) {
        let first = begun.partitioningIndex { $0.onset >= look.onset - reach }
        let act = begun[first...].prefix { $0.onset <= look.onset + reach }.first { act in
          act.onset < look.offset && (act.offset > look.onset || act.onset == act.offset)
        }
        guard let act else { continue }
        bids.append(
          SocialBid(
            onset: max(act.onset, look.onset), look: look.span, source: look.source))
      }
    }
    return bids.sorted { $0.onset < $1.onset }
  }
}
