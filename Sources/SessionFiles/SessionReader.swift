import CodedSessions

/// Reads coded sessions from files.
public enum SessionReader {
  /// What came of reading some files.
  public struct Outcome: Sendable {
    /// The sessions in the order of the files and of their first rows.
    public var sessions: [ReadSession] = []
    /// What was recognised in each file that could be read.
    public var tables: [TableReport] = []
    /// Every message, the gravest first.
    public var diagnostics: [Diagnostic] = []
  }

  /// Reads `paths`; nothing is thrown, everything that is wrong is among the outcome's diagnostics.
  ///
  /// Files are only read. Cost is linear in their size; memory holds the events and one block of text.
  /// - Parameter onProgress: Called after each block with the file's name, the bytes read and the
  ///   file's size.
  public static func read(
    _ paths: [String], options: ReadingOptions = ReadingOptions(),
    onProgress: ((String, Int, Int) -> Void)? = nil
  ) -> Outcome {
    var outcome = Outcome()
    var log = DiagnosticLog()
    for path in paths {
      read(path, options: options, onProgress: onProgress, into: &outcome, log: &log)
    }
    warnOfTwins(outcome.sessions, log: &log)
    outcome.diagnostics = log.all
    return outcome
  }

  /// Sessions of one name may be one session read twice.
  private static func warnOfTwins(_ sessions: [ReadSession], log: inout DiagnosticLog) {
    var files: [String: String] = [:]
    for session in sessions.map(\.session) {
      let file = session.sources.first ?? ""
      if let earlier = files.updateValue(file, forKey: session.id) {
        log.add(
          Diagnostic(
            .sameSessionTwice,
            "the session \"\(session.id)\" was read before, from \(earlier)",
            at: Diagnostic.Place(file: file), treatedAs: "two sessions",
            hint: "give them different names, or name the file once"), cause: session.id)
      }
    }
  }

  private static func read(
    _ path: String, options: ReadingOptions, onProgress: ((String, Int, Int) -> Void)?,
    into outcome: inout Outcome, log: inout DiagnosticLog
  ) {
    let fileName = FileNames.name(of: path)
    switch TableOpening.open(path: path, options: options) {
    case .failure(let diagnostic):
      log.add(diagnostic)
    case .success(var opening):
      opening.source.onProgress = onProgress.map { report in
        { done, total in report(fileName, done, total) }
      }
      let layout = read(opening, options: options, into: &outcome, log: &log)
      let header = layout?.headerLine ?? (layout == nil ? opening.sample.firstLine : nil)
      addExcerpts(
        path: path, options: options, opening: opening, headerLine: header, log: &log)
    }
  }

  /// - Returns: What was understood of the table, `nil` if nothing was.
  private static func read(
    _ opening: TableOpening, options: ReadingOptions, into outcome: inout Outcome,
    log: inout DiagnosticLog
  ) -> TableLayout? {
    let place = Diagnostic.Place(file: opening.sample.fileName)
    let sample = opening.sample
    if sample.rows.allSatisfy(\.isBlank) {
      // Either there is nothing, or quotes swallow everything: let the parser say which.
      let layout = TableLayout(
        dialect: "", reason: "", headerLine: nil, columnNames: [], roles: [], rowForm: .moments,
        timeScale: .seconds)
      let reader = EventTableReader(opening, layout: layout, options: options, log: &log)
      if reader.table.unplacedBadRows == 0 {
        log.add(
          Diagnostic(
            .noDataRows, "the file holds only blank lines", at: place,
            expected: "a header and at least one row of data"))
      }
      return nil
    }
    guard let recognition = Dialects.recognise(sample, options: options) else {
      log.add(
        Diagnostic(.columnNotFound, "this is no table of events that is known here", at: place))
      return nil
    }
    switch recognition {
    case .refused(let diagnostic):
      log.add(diagnostic)
      return nil
    case .events(let layout):
      read(opening, layout: layout, options: options, into: &outcome, log: &log)
      return layout
    }
  }

  private static func read(
    _ opening: TableOpening, layout: TableLayout, options: ReadingOptions,
    into outcome: inout Outcome, log: inout DiagnosticLog
  ) {
    let fileName = opening.sample.fileName
    let encoding = opening.source.encoding
    let delimiter = opening.delimiter
    let sample = opening.sample
    let reader = EventTableReader(opening, layout: layout, options: options, log: &log)
    if reader.rowCount == 0, reader.table.unplacedBadRows == 0 {
      log.add(
        Diagnostic(
          .noDataRows, "there is a header but no row of data",
          at: Diagnostic.Place(file: fileName, line: layout.headerLine),
          expected: "at least one row of data", hint: "was the export interrupted? export again"))
    }
    noteGuessedScale(layout, file: fileName, log: &log)
    var table = reader.table
    SpellingReview.review(&table, ignoresCase: options.ignoresCase, log: &log)
    let assembly = SessionAssembly(table: table, options: options, log: &log)
    outcome.sessions += assembly.sessions
    outcome.tables.append(
      TableReport(
        file: fileName, layout: layout, encoding: encoding, delimiter: delimiter,
        sample: sample, rowCount: reader.rowCount, sessionCount: assembly.sessions.count))
  }

  private static func noteGuessedScale(
    _ layout: TableLayout, file: String, log: inout DiagnosticLog
  ) {
    guard layout.isTimeScaleGuessed else { return }
    log.add(
      Diagnostic(
        .timeUnitGuessed, "all times are whole numbers without a unit",
        at: Diagnostic.Place(file: file), treatedAs: layout.timeScale.name,
        hint: "say --time-unit s, ms or frames if that is wrong"))
  }

  /// Reads the file once more for the text of the lines that messages name; cheap beside reading it,
  /// and done only when there is something to show.
  private static func addExcerpts(
    path: String, options: ReadingOptions, opening: TableOpening, headerLine: Int?,
    log: inout DiagnosticLog
  ) {
    let fileName = opening.sample.fileName
    var wanted = log.wantedLines(file: fileName)
    guard !wanted.isEmpty else { return }
    if let headerLine { wanted.insert(headerLine) }
    let lines = LineLookup.lines(wanted, path: path, encoding: options.encoding)
    log.addExcerpts(
      file: fileName, delimiter: opening.delimiter.delimiter,
      header: headerLine.flatMap { line in lines[line].map { (line, $0) } }, lines: lines)
  }
}
