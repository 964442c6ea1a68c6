import CodedSessions
import SessionFiles

/// How files and sessions were read, in plain sentences for the log.
enum ReadingSentences {
  /// What a file was taken for.
  static func sentences(_ source: ReportSource) -> [String] {
    guard let recognition = source.recognition else { return [words(source.role)] }
    var form = "text in \(recognition.encoding.rawValue)"
    if recognition.delimiter != "none" { form += ", cells separated by \(recognition.delimiter)" }
    if let line = recognition.headerLine { form += ", header in line \(line)" }
    return [
      "read as \(recognition.dialect): \(recognition.reason)",
      form + ", bare times in \(recognition.timeScale)",
      counted(recognition.rowCount, "row", "rows") + " of data, "
        + counted(recognition.sessionCount, "session", "sessions"),
    ].map(DiagnosticText.printable)
  }

  /// What was guessed and repaired on the way to a session.
  static func sentences(_ record: ReadingRecord) -> [String] {
    var sentences = [counted(record.rowCount, "row", "rows")]
    if record.rowsLeftOut > 0 {
      sentences.append(
        counted(record.rowsLeftOut, "row", "rows") + " left out that cannot be read")
    }
    if record.duplicates > 0 {
      sentences.append(
        counted(record.duplicates, "repeat", "repeats") + " of a row to the letter, not counted")
    }
    if record.addedToOffsets > .zero {
      sentences.append("\(record.addedToOffsets.text) s added to offsets")
    }
    for closing in record.gapClosings {
      sentences.append(
        "\(closing.stream): \(counted(closing.count, "gap", "gaps")) of up to "
          + "\(closing.tolerance.text) s closed"
          + (closing.isGuessed ? ", a length found from the gaps" : ""))
    }
    for stream in record.streams {
      sentences.append(
        "\(stream.stream): \(stream.kind.rawValue) stream, codes "
          + (stream.isExclusive ? "exclude one another" : "can hold together") + ", "
          + plain(Decimals.percent(stream.coverage)) + " of the session covered, "
          + (stream.isFromCodebook ? "as the codebook says" : "found from the data"))
    }
    if record.hasInferredPhases { sentences.append("borders of phases found from the rows") }
    return sentences.map(DiagnosticText.printable)
  }

  /// `1 row`, `12345 rows`: ordinary blanks and no groups of digits, so that the log can be searched.
  static func counted(_ count: Int, _ singular: String, _ plural: String) -> String {
    "\(count) " + (count == 1 ? singular : plural)
  }

  private static func plain(_ text: String) -> String {
    text.replacing(Decimals.noBreakSpace, with: " ")
  }

  private static func words(_ role: ReadFile.Role) -> String {
    switch role {
    case .sessions: "no coded events were found in it"
    case .description: "describes the columns of a data set"
    case .codebook: "the codebook"
    case .mapping: "the mapping: how files are read"
    case .design: "the design of the study"
    case .participants: "the table of participants"
    case .exercise: "question and prediction of the exercise"
    }
  }
}
