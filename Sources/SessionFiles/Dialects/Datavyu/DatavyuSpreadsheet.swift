import CodedSessions

/// A Datavyu spreadsheet: from an `.opf` project or as the program's native CSV, all versions.
///
/// Each code of a column is a stream of its own, `column.code`, as the codes of one cell hold together
/// (hand and look of a child's hands); a column with one code is one stream. Who behaves stands in the
/// name of the column, if anywhere.
enum DatavyuSpreadsheet: DocumentDialect {
  static func recognise(_ beginning: DocumentBeginning) -> DocumentRecognition? {
    var lines = beginning.text.split(omittingEmptySubsequences: false) { $0.isNewline }[...]
    guard let first = lines.first else { return nil }
    var version = "version 1"
    if first.count <= 3, first.hasPrefix("#"), first.dropFirst().allSatisfy(\.isNumber) {
      version = "version \(first.dropFirst())"
      lines = lines.dropFirst()
    }
    let header = lines.prefix(200).first { DatavyuText.column(String($0), line: 0) != nil }
    guard let header, version != "version 1" || header == first else { return nil }
    return .events(
      DocumentLayout(
        dialect: "Datavyu spreadsheet, \(version)",
        reason:
          "the header of a column, \"\(header.prefix(60))\"; each code of a column is a stream, who is meant stands in the column's name",
        parts: [
          .init("column", .stream), .init("onset", .onset), .init("offset", .offset),
          .init("value", .code),
        ], timeScale: .milliseconds))
  }

  static func read(
    _ document: Document, into recorder: inout EventRecorder, options: ReadingOptions,
    log: inout DiagnosticLog
  ) {
    let text = DatavyuText(document.lines)
    for fault in text.faults {
      recorder.refuseRow()
      log.add(
        Diagnostic(
          .malformedDocument, "this line is no part of a Datavyu spreadsheet",
          at: Diagnostic.Place(file: document.fileName, line: fault.line),
          expected: fault.expected, hint: "was the file edited by hand? export it again"))
    }
    let clock = DatavyuClock(text, options: options, file: document.fileName, log: &log)
    for column in text.columns {
      DatavyuColumn(column, clock: clock).record(
        into: &recorder, file: document.fileName, log: &log)
    }
  }
}

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
