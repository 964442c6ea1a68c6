import CodedSessions

/// What the last field of a Datavyu time counts.
struct DatavyuClock {
  private let frames: FrameRate?

  /// Milliseconds, or frames when the user gives a rate and the field never goes beyond it. Very old
  /// projects wrote frames or sixtieths of a second there, which shows in that it never exceeds 59.
  init(_ text: DatavyuText, options: ReadingOptions, file: String, log: inout DiagnosticLog) {
    let cells = text.columns.flatMap(\.cells)
    let fields = cells.flatMap { [$0.onset.last, $0.offset.last] }
    let looksLikeTicks = cells.count >= 20 && (fields.max() ?? 0) < 60 && fields.contains { $0 > 0 }
    if looksLikeTicks, let rate = options.frameRate {
      frames = rate
      return
    }
    frames = nil
    guard looksLikeTicks, let first = cells.first(where: { $0.onset.last > 0 }) else { return }
    log.add(
      Diagnostic(
        .coarseClock, "the last field of the times never exceeds 59",
        at: Diagnostic.Place(file: file, line: first.line), treatedAs: "milliseconds",
        hint: "old projects count frames there: say --fps 30 if these do"))
  }

  /// The time that a cell writes.
  func time(_ moment: DatavyuText.Moment) -> SessionTime {
    guard let frames, let part = frames.time(ofFrame: moment.last) else {
      return moment.milliseconds
    }
    return .seconds(moment.seconds) + part
  }
}
