public import CodedSessions

/// How long after the begin of the session was a behaviour first seen?
///
/// First onset minus begin of the session, in seconds; GSEQ's LATN. A bout under way at the begin
/// has latency 0. Undefined (`noOccurrence`) when the code never occurs: the session then says only
/// that the latency is longer than the session, which a mean over sessions must not forget. If
/// uncodable time lies before the first onset, an earlier one may be hidden in it; its length is
/// kept in ``uncodableBefore``. Undefined (`noClock`) when the record has no clock. O(n).
///
/// ```swift
/// // A session from 0 s; averts from 12.4 s to 15 s and again from 30 s: .value(12.4)
/// ```
public struct LatencyToFirst: Sendable, Hashable {
  /// Seconds from the begin of the session to the first onset.
  public let seconds: Measure
  /// How much time before the first onset could not be coded; 0 when the code never occurs.
  public let uncodableBefore: SessionTime

  /// The latency of `code` in `stream` from the begin of `session`.
  public init(of code: Code, in stream: Stream, session: TimeSpan, hasClock: Bool = true) {
    guard hasClock else {
      seconds = .undefined(.noClock)
      uncodableBefore = .zero
      return
    }
    guard let first = stream.onsets.first(where: { $0.code == code }) else {
      seconds = .undefined(.noOccurrence)
      uncodableBefore = .zero
      return
    }
    seconds = .value((first.time - session.onset).seconds)
    uncodableBefore =
      TimeSpan(onset: session.onset, offset: first.time)
      .map { TimeSet($0).subtracting(stream.codable).duration } ?? .zero
  }
}
