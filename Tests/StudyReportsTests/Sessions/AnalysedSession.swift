import CodedSessions
import Foundation
import SequenceStatistics
import StudyAnalysis
import StudyReports
import Testing

@testable import SessionFiles

/// Analyses of all sorts: what the words, numbers and files of a report are tested on.
enum AnalysedSession: String, CaseIterable, Sendable {
  /// Read from `Datasets/stern-twins`.
  case fred, mark
  /// Simulated, with gaps, phases, voices and moments.
  case play
  /// Not simulated; one pair far above chance, another far below.
  case strong
  /// Two streams that know nothing of each other.
  case quiet
  /// Without a state stream.
  case voicesOnly
  /// Nine affects for each of two, no class.
  case classless
  /// One person.
  case alone
  /// More codes in every stream than a table can show.
  case manyCodes
  /// A bout and no more.
  case oneBout
  /// Nothing.
  case empty
  /// Labels that attack the page.
  case hostile

  static let datasets = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Datasets/stern-twins")

  static let hostileLabel =
    "makes the infant <img src=x onerror=alert(1)> \u{202E}\"&'` at risk for {{{version}}} 77 %"

  func analysis() throws -> SessionAnalysis { try SessionAnalysis(of: read()) }

  func read() throws -> ReadSession {
    switch self {
    case .fred, .mark: try Self.dataset(rawValue)
    case .play: Self.read(try SampleSessions.play())
    case .strong: Self.read(try Self.chase(bids: 60, isDeaf: false))
    case .quiet: Self.read(try Self.chase(bids: 60, isDeaf: true))
    case .voicesOnly: Self.read(try OddSession.noGaze.session())
    case .classless: Self.read(try OddSession.classless.session())
    case .alone: Self.read(try OddSession.alone.session())
    case .manyCodes: Self.read(try Self.acts(), isGuessed: true)
    case .oneBout: Self.read(try OddSession.microsecond.session(), isGuessed: true)
    case .empty: Self.read(try OddSession.empty.session())
    case .hostile: Self.read(try SampleSessions.play(hostileName: Self.hostileLabel))
    }
  }

  /// The names that users chose: they may say what reports may not.
  static func quotations(_ session: CodedSession) -> [String] {
    session.codebook.entries.flatMap { [$0.label, $0.name, $0.stream] }
      + session.persons.map(\.id) + [session.id]
  }

  private static func dataset(_ name: String) throws -> ReadSession {
    var options = ReadingOptions()
    options.codebook = CodebookFile.read(datasets.appending(path: "codebook.csv").path).file
    let outcome = SessionReader.read(
      [datasets.appending(path: name + ".csv").path], options: options)
    return try #require(outcome.sessions.first)
  }

  /// The forty acts of the infant, without the mother.
  private static func acts() throws -> CodedSession {
    let session = try OddSession.forty.session()
    return try CodedSession(
      id: "acts", span: session.span, spanOrigin: .stated, timeUnit: session.timeUnit,
      persons: session.persons, streams: Array(session.streams.prefix(1)),
      codebook: session.codebook)
  }

  /// An infant who looks and averts; a mother who comes closer a second after each aversion, or, if
  /// she is deaf to them, at times of her own.
  private static func chase(bids: Int, isDeaf: Bool) throws -> CodedSession {
    let infant = SampleSessions.infant
    let mother = SampleSessions.mother
    let book = try Codebook([
      SampleSessions.entry(infant, "gaze", "p", "looks at mother", .partner),
      SampleSessions.entry(infant, "gaze", "a", "averts", .away),
      SampleSessions.entry(mother, "approach", "c", "moves closer", .pursuit),
    ])
    var random = RandomSource(seed: 5)
    let end = Int64(bids) * 10_000
    let whole = try SampleSessions.span(0, end)
    var gaze: [Bout] = []
    var approach: [Bout] = []
    for index in 0..<Int64(bids) {
      let start = index * 10_000
      let turn = start + 3_000 + Int64(random.below(3_000))
      gaze.append(Bout(code: Code(0), span: try SampleSessions.span(start, turn)))
      gaze.append(Bout(code: Code(1), span: try SampleSessions.span(turn, start + 10_000)))
      let onset = isDeaf ? start + 1 + Int64(random.below(9_400)) : turn + 1_000
      approach.append(Bout(code: Code(2), span: try SampleSessions.span(onset, onset + 500)))
    }
    return try CodedSession(
      id: isDeaf ? "quiet" : "strong", dyad: "D 7", span: whole, spanOrigin: .observed,
      timeUnit: TimeUnit(step: .milliseconds(1), origin: .largestCommonStep),
      persons: [infant, mother],
      streams: [
        Stream(person: infant, name: "gaze", states: gaze, within: whole),
        Stream(
          person: mother, name: "approach", intervals: approach, isExclusive: true, within: whole),
      ], codebook: book, sources: ["strong.csv"])
  }

  /// `session` as if a reader had read it.
  private static func read(_ session: CodedSession, isGuessed: Bool = false) -> ReadSession {
    let layout = TableLayout(
      dialect: "table with one event a row", reason: "made by hand", headerLine: nil,
      columnNames: [], roles: [], rowForm: .bouts, timeScale: .seconds)
    let closing = ReadingRecord.GapClosing(
      stream: "infant.gaze", count: 12, tolerance: .milliseconds(40), isGuessed: isGuessed)
    let record = ReadingRecord(
      layout: layout, encoding: .utf8, delimiter: "comma", rowCount: 1_234,
      rowsLeftOut: isGuessed ? 3 : 0, duplicates: isGuessed ? 2 : 0, gapClosings: [closing],
      streams: session.streams.map {
        ReadingRecord.StreamReading(
          stream: $0.fullName, kind: $0.kind, isExclusive: $0.isExclusive, coverage: 0.5,
          isFromCodebook: !isGuessed)
      }, hasInferredPhases: false)
    return ReadSession(session: session, record: record)
  }
}
