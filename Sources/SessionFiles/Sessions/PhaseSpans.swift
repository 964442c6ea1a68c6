import CodedSessions

/// Finds the phases of a session from the phase that each row names.
///
/// A phase begins with the earliest onset of its rows and lasts to the beginning of the next; the
/// first begins with the session and the last ends with it. A row belongs to the phase of its onset.
enum PhaseSpans {
  /// A row that names a phase.
  struct Row {
    let phase: String
    let onset: SessionTime
    /// The end of a bout, the onset of a moment.
    let end: SessionTime
    let line: UInt32
  }

  /// Rows that follow one another and name one phase.
  struct Run {
    let phase: String
    let onset: SessionTime
    /// The onset of the last row.
    var lastOnset: SessionTime
    /// The latest end of its rows.
    var latestEnd: SessionTime
    var rowCount: Int
    /// The line of the first row.
    let line: UInt32
  }

  /// How long a run must be, from its first to its last onset, to be a phase among others of its name.
  static let shortestReturn = SessionTime.seconds(1)

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

  /// The runs in time order. Of rows with one onset those of the phase that holds come first, then
  /// those of others in the order of the file.
  static func runs(_ rows: [Row]) -> [Run] {
    let sorted = rows.sorted { ($0.onset, $0.line) < ($1.onset, $1.line) }
    var runs: [Run] = []
    func take(_ row: Row) {
      if let last = runs.last, last.phase == row.phase {
        runs[runs.count - 1].lastOnset = row.onset
        runs[runs.count - 1].latestEnd = max(last.latestEnd, row.end)
        runs[runs.count - 1].rowCount += 1
      } else {
        runs.append(
          Run(
            phase: row.phase, onset: row.onset, lastOnset: row.onset, latestEnd: row.end,
            rowCount: 1, line: row.line))
      }
    }
    var first = 0
    while first < sorted.count {
      var end = first + 1
      while end < sorted.count, sorted[end].onset == sorted[first].onset { end += 1 }
      let holding = runs.last?.phase
      var names: [String] = []
      for row in sorted[first..<end] where row.phase != holding {
        if !names.contains(row.phase) { names.append(row.phase) }
      }
      for row in sorted[first..<end] where row.phase == holding { take(row) }
      for name in names {
        for row in sorted[first..<end] where row.phase == name { take(row) }
      }
      first = end
    }
    return runs
  }

  /// Whether a phase comes back under its name (play, still, play), and not by the slip of a row.
  ///
  /// Every run has to be two rows over at least a second, so that neither a single row with a wrong
  /// phase nor rows of two streams that change phase a little apart make phases; no bout may last from
  /// the phase before a run to the one after it; and no two names may differ only in case, as slips of
  /// the hand do.
  static func comeBack(_ runs: [Run]) -> Bool {
    let names = Set(runs.map(\.phase))
    guard runs.count > names.count, Set(names.map { $0.lowercased() }).count == names.count else {
      return false
    }
    let isBridged = zip(runs, runs.dropFirst(2)).contains { $0.latestEnd > $1.onset }
    return !isBridged && !runs.contains(where: isShort)
  }

  /// The runs that break others of one phase by a row or two, when they are few: most likely it is
  /// they that are wrong.
  static func strays(_ runs: [Run]) -> [Run] {
    let short = runs.filter(isShort)
    let rows = runs.reduce(0) { $0 + $1.rowCount }
    guard short.reduce(0, { $0 + $1.rowCount }) * 2 < rows else { return [] }
    // A row that is wrong stands between rows of one phase; what it cuts off may be short as well.
    let inside = runs.indices.dropFirst().dropLast().filter {
      isShort(runs[$0]) && runs[$0 - 1].phase == runs[$0 + 1].phase
    }
    return inside.isEmpty ? short : inside.map { runs[$0] }
  }

  private static func isShort(_ run: Run) -> Bool {
    run.rowCount < 2 || run.lastOnset - run.onset < shortestReturn
  }

  /// A phase for each run; it lasts to the beginning of the next.
  static func phases(of runs: [Run], within span: TimeSpan) -> [Phase] {
    runs.indices.compactMap { index in
      let onset = index == 0 ? span.onset : runs[index].onset
      let offset = index + 1 < runs.count ? runs[index + 1].onset : span.offset
      return TimeSpan(onset: onset, offset: offset).map {
        Phase(name: runs[index].phase, span: $0)
      }
    }
  }

  /// A phase for each name, in time order; empty when rows name fewer than one.
  static func infer(_ rows: [Row], within span: TimeSpan) -> [Phase] {
    var begins: [(phase: String, onset: SessionTime)] = []
    for row in rows {
      if let known = begins.firstIndex(where: { $0.phase == row.phase }) {
        if row.onset < begins[known].onset { begins[known].onset = row.onset }
      } else {
        begins.append((row.phase, row.onset))
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
