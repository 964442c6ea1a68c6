import SessionFiles

/// What happened when a report was made, as a text for people: which program, which files and how they were read,
/// every message, what was left out and why, what was drawn at random, and what was written.
///
/// There is no clock in it and no folder: two runs on the same files give the same text.
struct ReportLog: Sendable {
  static let fileName = "log.txt"

  /// Where the report comes from.
  let origin: ReportOrigin
  /// The program with its version.
  let program: String?
  /// The command that makes the report again.
  let command: String?
  /// How its statistics were made.
  let settings: ReportSettings
  /// What else was said of the files that were made.
  var remarks: [String] = []

  /// The log of a report that consists of `entries` beside the log itself and the manifest. O(n) in messages and
  /// files.
  func text(written entries: [ReportManifest.Entry]) -> String {
    var parts = [head]
    func add(_ heading: String, _ lines: [String], otherwise: String) {
      let body = lines.isEmpty ? "  " + otherwise + "\n" : lines.joined()
      parts.append(heading + "\n" + body)
    }
    add("Files read", origin.sources.map(Self.source), otherwise: "none is known")
    if !origin.sessions.isEmpty {
      add("Sessions", origin.sessions.map(Self.session), otherwise: "")
    }
    add("Rules of reading", origin.rules.map(Self.rule), otherwise: "none is known")
    add("Messages", [messages].filter { !$0.isEmpty }, otherwise: "none")
    add("Left out", settings.leftOut.map(Self.line), otherwise: "nothing")
    add(
      "Random numbers", settings.seed.map { ["  seed \($0)\n"] } ?? [], otherwise: "none are drawn")
    add("Files written", entries.map(Self.written) + remarks.map(Self.line), otherwise: "none")
    return parts.joined(separator: "\n")
  }

  private var head: String {
    [program, command].compactMap(\.self).map { DiagnosticText.printable($0) + "\n" }.joined()
  }

  /// As the terminal shows them, with an empty line after each but the last.
  private var messages: String {
    origin.messages.map { DiagnosticText.render($0.forTheLog) + "\n" }
      .joined(separator: "\n")
  }

  private static func source(_ source: ReportSource) -> String {
    let input = source.input
    let first =
      "  \(DiagnosticText.printable(input.name))  \(size(input.bytes))  sha256 \(input.sha256)\n"
    return first + ReadingSentences.sentences(source).map { "    \($0)\n" }.joined()
  }

  private static func session(_ session: (id: String, record: ReadingRecord)) -> String {
    "  \(DiagnosticText.printable(session.id))\n"
      + ReadingSentences.sentences(session.record).map { "    \($0)\n" }.joined()
  }

  private static func rule(_ rule: ReadingRecord.Policy) -> String {
    let value = rule.value.isEmpty ? "nothing" : DiagnosticText.printable(rule.value)
    return "  \(rule.name): \(value)\(rule.isDefault ? "" : " (chosen)")\n"
  }

  private static func line(_ text: String) -> String { "  \(DiagnosticText.printable(text))\n" }

  private static func written(_ entry: ReportManifest.Entry) -> String {
    "  \(entry.path)  \(size(entry.bytes))\n"
  }

  private static func size(_ bytes: Int) -> String {
    ReadingSentences.counted(bytes, "byte", "bytes")
  }
}

extension Diagnostic {
  /// The message with as many lines of repeats as a terminal is shown, even where more were asked for, and without
  /// the row that it is about: a row may hold what is not to be passed on with a report, such as the path of a video.
  fileprivate var forTheLog: Diagnostic {
    var message = self
    message.excerpt = nil
    message.moreLines = Array(moreLines.prefix(DiagnosticLog.namedRepeats))
    return message
  }
}
