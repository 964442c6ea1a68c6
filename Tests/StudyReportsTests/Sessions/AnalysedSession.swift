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
  /// As strong, but all that the mother ever does is one act.
  case oneAct
  /// Two partners who look and look away, on a clock of half a second, often at one time.
  case coarse
  /// A state coded twice in a row.
  case repeated
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

  /// Each sample analysed once for all tests, when first asked for.
  private static let analysed = Dictionary(
    uniqueKeysWithValues: allCases.map { ($0, Once<SessionAnalysis>()) })

  func analysis() throws -> SessionAnalysis {
    try #require(Self.analysed[self]).value { try analysedAnew() }
  }

  func analysedAnew() throws -> SessionAnalysis { try SessionAnalysis(of: read()) }

  func read() throws -> ReadSession {
    switch self {
    case .fred, .mark: try Self.dataset(rawValue)
    case .play: Self.read(try SampleSessions.play())
    case .strong: Self.read(try Self.chase(.answered))
    case .oneAct: Self.read(try Self.chase(.oneAct))
    case .quiet: Self.read(try Self.chase(.unanswered))
    case .coarse: Self.read(try Self.glances(step: .milliseconds(500), isRepeated: false))
    case .repeated: Self.read(try Self.glances(step: .milliseconds(100), isRepeated: true))
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

  /// What a mother does about an infant who looks and averts.
  private enum Answer: String {
    /// She comes closer a second after each aversion, and back half a second later every other time;
    /// after every third look she moves back, after half of the others she calls.
    case answered = "strong"
    /// She comes closer a second after each aversion, and does nothing else.
    case oneAct
    /// She comes closer or moves back at times of her own.
    case unanswered = "quiet"
  }

  /// An infant who looks at the mother every ten seconds and averts three to six seconds later, sixty
  /// times.
  private static func chase(_ answer: Answer) throws -> CodedSession {
    let infant = SampleSessions.infant
    let mother = SampleSessions.mother
    let book = try Codebook([
      SampleSessions.entry(infant, "gaze", "p", "looks at mother", .partner),
      SampleSessions.entry(infant, "gaze", "a", "averts", .away),
      SampleSessions.entry(mother, "approach", "c", "moves closer", .pursuit),
      SampleSessions.entry(mother, "approach", "b", "moves back", .pursuit),
      SampleSessions.entry(mother, "approach", "s", "calls", .pursuit),
    ])
    var random = RandomSource(seed: 5)
    let whole = try SampleSessions.span(0, 600_000)
    var gaze: [Bout] = []
    var approach: [Bout] = []
    func act(_ code: UInt16, at onset: Int64) throws {
      approach.append(Bout(code: Code(code), span: try SampleSessions.span(onset, onset + 300)))
    }
    for index in 0..<Int64(60) {
      let start = index * 10_000
      let turn = start + 3_000 + Int64(random.below(3_000))
      gaze.append(Bout(code: Code(0), span: try SampleSessions.span(start, turn)))
      gaze.append(Bout(code: Code(1), span: try SampleSessions.span(turn, start + 10_000)))
      switch answer {
      case .answered:
        if index % 3 == 0 {
          try act(3, at: start + 1_500)
        } else if index % 6 == 1 {
          try act(4, at: start + 1_500)
        }
        try act(2, at: turn + 1_000)
        if index % 2 == 1 { try act(3, at: turn + 1_500) }
      case .oneAct:
        try act(2, at: turn + 1_000)
      case .unanswered:
        let onset = start + 1 + Int64(random.below(9_400))
        try act(2 + UInt16(random.below(2)), at: onset)
      }
    }
    return try CodedSession(
      id: answer.rawValue, dyad: "D 7", span: whole, spanOrigin: .observed,
      timeUnit: TimeUnit(step: .milliseconds(1), origin: .largestCommonStep),
      persons: [infant, mother],
      streams: [
        Stream(person: infant, name: "gaze", states: gaze, within: whole),
        Stream(
          person: mother, name: "approach", intervals: approach, isExclusive: true, within: whole),
      ], codebook: book, sources: ["strong.csv"])
  }

  /// Two partners who look at each other and away every one to four seconds, for ten minutes; about every
  /// fifth look of the infant is coded as two, if `isRepeated`.
  private static func glances(step: SessionTime, isRepeated: Bool) throws -> CodedSession {
    let persons = [SampleSessions.infant, SampleSessions.mother]
    let book = try Codebook(
      persons.flatMap { person in
        [
          SampleSessions.entry(person, "gaze", "p", "looks", .partner),
          SampleSessions.entry(person, "gaze", "a", "looks away", .away),
        ]
      })
    var random = RandomSource(seed: 7)
    let whole = try SampleSessions.span(0, 600_000)
    let streams = try persons.enumerated().map { place, person in
      var bouts: [Bout] = []
      var time: Int64 = 0
      var isAway = false
      while time < 600_000 {
        let end = min(600_000, time + 1_000 + 500 * Int64(random.below(7)))
        bouts.append(
          Bout(
            code: Code(UInt16(2 * place + (isAway ? 1 : 0))),
            span: try SampleSessions.span(time, end)))
        time = end
        let repeats = isRepeated && place == 0 && !isAway && random.below(5) == 0
        if !repeats { isAway.toggle() }
      }
      return try Stream(person: person, name: "gaze", states: bouts, within: whole)
    }
    return try CodedSession(
      id: isRepeated ? "repeated" : "coarse", span: whole, spanOrigin: .stated,
      timeUnit: TimeUnit(step: step, origin: .largestCommonStep), persons: persons,
      streams: streams, codebook: book)
  }

  /// `session` as if a reader had read it.
  static func read(_ session: CodedSession, isGuessed: Bool = false) -> ReadSession {
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
