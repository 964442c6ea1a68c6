import CodedSessions

/// A LENA recording (`.its`, XML): automatic segments of a day.
///
/// Each Recording of the file is a session of its own: the recorder was off between them although the
/// file's time runs on, so that nothing may be counted across. Segments tile the time. The speaker label
/// is the code; the person is the key child (CHI), a female or male adult (FAN, MAN), another child (CXN),
/// or "environment" for overlap, noise, media and silence. Labels are automatic: expect errors.
enum LENARecording: DocumentDialect {
  static func recognise(_ beginning: DocumentBeginning) -> DocumentRecognition? {
    let text = String(decoding: beginning.utf8.prefix(16_384), as: UTF8.self)
    guard beginning.text.hasPrefix("<"),
      text.contains("<ITS") || (beginning.ending == "its" && text.contains("<?xml"))
    else { return nil }
    return .events(
      DocumentLayout(
        dialect: "LENA recording (.its)",
        reason:
          "XML with the element ITS; each Recording is a session, the speaker label is the code",
        parts: [
          .init("Recording", .session), .init("spkr", .code), .init("startTime", .onset),
          .init("endTime", .offset),
        ]))
  }

  static func read(
    _ document: Document, into recorder: inout EventRecorder, options: ReadingOptions,
    log: inout DiagnosticLog
  ) {
    var segments = Segments()
    do throws(XMLReading.Fault) {
      try XMLReading.read(document.utf8) { segments.take($0) }
    } catch {
      recorder.refuseRowOfUnknownSession()
      log.add(
        Diagnostic(
          .malformedDocument, "the file cannot be read: \(error.words)",
          at: Diagnostic.Place(file: document.fileName, line: error.line),
          expected: "a complete .its file"))
      return
    }
    let stem = document.fileName.split(separator: ".").dropLast().joined(separator: ".")
    for recording in segments.recordings {
      let session =
        segments.recordings.count > 1 ? "\(stem) \(recording.number)" : stem
      if let begin = recording.begin, let end = recording.end, end > begin {
        var facts = SessionFacts()
        facts.timeOffset = begin.microseconds
        facts.statedLength = (end - begin).microseconds
        recorder[facts: session, dyad: nil] = facts
      }
      for segment in recording.segments {
        guard let onset = segment.onset, let offset = segment.offset else {
          recorder.refuseRow(session: session)
          log.add(
            Diagnostic(
              .notATime, "a segment without times",
              at: Diagnostic.Place(file: document.fileName, line: segment.line),
              expected: "startTime and endTime as PT12.34S"))
          continue
        }
        recorder.add(
          segment.speaker,
          EventRecorder.Names(
            session: session, person: person(of: segment.speaker), stream: "segment"),
          onset: onset, offset: offset, line: segment.line)
      }
    }
  }

  /// The first two or three letters of LENA's labels; N at the end means near or clear, F far or faint.
  private static func person(of speaker: String) -> String {
    switch speaker.prefix(2) {
    case "CH": "CHI"
    case "FA": "FAN"
    case "MA": "MAN"
    case "CX": "CXN"
    default: "environment"
    }
  }

  /// A duration as ISO 8601 writes it: `PT12.34S`, `PT1H2M3S`.
  static func time(_ text: String?) -> SessionTime? {
    guard let text, text.hasPrefix("PT") else { return nil }
    var total = SessionTime.zero
    var number = ""
    for character in text.dropFirst(2) {
      switch character {
      case "H", "M", "S":
        guard let value = DecimalText.scaled(number[...], places: 6), value.value >= 0,
          value.value < 1_000_000_000_000_000
        else { return nil }
        let factor: Int64 = character == "H" ? 3_600 : character == "M" ? 60 : 1
        total = total + SessionTime(microseconds: value.value * factor)
        number = ""
      default: number.append(character)
      }
    }
    return number.isEmpty ? total : nil
  }

  /// Gathers recordings and segments from the XML.
  private struct Segments {
    struct Segment {
      let speaker: String
      let onset: SessionTime?
      let offset: SessionTime?
      let line: Int
    }

    struct Recording {
      let number: String
      let begin: SessionTime?
      let end: SessionTime?
      var segments: [Segment] = []
    }

    var recordings: [Recording] = []

    mutating func take(_ event: XMLReading.Event) {
      guard case .start(let name, let attributes, let line) = event else { return }
      if name == "Recording" {
        recordings.append(
          Recording(
            number: attributes["num"] ?? String(recordings.count + 1),
            begin: LENARecording.time(attributes["startTime"]),
            end: LENARecording.time(attributes["endTime"])))
      } else if name == "Segment" {
        if recordings.isEmpty { recordings.append(Recording(number: "1", begin: nil, end: nil)) }
        recordings[recordings.count - 1].segments.append(
          Segment(
            speaker: attributes["spkr"] ?? "",
            onset: LENARecording.time(attributes["startTime"]),
            offset: LENARecording.time(attributes["endTime"]), line: line))
      }
    }
  }
}
