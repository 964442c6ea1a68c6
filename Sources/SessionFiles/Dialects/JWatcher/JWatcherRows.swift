import CodedSessions

/// Takes the lines of data of a JWatcher file: `milliseconds, key`.
struct JWatcherRows {
  /// When `EOF` closes the record.
  private(set) var end: SessionTime?
  /// The line of `EOF`.
  private(set) var endLine: Int?

  private let times: RowTimes

  init(file: String) { times = RowTimes(fileName: file, scale: .milliseconds) }

  /// Records the key of a line.
  mutating func take(
    _ line: Document.Line, into recorder: inout EventRecorder, log: inout DiagnosticLog
  ) {
    if line.text.trimmingBlanks.isEmpty || line.text.hasPrefix("#") { return }
    let place = Diagnostic.Place(file: times.fileName, line: line.number)
    if end != nil {
      recorder.refuseRow()
      log.add(
        Diagnostic(
          .malformedDocument, "a line of data after EOF", at: place,
          expected: "EOF on the last line of data"))
      return
    }
    // The key may be a comma itself.
    guard let comma = line.text.firstIndex(of: ",") else {
      recorder.refuseRow()
      log.add(
        Diagnostic(
          .malformedDocument, "a line of data without a comma", at: place,
          expected: "milliseconds, a comma and a key, such as 3300, s"))
      return
    }
    let text = String(line.text[..<comma])
    guard let time = times.time(text, line: line.number, log: &log) else {
      recorder.refuseRow()
      return
    }
    let key = String(line.text[line.text.index(after: comma)...].trimmingBlanks)
    if key == "EOF" {
      end = time
      endLine = line.number
    } else {
      recorder.add(key, EventRecorder.Names(), onset: time, offset: nil, line: line.number)
    }
  }
}
