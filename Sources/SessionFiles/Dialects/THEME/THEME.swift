import CodedSessions

/// Data of THEME 5 (`TIME;EVENT`) and THEME 6 (tab between), from which T-patterns are sought.
///
/// An event `:` begins an observation and `&` ends it; a file may hold several, and each is a session.
/// THEME 6 writes `actor,b,behaviour` when a behaviour begins and `actor,e,behaviour` when it ends,
/// with whatever follows (`lookat,viewer`) as part of the behaviour: START and STOP of person = actor.
/// An event with neither is a moment of its actor. THEME 5 writes the codes of one moment between
/// commas, without an actor.
///
/// Times are whole numbers of a unit that the file does not tell, often frames: `--fps` or
/// `--time-unit` says it. Without either, one unit is taken for a second, a note says so, and the
/// session's time unit is ``TimeUnit/Origin/interval``.
enum THEME: Dialect {
  static func recognise(_ sample: TableSample, options: ReadingOptions) -> Recognition? {
    let rows = sample.rows.filter { !$0.isBlank }
    guard options.map.isEmpty, let header = rows.first, header.cells.count == 2,
      header.cells.map({ $0.trimmingBlanks.lowercased() }) == ["time", "event"]
    else { return nil }
    let events = rows.dropFirst().compactMap { row in
      row.cells.count == 2 ? row.cells[1].trimmingBlanks : nil
    }
    guard events.contains(where: { $0 == THEMEEvent.begin }) else { return nil }
    let behaviours = events.filter { $0 != THEMEEvent.begin && $0 != THEMEEvent.end }
    let marked = behaviours.count { THEMEEvent($0, hasActors: true).mark != .point }
    let hasActors = marked > 0 && marked * 2 >= behaviours.count
    let given = options.timeScale ?? options.frameRate.map(TimeScale.frames)
    var layout = TableLayout(
      dialect: hasActors ? "THEME 6" : "THEME 5",
      reason: hasActors
        ? "columns TIME and EVENT, \":\" and \"&\" around observations, events actor,b|e,behaviour"
        : "columns TIME and EVENT, \":\" and \"&\" around observations, codes between commas",
      headerLine: header.line, columnNames: header.cells, roles: [.time, .code],
      rowForm: hasActors ? .startStop : .moments, timeScale: given ?? .seconds)
    layout.isTimeScaleGuessed = given == nil
    layout.constants.merge(options.constants) { _, given in given }
    return .rows(
      layout,
      THEMEObservations(
        times: RowTimes(fileName: sample.fileName, scale: layout.timeScale),
        hasActors: hasActors, isScaleGuessed: given == nil))
  }
}
