import CodedSessions

/// Finds the phases of a session from the phase that each row names.
///
/// A phase begins with the earliest onset of its rows and lasts to the beginning of the next; the
/// first begins with the session and the last ends with it. A row belongs to the phase of its onset.
enum PhaseSpans {
  /// The phases whose borders a file states, cut to the session; of two that overlap the later begins
  /// where the earlier ends.
  static func stated(
    _ phases: [(name: String, onset: Int64, offset: Int64)], within span: TimeSpan
  ) -> [Phase] {
    var result: [Phase] = []
    for phase in phases.sorted(by: { $0.onset < $1.onset }) {
      let onset = max(
        SessionTime(microseconds: phase.onset), result.last?.span.offset ?? span.onset, span.onset)
      let offset = min(SessionTime(microseconds: phase.offset), span.offset)
      if let own = TimeSpan(onset: onset, offset: offset) {
        result.append(Phase(name: phase.name, span: own))
      }
    }
    return result
  }

  /// The phases in time order; empty when rows name fewer than one.
  static func infer(_ rows: [(phase: String, onset: SessionTime)], within span: TimeSpan) -> [Phase]
  {
    var begins: [(phase: String, onset: SessionTime)] = []
    for row in rows {
      if let known = begins.firstIndex(where: { $0.phase == row.phase }) {
        if row.onset < begins[known].onset { begins[known].onset = row.onset }
      } else {
        begins.append(row)
      }
    }
    begins.sort { $0.onset < $1.onset }
    return begins.indices.compactMap { index in
      let onset = index == 0 ? span.onset : begins[index].onset
      let offset = index + 1 < begins.count ? begins[index + 1].onset : span.offset
      return TimeSpan(onset: onset, offset: offset).map {
        Phase(name: begins[index].phase, span: $0)
      }
    }
  }
}
