import CodedSessions

/// Takes the lines of a CHAT transcript one by one and records the utterances.
struct CHATReading {
  private struct Utterance {
    let onset: SessionTime
    let offset: SessionTime
    let line: Int
  }

  /// What the line before was, so that a tab can continue it.
  private enum Kind {
    case none
    case header(Substring)
    case main
    case tier(Substring)
  }

  private let file: String
  private var kind = Kind.none
  private var text = ""
  private var participants = CHATParticipants()
  private var speaker = ""
  private var utterances: [Utterance] = []
  private var addressees: [String] = []
  private var hasBullet = true
  private var mainLine = 0
  private var linesWithoutTime: [Int] = []
  private var strangers: Set<String> = []

  init(file: String) { self.file = file }

  /// Takes the next line.
  mutating func take(
    _ line: Document.Line, into recorder: inout EventRecorder, log: inout DiagnosticLog
  ) {
    switch line.text.utf8.first {
    case UInt8(ascii: "\t"), UInt8(ascii: " "):
      proceed(line, line.text, into: &recorder, log: &log)
    case UInt8(ascii: "@"), UInt8(ascii: "*"), UInt8(ascii: "%"):
      begin(line, into: &recorder, log: &log)
    case nil: return
    default:
      endLine()
      kind = .none
      recorder.refuseRow()
      log.add(
        Diagnostic(
          .malformedDocument, "a line that is no part of a transcript", at: place(line.number),
          expected: "@ for a header, * for a speaker, % for a tier, or a tab to continue a line",
          hint: "if the line continues the one before, put a tab at its beginning"))
    }
  }

  /// Called after the last line.
  mutating func finish(into recorder: inout EventRecorder, log: inout DiagnosticLog) {
    endLine()
    endUtterances(into: &recorder, log: &log)
    let factors = participants.factors
    recorder[facts: nil, dyad: nil].factors += factors
    guard let first = linesWithoutTime.first else { return }
    let count = linesWithoutTime.count
    log.add(
      Diagnostic(
        .linesWithoutTime,
        "\(count) \(count == 1 ? "line" : "lines") of speech without a bullet", at: place(first),
        treatedAs: "not timed, and not used",
        hint: "link the transcript to its medium in CLAN to have every utterance timed"))
  }

  private func place(_ line: Int) -> Diagnostic.Place { Diagnostic.Place(file: file, line: line) }

  private mutating func begin(
    _ line: Document.Line, into recorder: inout EventRecorder, log: inout DiagnosticLog
  ) {
    endLine()
    let colon = line.text.utf8.firstIndex(of: UInt8(ascii: ":"))
    let name = line.text[..<(colon ?? line.text.endIndex)]
    let rest = colon.map { String(line.text[line.text.utf8.index(after: $0)...]) } ?? ""
    switch line.text.utf8.first {
    case UInt8(ascii: "*"):
      endUtterances(into: &recorder, log: &log)
      guard colon != nil else {
        kind = .none
        recorder.refuseRow()
        log.add(
          Diagnostic(
            .malformedDocument, "a line of speech without a colon after its speaker",
            at: place(line.number), expected: "*CHI: and a tab before what was said"))
        return
      }
      kind = .main
      speaker = String(name.dropFirst().trimmingBlanks)
      mainLine = line.number
      hasBullet = false
      welcome(line.number, log: &log)
    case UInt8(ascii: "%"): kind = .tier(name)
    default: kind = .header(name)
    }
    proceed(line, rest, into: &recorder, log: &log)
  }

  /// Warns once of each speaker whom the header does not know.
  private mutating func welcome(_ line: Int, log: inout DiagnosticLog) {
    guard !participants.contains(speaker), strangers.insert(speaker).inserted else { return }
    let codes = participants.codes
    let near = ColumnNames.nearest(to: speaker, among: Array(codes.prefix(50)))
    log.add(
      Diagnostic(
        .speakerNotDeclared, "the speaker \"\(speaker)\" is not among @Participants",
        at: place(line),
        expected: codes.isEmpty ? "a header @Participants" : "one of \(ColumnNames.listed(codes))",
        treatedAs: "a person called \"\(speaker)\"",
        hint: near.map { "did you mean \"\($0)\"?" }), cause: speaker)
  }

  /// More of the line that `kind` names.
  private mutating func proceed(
    _ line: Document.Line, _ more: String, into recorder: inout EventRecorder,
    log: inout DiagnosticLog
  ) {
    switch kind {
    case .none: return
    case .header, .tier: text += " " + more
    case .main:
      for bullet in CHATBullet.all(in: more) {
        take(bullet, line: line.number, into: &recorder, log: &log)
      }
    }
  }

  private mutating func take(
    _ bullet: CHATBullet, line: Int, into recorder: inout EventRecorder, log: inout DiagnosticLog
  ) {
    let expected = "onset and offset in milliseconds between two marks, such as 1500_2775"
    switch bullet {
    case .withoutTimes: return
    case .times(let onset, let offset) where onset == offset:
      hasBullet = true
      log.add(
        Diagnostic(
          .zeroLengthState, "a bullet of no length, at \(onset.text) s", at: place(line),
          treatedAs: "nothing; the bullet is not used",
          hint: "set its end in CLAN if something was said there"))
    case .times(let onset, let offset):
      hasBullet = true
      utterances.append(Utterance(onset: onset, offset: offset, line: line))
    case .unreadable(let text):
      hasBullet = true
      recorder.refuseRow()
      log.add(
        Diagnostic(
          .notATime, "\"\(text)\" is no bullet", at: place(line), expected: expected))
    case .unclosed:
      hasBullet = true
      recorder.refuseRow()
      log.add(
        Diagnostic(
          .notATime, "a bullet that is not closed", at: place(line), expected: expected,
          hint: "the mark U+0015 stands on both sides of a bullet"), cause: "unclosed")
    }
  }

  /// What is known when a header or a tier, with its continuations, is complete.
  private mutating func endLine() {
    switch kind {
    case .header(let name): participants.take(header: name, text)
    case .tier("%add"), .tier("%xds"):
      let addressee = String(text.trimmingBlanks)
      if !addressee.isEmpty { addressees.append(addressee) }
    default: break
    }
    text = ""
  }

  /// Records the utterances of a main line, when the tiers below it are known.
  private mutating func endUtterances(
    into recorder: inout EventRecorder, log: inout DiagnosticLog
  ) {
    if !hasBullet { linesWithoutTime.append(mainLine) }
    for utterance in utterances {
      recorder.add(
        "utterance",
        EventRecorder.Names(person: speaker, stream: "speech", modifiers: addressees),
        onset: utterance.onset, offset: utterance.offset, line: utterance.line)
    }
    utterances = []
    addressees = []
    hasBullet = true
  }
}
