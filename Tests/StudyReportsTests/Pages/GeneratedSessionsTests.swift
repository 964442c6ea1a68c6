import CodedSessions
import Foundation
import SequenceStatistics
import SessionFiles
import StudyAnalysis
import Testing

@testable import StudyReports

/// Reports of sessions of every kind, made from a seed: empty streams, one event, three hours, forty codes, letters
/// from right to left, emoji.
@Suite("Reports of generated sessions") struct GeneratedSessionsTests {
  /// Two hundred of them where there is time.
  private static let seeds =
    1...(ProcessInfo.processInfo.environment["ATTUNE_SLOW"] == nil ? 30 : 200)

  private static let words = [
    "looks", "away", "vocalises", "smiles", "נוגע", "يبتسم", "👶🏽", "🙈 hides", "a<b>&\"c\"", "=1+1",
    "mother, near", "touché",
  ]

  private static func session(_ seed: Int) throws -> CodedSession {
    var source = RandomSource(seed: UInt64(seed), stream: 0)
    let lengths: [Int64] = [1, 40, 60_000, 360_000, 600_000, 10_800_000]
    let length = lengths[source.below(lengths.count)]
    let span = try #require(TimeSpan(onset: .zero, offset: .milliseconds(length)))
    let persons = ["infant", "mother", "אמא"].prefix(1 + source.below(2)).map { Person($0) }
    let classes: [CodeClass?] = [nil, .partner, .away, .object, .pursuit, .voice, .uncodable]
    var entries: [Codebook.Entry] = []
    var streams: [CodedSessions.Stream] = []
    for person in persons {
      for number in 0..<source.below(4) {
        let name = ["gaze", "voice", "approach", "קול"][number]
        let codeCount = seed % 7 == 0 ? 20 : 1 + source.below(4)
        let first = entries.count
        for code in 0..<codeCount {
          entries.append(
            Codebook.Entry(
              person: person, stream: name,
              name: words[(code + number) % words.count] + (code < words.count ? "" : " \(code)"),
              codeClass: classes[source.below(classes.count)]))
        }
        let events = [0, 1, 2, 30, 200][source.below(5)]
        streams.append(
          try stream(
            person, name, codes: first..<(first + codeCount), events: events, within: span,
            &source))
      }
    }
    return try CodedSession(
      id: "s<\(seed)>", span: span, spanOrigin: .stated,
      timeUnit: TimeUnit(step: .milliseconds(1), origin: .largestCommonStep), persons: persons,
      streams: streams,
      phases: length > 1000 && seed % 3 == 0
        ? [
          Phase(
            name: "משחק",
            span: try #require(TimeSpan(onset: .zero, offset: .milliseconds(length / 2)))),
          Phase(
            name: "still",
            span: try #require(
              TimeSpan(onset: .milliseconds(length / 2), offset: .milliseconds(length)))),
        ] : [], codebook: try Codebook(entries), isSimulated: true)
  }

  private static func stream(
    _ person: Person, _ name: String, codes: Range<Int>, events: Int, within span: TimeSpan,
    _ source: inout RandomSource
  ) throws -> CodedSessions.Stream {
    let length = Int(span.duration.microseconds / 1000)
    let times = Set((0..<events).map { _ in source.below(length) }).sorted()
    func code() -> Code { Code(UInt16(codes.lowerBound + source.below(codes.count))) }
    if source.below(3) == 0 {
      return try CodedSessions.Stream(
        person: person, name: name,
        events: times.map { Moment(code: code(), time: .milliseconds(Int64($0))) }, within: span)
    }
    let ends = times.dropFirst() + [length]
    let bouts = zip(times, ends).compactMap { from, to in
      TimeSpan(onset: .milliseconds(Int64(from)), offset: .milliseconds(Int64(to))).map {
        Bout(code: code(), span: $0)
      }
    }
    return source.below(2) == 0
      ? try CodedSessions.Stream(person: person, name: name, states: bouts, within: span)
      : try CodedSessions.Stream(
        person: person, name: name, intervals: bouts, isExclusive: true, within: span)
  }

  @Test("No banned phrase, no number that is none, no markup from a name", arguments: seeds)
  func words(seed: Int) throws {
    let session = try Self.session(seed)
    let analysis = try SessionAnalysis(of: AnalysedSession.read(session))
    let files = try ReportFiles(analysis, version: "Attune", reproduction: "attune report")
    let quotations =
      session.codebook.entries.flatMap { [$0.name, $0.label, $0.stream] }
      + session.persons.map(\.id)
    for file in files.files where file.path.hasSuffix(".html") || file.path.hasSuffix(".txt") {
      let text = String(decoding: file.bytes, as: UTF8.self)
      #expect(!text.contains("<b>&\"c\"") && !text.contains("s<\(seed)>"), "seed \(seed)")
      let plain = text.replacing(/<style>.*?<\/style>/.dotMatchesNewlines(), with: "")
        .replacing(/<[^>]*>/, with: " ")
      #expect(
        BannedPhrases.found(in: plain, quotations: quotations).isEmpty, "seed \(seed), \(file.path)"
      )
      let tokens = plain.split { !$0.isLetter && $0 != "." }
      #expect(!tokens.contains("nan") && !tokens.contains("inf"), "seed \(seed), \(file.path)")
    }
    for file in files.files where file.path.hasSuffix(".svg") {
      try FigureRules.check(XMLProbe.elements(String(decoding: file.bytes, as: UTF8.self)))
    }
    let json = try #require(files.files.first { $0.path == "results.json" })
    _ = try JSONSerialization.jsonObject(with: Data(json.bytes))
  }
}
