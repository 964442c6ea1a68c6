import CodedSessions

/// CSV exports of LINCE and LINCE PLUS: one row for each register, its time and duration side by side
/// in frames, on the clock and in milliseconds (`TFrames, DuracionFr, TSegundos, DuracionSeg,
/// TMilisegundos, DuracionMiliseg`), then one column for each criterion of the observation instrument.
///
/// Each register holds from its time to the next. Stream = criterion, code = category; an empty cell
/// says nothing of its criterion. Milliseconds are used, because frames and durations in frames are
/// rounded one by one and do not add up; the clock, when there are none; frames last, which need a
/// rate. The last register has the duration 0: it ends the record.
enum LINCE: Dialect {
  static func recognise(_ sample: TableSample, options: ReadingOptions) -> Recognition? {
    guard options.map.isEmpty, let header = sample.rows.first(where: { !$0.isBlank }) else {
      return nil
    }
    let names = header.cells.map { $0.trimmingBlanks.lowercased() }
    let known = clocks.filter { names.contains($0.time) }
    guard !known.isEmpty, clocks.contains(where: { names.contains($0.duration) }) else {
      return nil
    }
    guard let clock = known.first(where: { $0.scale != nil || options.frameRate != nil }),
      let scale = clock.scale ?? options.frameRate.map(TimeScale.frames),
      let onset = names.firstIndex(of: clock.time)
    else {
      return .refused(
        Diagnostic(
          .frameRateNeeded, "the table counts frames, but not how many a second",
          at: Diagnostic.Place(file: sample.fileName, line: header.line),
          expected: "the video's frame rate", hint: "say --fps 25 (or 29.97, 30 …)"))
    }
    let all = Set(clocks.flatMap { [$0.time, $0.duration] })
    let duration = names.firstIndex(of: clock.duration)
    var layout = TableLayout(
      dialect: "LINCE registers",
      reason: "columns TFrames, TSegundos or TMilisegundos; times from \(header.cells[onset])",
      headerLine: header.line, columnNames: header.cells,
      roles: names.map { all.contains($0) ? nil : .code }, rowForm: .bouts, timeScale: scale)
    layout.roles[onset] = .onset
    if let duration { layout.roles[duration] = .duration }
    layout.constants.merge(options.constants) { _, given in given }
    return .rows(
      layout,
      LINCERegisters(
        times: RowTimes(fileName: sample.fileName, scale: scale), onset: onset,
        duration: duration, names: header.cells,
        criteria: layout.columns(.code)))
  }

  /// The columns of time in the order of preference, with what their numbers count.
  private static let clocks: [(time: String, duration: String, scale: TimeScale?)] = [
    ("tmilisegundos", "duracionmiliseg", .milliseconds),
    ("tsegundos", "duracionseg", .seconds), ("tframes", "duracionfr", nil),
  ]
}
