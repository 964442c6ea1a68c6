import CodedSessions

/// Finds the phases of a session from the phase that each row names.
///
/// A phase begins with the earliest onset of its rows and lasts to the beginning of the next; the
/// first begins with the session and the last ends with it. A row belongs to the phase of its onset.
enum PhaseSpans {
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
