import CodedSessions

/// TextGrids of Praat, by "Praat manual: TextGrid file formats": long, short and chronological text.
///
/// Person = tier, or what ``TextGridTierName`` finds in its name; code = label. Interval tiers tile
/// their time, and an empty label says that nothing was coded; a point without a label is a row
/// without a code. The file's own limits are the session's stated length; tiers may have others, which
/// restrict nothing and are told in a note. Times are rounded to the microsecond, as
/// ``PraatNumber/time(_:)`` says; shared borders stay shared.
enum PraatTextGrid: DocumentDialect {
  static func recognise(_ beginning: DocumentBeginning) -> DocumentRecognition? {
    let text = beginning.text
    if text.hasPrefix("ooBinaryFile") {
      return .refused(
        refusal("a binary file of Praat", beginning, hint: "in Praat: Save as text file"))
    }
    guard let form = TextGridForm(beginning: text) else { return nil }
    if form != .chronological, !text.contains("\"TextGrid") {
      return .refused(
        refusal(
          "a Praat object that is no TextGrid", beginning,
          hint: "in Praat, save the TextGrid with Save as text file"))
    }
    return .events(
      DocumentLayout(
        dialect: "Praat TextGrid",
        reason: "\(form.rawValue), tiers read as persons, times to the nearest microsecond",
        parts: [
          .init("tier", .person), .init("label", .code), .init("xmin", .onset),
          .init("xmax", .offset),
        ]))
  }

  private static func refusal(
    _ found: String, _ beginning: DocumentBeginning, hint: String
  ) -> Diagnostic {
    Diagnostic(
      .notAnEventTable, "this is \(found)", at: Diagnostic.Place(file: beginning.fileName),
      expected: "a TextGrid as text", hint: hint)
  }

  static func read(
    _ document: Document, into recorder: inout EventRecorder, options: ReadingOptions,
    log: inout DiagnosticLog
  ) {
    recorder.changeLayout { $0.constants.merge(options.constants) { _, given in given } }
    let grid = TextGridFile(document.utf8)
    let file = document.fileName
    if let fault = grid.fault {
      recorder.refuseRowOfUnknownSession()
      log.add(
        Diagnostic(
          .malformedDocument, fault.message, at: Diagnostic.Place(file: file, line: fault.line),
          expected: fault.expected, hint: "was the file cut off, or edited by hand?"))
    }
    if grid.offset > grid.onset {
      recorder[facts: nil, dyad: nil].timeOffset = grid.onset.microseconds
      recorder[facts: nil, dyad: nil].statedLength = (grid.offset - grid.onset).microseconds
    }
    noteLimits(of: grid, file: file, log: &log)
    var taken: [String: Int] = [:]
    for tier in grid.tiers {
      let name = uniqueName(of: tier, taken: &taken, file: file, log: &log)
      record(tier, TextGridTierName(name), into: &recorder, file: file, log: &log)
    }
  }

  private static func noteLimits(of grid: TextGridFile, file: String, log: inout DiagnosticLog) {
    for tier in grid.tiers where tier.onset != grid.onset || tier.offset != grid.offset {
      log.add(
        Diagnostic(
          .statedLimitsDiffer,
          "the tier \"\(tier.name)\" lasts from \(tier.onset.text) to \(tier.offset.text) s",
          at: Diagnostic.Place(file: file, line: tier.line),
          treatedAs: "a tier of the whole file, from \(grid.onset.text) to \(grid.offset.text) s"))
    }
  }

  /// The tier's name without blanks at its ends, with a number if another tier has it.
  private static func uniqueName(
    of tier: TextGridFile.Tier, taken: inout [String: Int], file: String, log: inout DiagnosticLog
  ) -> String {
    let place = Diagnostic.Place(file: file, line: tier.line)
    let plain = String(tier.name.trimmingBlanks)
    if plain.utf8.count != tier.name.utf8.count {
      log.add(
        Diagnostic(
          .blanksAround, "blanks around the name of the tier \"\(plain)\"", at: place,
          treatedAs: "\"\(plain)\"", hint: "remove the blanks in the file"), cause: "tier")
    }
    // The number goes on from the last one, so that many tiers of one name cost no more than few.
    guard var number = taken[plain] else {
      taken[plain] = 1
      return plain
    }
    repeat { number += 1 } while taken["\(plain) (\(number))"] != nil
    taken[plain] = number
    taken["\(plain) (\(number))"] = 1
    log.add(
      Diagnostic(
        .nameMadeUnique, "another tier is called \"\(plain)\"", at: place,
        treatedAs: "\"\(plain) (\(number))\"", hint: "rename the tier in Praat if it has a meaning"
      ), cause: plain)
    return "\(plain) (\(number))"
  }

  private static func record(
    _ tier: TextGridFile.Tier, _ name: TextGridTierName, into recorder: inout EventRecorder,
    file: String, log: inout DiagnosticLog
  ) {
    let names = EventRecorder.Names(person: name.person, stream: name.stream)
    for mark in tier.marks {
      let isEmpty = mark.label.allSatisfy(\.isWhitespace)
      if isEmpty, tier.hasIntervals { continue }
      if mark.offset == mark.onset {
        log.add(
          Diagnostic(
            .zeroLengthState, "an interval of no length, \"\(mark.label)\"",
            at: Diagnostic.Place(file: file, line: mark.line),
            treatedAs: "nothing; the interval is not used"))
        continue
      }
      recorder.add(
        isEmpty ? "" : mark.label, names, onset: mark.onset, offset: mark.offset, line: mark.line)
    }
  }
}
