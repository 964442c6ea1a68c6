import CodedSessions

/// Reads the sessions of one file.
struct FileReading {
  let path: String
  let onProgress: ((String, Int, Int) -> Void)?
  /// What the user says, with what the file's name says.
  private let options: ReadingOptions
  /// Whether the file's name is of the form that the user says.
  private let matchesName: Bool
  /// What the data set that the file belongs to says of it.
  private let described: DescribedTable?

  /// What came of it beside sessions.
  struct Finding {
    var table: TableReport?
    /// Whether sessions that were delivered do not count, because rows could not be read of which
    /// nobody knows to which session they belong.
    var isWithdrawn = false
    /// The codes that were called otherwise, by their names in the file.
    var recoded: Set<String> = []
  }

  private var fileName: String { FileNames.name(of: path) }
  /// The path of the file that describes this one, if there is one.
  var descriptionPath: String? { described?.descriptionPath }

  init(
    path: String, options: ReadingOptions, onProgress: ((String, Int, Int) -> Void)?
  ) {
    self.path = path
    self.onProgress = onProgress
    var options = options
    let values = options.fileName?.values(inFileName: FileNames.name(of: path))
    options.constants.merge(values ?? [:]) { given, _ in given }
    matchesName = options.fileName == nil || values != nil
    var described = DescribedTable(path: path)
    described?.apply(to: &options, file: FileNames.name(of: path))
    self.described = described
    self.options = options
  }

  /// Reads the file and delivers its sessions.
  ///
  /// - Parameter inPassing: Whether sessions may be delivered while the file is read, in the hope that
  ///   the rows of each lie together; when they do not, `nil` is returned, nothing that was delivered
  ///   counts, and nothing was added to `log`.
  func run(
    inPassing: Bool, log: inout DiagnosticLog, deliver: (ReadSession) -> Void
  ) -> Finding? {
    guard matchesName else {
      log.add(
        Diagnostic(
          .fileNameMismatch,
          "the name of the file is not of the form \(options.fileName?.text ?? "")",
          at: Diagnostic.Place(file: fileName),
          expected: "a name that says the session, as --file-name does",
          hint: "rename the file, or read it by itself without --file-name"))
      return Finding()
    }
    if let described, described.complaints.contains(where: { $0.severity == .error }) {
      for complaint in described.complaints { log.add(complaint) }
      return Finding()
    }
    switch FileOpening.open(path: path, options: options) {
    case .failure(let diagnostic):
      log.add(diagnostic)
      return Finding()
    case .success(.document(let document, let dialect, let layout)):
      return read(document, dialect, layout, log: &log, deliver: deliver)
    case .success(.table(var opening)):
      let report = onProgress
      let name = fileName
      opening.source.onProgress = report.map { report in
        { done, total in report(name, done, total) }
      }
      var own = DiagnosticLog(namedRepeats: options.namedRepeats)
      for complaint in described?.complaints ?? [] { own.add(complaint) }
      guard
        let (result, header) = read(opening, inPassing: inPassing, log: &own, deliver: deliver)
      else { return nil }
      addExcerpts(opening: opening, headerLine: header, log: &own)
      log.add(contentsOf: own)
      return result
    }
  }

  // MARK: Documents

  private func read(
    _ document: Document, _ dialect: any DocumentDialect.Type, _ layout: DocumentLayout,
    log: inout DiagnosticLog, deliver: (ReadSession) -> Void
  ) -> Finding {
    var own = DiagnosticLog(namedRepeats: options.namedRepeats)
    var recorder = EventRecorder(
      fileName: document.fileName, layout: layout.table, encoding: document.encoding,
      missing: MissingText(options.missing))
    noteOtherDialect(layout.table, log: &own)
    dialect.read(document, into: &recorder, options: options, log: &own)
    recorder.changeLayout { $0.constants.merge(options.constants) { _, given in given } }
    if recorder.count == 0, !own.hasErrors {
      own.add(
        Diagnostic(
          .noDataRows, "there is no event in this file",
          at: Diagnostic.Place(file: document.fileName), expected: "at least one coded event"))
    }
    var relabelling = Relabelling(options)
    var table = recorder.table
    let sessions = assembled(&table, &relabelling, log: &own)
    for session in sessions { deliver(session) }
    let wanted = own.wantedLines(file: document.fileName)
    let source = TextSource(text: document.utf8)
    own.addExcerpts(
      file: document.fileName, delimiter: 0, header: nil,
      lines: LineLookup.lines(wanted, of: source))
    log.add(contentsOf: own)
    return Finding(
      table: TableReport(
        document: document, layout: recorder.table.layout, rowCount: recorder.count,
        sessionCount: sessions.count), recoded: relabelling.used)
  }

  /// All sessions of a table that is held as a whole; its rows are taken off it.
  private func assembled(
    _ table: inout EventTable, _ relabelling: inout Relabelling, log: inout DiagnosticLog
  ) -> [ReadSession] {
    var review = SpellingReview()
    review.count(table.rows)
    review.finish(&table, ignoresCase: options.ignoresCase, log: &log)
    var naming = StreamNaming()
    return TableSessions.make(
      of: &table, naming: &naming, relabelling: &relabelling, options: options, log: &log)
  }

  // MARK: Tables

  /// - Returns: What was understood and the line of the header for excerpts; `nil` when the rows of a
  ///   session do not lie together.
  private func read(
    _ opening: TableOpening, inPassing: Bool, log: inout DiagnosticLog,
    deliver: (ReadSession) -> Void
  ) -> (Finding, headerLine: Int?)? {
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
      return (Finding(), sample.firstLine)
    }
    if let sheet = opening.sheet, !opening.otherSheets.isEmpty {
      log.add(
        Diagnostic(
          .oneSheetOfSeveral,
          "the workbook has other sheets: "
            + ColumnNames.listed(opening.otherSheets.map { "\"\($0)\"" }), at: place,
          treatedAs: "only \"\(sheet)\" is read", hint: "say --sheet NAME for another"))
    }
    guard
      let recognition = Dialects.recognise(sample, options: options)?.inSheet(opening.sheet)
    else {
      log.add(
        Diagnostic(.columnNotFound, "this is no table of events that is known here", at: place))
      return (Finding(), sample.firstLine)
    }
    switch recognition {
    case .refused(let diagnostic):
      log.add(diagnostic)
      return (Finding(), sample.firstLine)
    case .events(var layout):
      settle(&layout, log: &log)
      let result = readEvents(
        opening, layout: layout, inPassing: inPassing, log: &log, deliver: deliver)
      return result.map { ($0, layout.headerLine) }
    case .rows(var layout, let interpreter):
      settle(&layout, log: &log)
      let reading = RowReading(
        opening, layout: layout, interpreter: interpreter, options: options, log: &log)
      if reading.recorder.count == 0, !log.hasErrors {
        log.add(
          Diagnostic(
            .noDataRows, "no row of this table gives an event", at: place,
            expected: "at least one row with a code and a time"))
      }
      var relabelling = Relabelling(options)
      var table = reading.recorder.table
      let sessions = assembled(&table, &relabelling, log: &log)
      for session in sessions { deliver(session) }
      let result = Finding(
        table: TableReport(
          file: fileName, layout: reading.recorder.table.layout,
          encoding: opening.source.encoding, delimiter: opening.delimiter, sample: sample,
          rowCount: reading.rowCount, sessionCount: sessions.count), recoded: relabelling.used)
      return (result, layout.headerLine)
    }
  }

  private func readEvents(
    _ opening: TableOpening, layout: TableLayout, inPassing: Bool, log: inout DiagnosticLog,
    deliver: (ReadSession) -> Void
  ) -> Finding? {
    let encoding = opening.source.encoding
    let delimiter = opening.delimiter
    let sample = opening.sample
    var stream = SessionStream(options: options)
    var reader =
      inPassing
      ? EventTableReader(opening, layout: layout, options: options, log: &log) { table, log in
        stream.drain(&table, isLast: false, log: &log, deliver: deliver)
        return !stream.isScattered
      } : EventTableReader(opening, layout: layout, options: options, log: &log)
    if stream.isScattered { return nil }
    if reader.rowCount == 0, reader.table.unplacedBadRows == 0 {
      log.add(
        Diagnostic(
          .noDataRows, "there is a header but no row of data",
          at: Diagnostic.Place(file: fileName, line: layout.headerLine),
          expected: "at least one row of data", hint: "was the export interrupted? export again"))
    }
    noteGuessedScale(layout, log: &log)
    let rows = reader.takeRows()
    var table = reader.table
    table.rows = rows
    var count = 0
    var recoded: Set<String> = []
    if inPassing {
      stream.drain(&table, isLast: true, log: &log, deliver: deliver)
      if stream.isScattered { return nil }
      count = stream.sessionCount
      recoded = stream.recoded
    } else {
      var relabelling = Relabelling(options)
      let sessions = assembled(&table, &relabelling, log: &log)
      recoded = relabelling.used
      for session in sessions { deliver(session) }
      count = sessions.count
    }
    let isWithdrawn = table.unplacedBadRows > 0 && options.badRows == .refuse
    return Finding(
      table: TableReport(
        file: fileName, layout: layout, encoding: encoding, delimiter: delimiter,
        sample: sample, rowCount: reader.rowCount, sessionCount: isWithdrawn ? 0 : count),
      isWithdrawn: isWithdrawn && count > 0, recoded: recoded)
  }

  /// Adds to what was recognised what the user and the data set say.
  private func settle(_ layout: inout TableLayout, log: inout DiagnosticLog) {
    layout.constants.merge(options.constants) { _, given in given }
    if let described { layout.reason += "; " + described.note }
    noteOtherDialect(layout, log: &log)
  }

  private func noteOtherDialect(_ layout: TableLayout, log: inout DiagnosticLog) {
    guard let expected = options.expectedDialect, expected != layout.dialect else { return }
    log.add(
      Diagnostic(
        .mappingForOther, "this is \(layout.dialect), the mapping was made for \(expected)",
        at: Diagnostic.Place(file: fileName), treatedAs: "what it is, by the rules of the mapping",
        hint: "look at it with attune inspect, and make a mapping for files like it"))
  }

  private func noteGuessedScale(_ layout: TableLayout, log: inout DiagnosticLog) {
    guard layout.isTimeScaleGuessed else { return }
    log.add(
      Diagnostic(
        .timeUnitGuessed, "all times are whole numbers without a unit",
        at: Diagnostic.Place(file: fileName), treatedAs: layout.timeScale.name,
        hint: "say --time-unit s, ms or frames if that is wrong"))
  }

  /// Reads the file once more for the text of the lines that messages name; cheap beside reading it,
  /// and done only when there is something to show.
  private func addExcerpts(
    opening: TableOpening, headerLine: Int?, log: inout DiagnosticLog
  ) {
    var wanted = log.wantedLines(file: fileName)
    guard !wanted.isEmpty else { return }
    if let headerLine { wanted.insert(headerLine) }
    let lines =
      opening.text.map { LineLookup.lines(wanted, of: TextSource(text: $0)) }
      ?? LineLookup.lines(wanted, path: path, encoding: options.encoding)
    log.addExcerpts(
      file: fileName, delimiter: opening.delimiter.delimiter,
      header: headerLine.flatMap { line in lines[line].map { (line, $0) } }, lines: lines)
  }
}
