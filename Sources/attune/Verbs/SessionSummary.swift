import CodedSessions
import SessionFiles

/// A session in a few lines: who, how long, which streams with which codes.
struct SessionSummary: Encodable {
  struct StreamSummary: Encodable {
    let stream: String
    let kind: String
    let isExclusive: Bool
    let kindFrom: String
    let coveragePercent: Double?
    let codableSeconds: String
    let codes: [CodeSummary]
  }

  struct CodeSummary: Encodable {
    let code: String
    let count: Int
    let codeClass: String?
  }

  let session: String
  let dyad: String?
  let beginSeconds: String
  let endSeconds: String
  let boundsFrom: String
  let timeUnitSeconds: String
  let timeUnitFrom: String
  /// Three events as sentences.
  let samples: [String]
  let persons: [String]
  let phases: [String]
  let streams: [StreamSummary]
  let gapsClosed: [ReadingRecord.GapClosing]
  let addedToOffsetsSeconds: String
  let policies: [ReadingRecord.Policy]
  let isSimulated: Bool

  init(_ read: ReadSession) {
    let session = read.session
    self.session = session.id
    dyad = session.dyad
    beginSeconds = session.span.onset.text
    endSeconds = session.span.offset.text
    boundsFrom = session.spanOrigin.rawValue
    timeUnitSeconds = session.timeUnit.step.text
    timeUnitFrom = session.timeUnit.origin.rawValue
    samples = EventSentences.samples(of: session)
    persons = session.persons.map(\.id)
    phases = session.phases.map {
      "\($0.name) \($0.span.onset.text)–\($0.span.offset.text) s"
    }
    gapsClosed = read.record.gapClosings
    addedToOffsetsSeconds = read.record.addedToOffsets.text
    policies = read.record.policies
    isSimulated = session.isSimulated
    streams = session.streams.map { stream in
      let reading = read.record.streams.first { $0.stream == stream.fullName }
      let onsets = stream.onsets
      return StreamSummary(
        stream: stream.fullName, kind: stream.kind.rawValue, isExclusive: stream.isExclusive,
        kindFrom: reading?.isFromCodebook ?? false ? "codebook" : "guess",
        coveragePercent: stream.kind == .event
          ? nil : ((reading?.coverage ?? 0) * 1000).rounded() / 10,
        codableSeconds: stream.codable.duration.text,
        codes: session.codebook.codes.compactMap { code in
          let count = onsets.count { $0.code == code }
          guard count > 0 else { return nil }
          return CodeSummary(
            code: session.codebook[code].name, count: count,
            codeClass: session.codebook[code].codeClass?.rawValue)
        })
    }
  }
}
