import CodedSessions

/// Focal data files of JWatcher (`.dat`), "Focal Data File 1.0", as JWatcher and BORIS write them.
///
/// A header of `name=value` lines and comments after `#`; `FirstLineOfData` counts lines from 1; the
/// data are lines `milliseconds, key`, and the last has the key `EOF`. `StartTime` and `StopTime` are
/// milliseconds of the computer's clock; their difference is the stated length, or the time of EOF
/// when they are not there. Code = key.
///
/// Only onsets are written. Which keys are states that end one another stands in the analysis file
/// (`.faf`), which key means what in the master file (`.fmf`), and neither is at hand when a data file
/// is read; keys are therefore read as moments, and a note says so.
enum JWatcherFocalData: DocumentDialect {
  static func recognise(_ beginning: DocumentBeginning) -> DocumentRecognition? {
    let text = beginning.text
    if text.hasPrefix("FirstLineOfData") {
      return .events(
        DocumentLayout(
          dialect: "JWatcher focal data",
          reason: "begins with FirstLineOfData; lines of milliseconds and key",
          parts: [.init("milliseconds", .onset), .init("key", .code)],
          timeScale: .milliseconds, rowForm: .moments))
    }
    guard text.hasPrefix("#") else { return nil }
    let head = text.prefix(600)
    if head.contains("# Format: Focal Master File") {
      return .refused(settings("a focal master file (.fmf): the names of keys", beginning))
    }
    if head.contains("# Format: Focal Analysis Master File") {
      return .refused(settings("a focal analysis file (.faf): how to analyse", beginning))
    }
    return nil
  }

  private static func settings(_ found: String, _ beginning: DocumentBeginning) -> Diagnostic {
    Diagnostic(
      .notAnEventTable, "this is a JWatcher settings file, \(found), without events",
      at: Diagnostic.Place(file: beginning.fileName), expected: "a focal data file (.dat)",
      hint: "give the .dat file; write what its keys mean into a codebook")
  }

  static func read(
    _ document: Document, into recorder: inout EventRecorder, options: ReadingOptions,
    log: inout DiagnosticLog
  ) {
    recorder.changeLayout { $0.constants.merge(options.constants) { _, given in given } }
    let file = document.fileName
    let lines = document.lines
    let header = JWatcherHeader(lines)
    if let fault = header.fault(in: lines) {
      recorder.refuseRowOfUnknownSession()
      log.add(
        Diagnostic(
          .malformedDocument, fault.message, at: Diagnostic.Place(file: file, line: fault.line),
          expected: "FirstLineOfData with the number of the line after #BEGIN DATA",
          hint: "was a line added or removed by hand?"))
    }
    var reading = JWatcherRows(file: file)
    for line in lines where line.number >= header.firstLine {
      reading.take(line, into: &recorder, log: &log)
    }
    let length = max(header.length ?? 0, reading.end?.microseconds ?? 0)
    if length > 0 { recorder[facts: nil, dyad: nil].statedLength = length }
    note(header, reading, length: length, file: file, log: &log)
  }

  private static func note(
    _ header: JWatcherHeader, _ rows: JWatcherRows, length: Int64, file: String,
    log: inout DiagnosticLog
  ) {
    if let stated = header.length, let end = rows.end, end.microseconds != stated {
      log.add(
        Diagnostic(
          .statedLimitsDiffer,
          "the data end with EOF at \(end.text) s, StopTime says \(SessionTime(microseconds: stated).text) s",
          at: Diagnostic.Place(file: file, line: rows.endLine),
          treatedAs: "a session of \(SessionTime(microseconds: length).text) s"))
    }
    if rows.end == nil {
      log.add(
        Diagnostic(
          .unclosedAccepted, "the data do not end with EOF", at: Diagnostic.Place(file: file),
          treatedAs: "a record that ends with its last key",
          hint: "was the file cut off? compare it with the original"))
    }
    log.add(
      Diagnostic(
        .onsetsAlone, "JWatcher writes when keys were pressed, not how long a behaviour lasted",
        at: Diagnostic.Place(file: file), treatedAs: "moments",
        hint:
          "the .fmf file beside it names the keys, the .faf file says which are states; a codebook can give the keys labels"
      ))
  }
}
