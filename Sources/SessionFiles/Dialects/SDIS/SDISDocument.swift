import CodedSessions

/// GSEQ's data language SDIS (Bakeman & Quera): event, multievent, state, timed and interval data.
///
/// Timed and state data have a clock. Event and multievent data tell only an order, interval data count
/// intervals. Sets of codes that exclude one another are streams; a set that is named after a partner is
/// that person.
enum SDISDocument: DocumentDialect {
  static func recognise(_ beginning: DocumentBeginning) -> DocumentRecognition? {
    guard mayBegin(beginning.utf8) else { return nil }
    let document = Document(
      fileName: beginning.fileName, encoding: .utf8, utf8: Array(beginning.utf8.prefix(16_384)))
    guard let words = typeWords(document.lines), let type = words.first,
      let kind = SDISDeclarations.DataType(rawValue: type.lowercased()),
      looksDeclared(words, of: kind, beginning)
    else { return nil }
    let times =
      switch kind {
      case .timed, .state: "times in the data"
      case .interval: "intervals of a length that the file does not tell"
      case .event, .multievent: "the order of events without times"
      }
    return .events(
      DocumentLayout(
        dialect: "GSEQ data (SDIS), \(kind.rawValue)",
        reason: "the first word is \(type), declarations end with a semicolon; \(times)",
        parts: [
          .init("unit", .dyad), .init("session", .session), .init("set", .stream),
          .init("code", .code), .init("time", .onset),
        ]))
  }

  /// Whether the first word, or a comment before it, leaves room for the name of a data type: most files are
  /// none of these, and cutting them into words takes longer than reading them.
  private static func mayBegin(_ utf8: [UInt8]) -> Bool {
    var word: [UInt8] = []
    for byte in utf8 {
      let isLetter = (0x61...0x7A).contains(byte | 0x20)
      if isLetter {
        word.append(byte | 0x20)
        guard word.count <= 20 else { return false }
      } else if !word.isEmpty {
        break
      } else if byte == UInt8(ascii: "%") || byte == UInt8(ascii: "!") || byte >= 0x80 {
        // A comment, or a mark of the encoding: look closely.
        return true
      } else if byte > 0x20 {
        return false
      }
    }
    return SDISDeclarations.DataType(rawValue: String(decoding: word, as: UTF8.self)) != nil
  }

  /// The first words outside comments.
  private static func typeWords(_ lines: [Document.Line]) -> [String]? {
    let tokens = SDISTokens(lines)
    let words = tokens.declarations.prefix(40).map(\.text)
    return words.isEmpty ? nil : words
  }

  /// A table may begin with "Event;Onset" or a header "State (s)": the declarations of SDIS hold no
  /// delimiters, and end with a semicolon that is followed by the end of the line, a label or data.
  private static func looksDeclared(
    _ words: [String], of kind: SDISDeclarations.DataType, _ beginning: DocumentBeginning
  ) -> Bool {
    if words.contains(where: { $0.contains(",") || $0.contains("\t") }) { return false }
    if words.count == 1 {
      guard let semicolon = beginning.text.firstIndex(of: ";") else { return false }
      return beginning.text[beginning.text.index(after: semicolon)...]
        .first { $0 != " " && $0 != "\r" }.map { $0.isNewline || $0 == "%" || $0 == "<" } ?? false
    }
    return ["(", "<", "=", "*"].contains(words[1])
      || beginning.text.contains(";")
        && !["csv", "tsv"].contains(beginning.ending)
  }

  static func read(
    _ document: Document, into recorder: inout EventRecorder, options: ReadingOptions,
    log: inout DiagnosticLog
  ) {
    let tokens = SDISTokens(document.lines)
    guard tokens.hasDeclarations, let declarations = SDISDeclarations(tokens.declarations) else {
      recorder.refuseRowOfUnknownSession()
      log.add(
        Diagnostic(
          .malformedDocument, "the declarations do not end",
          at: Diagnostic.Place(file: document.fileName, line: 1),
          expected: "a semicolon after the type, the codes and the variables"))
      return
    }
    let units = SDISUnits(tokens.data, variables: declarations.variables).units
    for (number, unit) in units.enumerated() {
      for (place, session) in unit.sessions.enumerated() {
        let names = EventRecorder.Names(
          session: unit.sessions.count > 1 ? String(place + 1) : nil,
          dyad: unit.label ?? (units.count > 1 ? "unit \(number + 1)" : nil))
        var facts = SessionFacts()
        facts.factors = unit.levels.map { (name: $0.variable, value: $0.level) }
        recorder[facts: names.session, dyad: names.dyad] = facts
        var writer = SDISSession(
          names: names, declarations: declarations, file: document.fileName, options: options)
        writer.record(session, into: &recorder, log: &log)
      }
    }
  }
}
