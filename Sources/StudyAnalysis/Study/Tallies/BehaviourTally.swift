import CodedSessions
import SequenceStatistics

extension DyadQuestion {
  /// Onsets, time and codable time of every code in ``DyadQuestion/given``; nothing is codable of a stream that
  /// a session does not have.
  func behaviours(of session: CodedSession, phase: String?) -> Tally? {
    let span = phase.flatMap(session.span(ofPhase:)) ?? session.span
    var counts: [Int] = []
    for place in given {
      let stream = session.streams.first(where: place.isOf)
      guard let stream, let code = place.code(in: session) else {
        let codable = stream.map { TimeSet(span).subtracting([$0].uncodable(within: span)) }
        counts += [0, 0, Int(codable?.duration.microseconds ?? 0)]
        continue
      }
      let measure = PhaseMeasure(of: code, in: stream, during: span)
      // A moment at the very end of the session belongs to what ends there.
      let last =
        span.offset == session.span.offset
        ? stream.moments.count { $0.code == code && $0.time == span.offset } : 0
      counts += [
        measure.count + last, Int(measure.time?.microseconds ?? 0),
        Int(measure.codableTime.microseconds),
      ]
    }
    return Tally(counts: counts)
  }
}
