import CodedSessions

/// RTTM, the format of speaker diarisation (NIST): `SPEAKER file channel onset duration <NA> <NA> name …`,
/// cut by blanks or tabs, `;;` before comments. Other types of rows hold no segments of speakers.
enum RTTMSegments: DocumentDialect {
  static func recognise(_ beginning: DocumentBeginning) -> DocumentRecognition? {
    let lines = beginning.text.split { $0.isNewline }.filter { !$0.hasPrefix(";;") }
    guard let first = lines.first, let fields = fields(String(first)), fields.count >= 8 else {
      return nil
    }
    return .events(
      DocumentLayout(
        dialect: "RTTM segments of speakers",
        reason: "rows begin with SPEAKER, a file, a channel, an onset and a duration in seconds",
        parts: [
          .init("file", .session), .init("name", .person), .init("onset", .onset),
          .init("duration", .duration),
        ]))
  }

  static func read(
    _ document: Document, into recorder: inout EventRecorder, options: ReadingOptions,
    log: inout DiagnosticLog
  ) {
    for line in document.lines {
      guard !line.text.hasPrefix(";;"), line.text.hasPrefix("SPEAKER") else { continue }
      guard let fields = fields(line.text), fields.count >= 8,
        let onset = TimeText.read(fields[3], scale: .seconds)?.time,
        let length = TimeText.read(fields[4], scale: .seconds)?.time,
        onset.microseconds.magnitude < 31_557_600_000_000_000,
        length.microseconds.magnitude < 31_557_600_000_000_000
      else {
        recorder.refuseRow(session: Self.fields(line.text)?[1])
        log.add(
          Diagnostic(
            .notATime, "a row without onset, duration and name",
            at: Diagnostic.Place(file: document.fileName, line: line.number),
            expected: "SPEAKER file 1 onset duration <NA> <NA> name <NA> <NA>"))
        continue
      }
      recorder.add(
        "speech",
        EventRecorder.Names(session: fields[1], person: fields[7], stream: "speech"), onset: onset,
        offset: onset + length, line: line.number)
    }
  }

  private static func fields(_ line: String) -> [String]? {
    let fields = line.split { $0 == " " || $0 == "\t" }.map(String.init)
    return fields.first == "SPEAKER" && fields.count >= 2 ? fields : nil
  }
}
