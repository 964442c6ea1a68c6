import CodedSessions

/// CHAT transcripts (`.cha`) of CLAN and the TalkBank corpora, by "The CHAT Transcription Format".
///
/// Headers begin with `@`, main lines with `*` and the code of a speaker, dependent tiers with `%`;
/// lines that begin with a tab continue the line before. A media bullet says when something was said,
/// and each bullet is one bout of its speaker, whether it ends a line or stands inside one: person =
/// speaker, stream "speech", code "utterance". The words are no code; laughter, cries and babbling
/// that a transcript gives a line of its own are utterances too, and so are pauses that conversation
/// analysts give a bullet within a turn.
///
/// `%add` and `%xds` name the addressee, which becomes a modifier of the utterances before them. Other
/// tiers are passed over, among them `%wor` with a bullet for each word. Overlap marks (`+<`, `⌈`) are
/// text: bullets say what overlapped. Lines without a bullet have no time; they are counted in a note.
enum CHATTranscript: DocumentDialect {
  static func recognise(_ beginning: DocumentBeginning) -> DocumentRecognition? {
    let text = beginning.text
    let starts = ["@UTF8", "@Begin", "@PID:", "@Font:"]
    guard let start = starts.first(where: text.hasPrefix) else { return nil }
    return .events(
      DocumentLayout(
        dialect: "CHAT transcript",
        reason: "begins with \(start); every media bullet is an utterance of the line's speaker",
        parts: [
          .init("speaker", .person), .init("main line", .code), .init("bullet onset", .onset),
          .init("bullet offset", .offset), .init("%add, %xds", .modifier),
          .init("@Participants, @ID", .factor),
        ], timeScale: .milliseconds))
  }

  static func read(
    _ document: Document, into recorder: inout EventRecorder, options: ReadingOptions,
    log: inout DiagnosticLog
  ) {
    recorder.changeLayout { $0.constants.merge(options.constants) { _, given in given } }
    var reading = CHATReading(file: document.fileName)
    for line in document.lines { reading.take(line, into: &recorder, log: &log) }
    reading.finish(into: &recorder, log: &log)
    let doubled = DoublyEncodedText.count(in: document.utf8)
    if doubled > 0 {
      log.add(
        Diagnostic(
          .doublyEncodedText,
          "\(doubled) \(doubled == 1 ? "character was" : "characters were") encoded twice",
          at: Diagnostic.Place(file: document.fileName),
          treatedAs: "the text as it stands; times are not touched by it",
          hint: "ask for the file as it was before it was converted"))
    }
  }
}
