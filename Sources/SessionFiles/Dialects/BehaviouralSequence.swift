import CodedSessions

/// BORIS's behavioural sequences: `# observation id: …`, then for each subject `# name:` and a line of codes
/// between bars. They tell only an order.
///
/// Codes that hold together are joined by `+` and are one code of the sequence, as BORIS counts them;
/// modifiers follow `&`. In the sequence of all subjects each code begins with `[subject]`.
enum BehaviouralSequence: DocumentDialect {
  static func recognise(_ beginning: DocumentBeginning) -> DocumentRecognition? {
    guard beginning.text.hasPrefix("# observation id:") else { return nil }
    return .events(
      DocumentLayout(
        dialect: "BORIS behavioural sequences",
        reason: "begins with \"# observation id:\"; codes between bars, without times",
        parts: [
          .init("observation id", .session), .init("subject", .person), .init("code", .code),
        ]))
  }

  static func read(
    _ document: Document, into recorder: inout EventRecorder, options: ReadingOptions,
    log: inout DiagnosticLog
  ) {
    var places: [String: Int64] = [:]
    var session = ""
    var subject: String?
    var isAfterName = false
    var isAmongVariables = false
    for line in document.lines {
      let text = String(line.text.trimmingBlanks)
      if let id = value(of: text, after: "# observation id:") {
        session = id
        subject = nil
        (isAfterName, isAmongVariables) = (false, false)
      } else if text.hasPrefix("# Independent variables") {
        isAmongVariables = true
      } else if text.isEmpty {
        (isAfterName, isAmongVariables) = (false, false)
      } else if text.hasPrefix("#") {
        // A variable without a value looks like the name of a subject; the block of variables ends with a
        // blank line.
        isAfterName = !isAmongVariables && text.hasSuffix(":")
        if isAfterName { subject = String(text.dropFirst().dropLast().trimmingBlanks) }
      } else if isAfterName || text.hasPrefix("[") {
        for token in text.split(separator: "|") {
          record(
            String(token), session: session, subject: subject, places: &places, line: line.number,
            into: &recorder)
        }
        isAfterName = false
      }
    }
    if recorder.count > 0 {
      log.add(
        Diagnostic(
          .orderOnly, "the file has no times", at: Diagnostic.Place(file: document.fileName),
          treatedAs: "an order of events; nothing is said of how long or how often in a minute",
          hint: "in BORIS: Observations > Export events > Aggregated events, as CSV"))
    }
  }

  private static func value(of text: String, after head: String) -> String? {
    text.hasPrefix(head) ? String(text.dropFirst(head.count).trimmingBlanks) : nil
  }

  private static func record(
    _ token: String, session: String, subject: String?, places: inout [String: Int64], line: Int,
    into recorder: inout EventRecorder
  ) {
    var code = token[...]
    var person = subject
    if code.hasPrefix("["), let close = code.firstIndex(of: "]") {
      person = String(code[code.index(after: code.startIndex)..<close])
      code = code[code.index(after: close)...]
    }
    let parts = code.split(separator: "&", maxSplits: 1, omittingEmptySubsequences: false)
    let isNobody = person.map { ColumnNames.normal($0) == "no focal subject" } ?? true
    // The sequence of all subjects has one order; otherwise each subject has its own.
    let key = token.hasPrefix("[") ? session : session + "\n" + (person ?? "")
    let own =
      token.hasPrefix("[") || (person ?? "").isEmpty
      ? session : session + " " + (person ?? "")
    let place = places[key, default: 0]
    places[key] = place + 1
    recorder.add(
      String(parts.first ?? ""),
      EventRecorder.Names(
        session: own, person: isNobody ? nil : person,
        modifiers: parts.count > 1 ? parts[1].split(separator: "|").map(String.init) : []),
      onset: .seconds(place), offset: nil, line: line)
    var facts = recorder[facts: own, dyad: nil]
    facts.timeUnit = TimeUnit(step: .seconds(1), origin: .order)
    facts.statedLength = SessionTime.seconds(place + 1).microseconds
    recorder[facts: own, dyad: nil] = facts
  }
}
