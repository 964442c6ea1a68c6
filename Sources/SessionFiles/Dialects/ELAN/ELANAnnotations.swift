import CodedSessions

/// An ELAN document (`.eaf`).
///
/// Each tier is a stream. Who behaves is the tier's participant, else a person that its name holds
/// (`xds@CHI`, `infant_gaze`), else the tier itself. The start of the media in relation to one another
/// (TIME_ORIGIN) is passed over: annotations count from the beginning of the document's own clock.
enum ELANAnnotations: DocumentDialect {
  static func recognise(_ beginning: DocumentBeginning) -> DocumentRecognition? {
    let text = beginning.text
    guard text.hasPrefix("<"), text.contains("<ANNOTATION_DOCUMENT") else { return nil }
    return .events(
      DocumentLayout(
        dialect: "ELAN document",
        reason:
          "XML with the element ANNOTATION_DOCUMENT; each tier is a stream, who is meant is the tier's participant or stands in its name",
        parts: [
          .init("PARTICIPANT", .person), .init("TIER_ID", .stream),
          .init("ANNOTATION_VALUE", .code), .init("TIME_SLOT_REF1", .onset),
          .init("TIME_SLOT_REF2", .offset),
        ], timeScale: .milliseconds))
  }

  static func read(
    _ document: Document, into recorder: inout EventRecorder, options: ReadingOptions,
    log: inout DiagnosticLog
  ) {
    let file = document.fileName
    let elan: ELANDocument
    do {
      elan = try ELANDocument(document.utf8)
    } catch {
      recorder.refuseRowOfUnknownSession()
      log.add(
        Diagnostic(
          .malformedDocument, "the document cannot be read: \(error.words)",
          at: Diagnostic.Place(file: file, line: error.line),
          expected: "a complete ELAN document", hint: "open it in ELAN and save it again"))
      return
    }
    let times = ELANTimes(elan)
    if times.interpolated > 0 {
      log.add(
        Diagnostic(
          .timesInterpolated,
          "\(times.interpolated) of \(elan.slots.count) time slots have no value",
          at: Diagnostic.Place(file: file),
          treatedAs: "times between those of their neighbours, in equal parts"))
    }
    for tier in elan.tiers where !tier.annotations.isEmpty {
      ELANTierReading(tier, times: times, file: file).record(into: &recorder, log: &log)
    }
  }
}

/// Records the annotations of one tier.
struct ELANTierReading {
  private let tier: ELANDocument.Tier
  private let times: ELANTimes
  private let file: String

  init(_ tier: ELANDocument.Tier, times: ELANTimes, file: String) {
    self.tier = tier
    self.times = times
    self.file = file
  }

  private var names: EventRecorder.Names {
    let name = TierName(tier.id, participant: tier.participant)
    return EventRecorder.Names(person: name.person, stream: name.stream)
  }

  func record(into recorder: inout EventRecorder, log: inout DiagnosticLog) {
    let names = names
    let wording = TierWording(tier.annotations.map(\.value), tier: tier.id)
    if let note = wording.note(at: Diagnostic.Place(file: file, line: tier.line)) {
      log.add(note, cause: tier.id)
    }
    // Annotations of a tier cannot overlap in ELAN, but other programs write such tiers.
    for annotation in tier.annotations {
      guard let span = times[annotation] else {
        recorder.refuseRow()
        log.add(
          Diagnostic(
            .malformedDocument, "an annotation of \"\(tier.id)\" has no time",
            at: Diagnostic.Place(file: file, line: annotation.line),
            expected: "two time slots, or an annotation above it that has them"), cause: tier.id)
        continue
      }
      recorder.add(
        wording.code(annotation.value), names, onset: span.onset, offset: span.offset,
        line: annotation.line)
    }
  }
}
