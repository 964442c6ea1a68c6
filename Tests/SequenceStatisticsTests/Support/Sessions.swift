import CodedSessions

/// A session of an infant and a mother for tests, in whole seconds, with the codebook
/// infant.gaze: 0 partner, 1 object, 2 away, 3 unseen (uncodable); mother.voice: 4 speaks, 5 sings;
/// mother.touch: 6 touches.
enum TestSession {
  static let infant = Person("infant")
  static let mother = Person("mother")

  static func codebook() throws -> Codebook {
    try Codebook([
      .init(person: infant, stream: "gaze", name: "partner", codeClass: .partner),
      .init(person: infant, stream: "gaze", name: "object", codeClass: .object),
      .init(person: infant, stream: "gaze", name: "away", codeClass: .away),
      .init(person: infant, stream: "gaze", name: "unseen", codeClass: .uncodable),
      .init(person: mother, stream: "voice", name: "speaks", codeClass: .voice),
      .init(person: mother, stream: "voice", name: "sings", codeClass: .voice),
      .init(person: mother, stream: "touch", name: "touches"),
    ])
  }

  static func span(_ onset: Int64, _ offset: Int64) throws -> TimeSpan {
    guard let span = TimeSpan(onset: .seconds(onset), offset: .seconds(offset)) else {
      throw TestSessionError.emptySpan
    }
    return span
  }

  static func bout(_ code: UInt16, _ onset: Int64, _ offset: Int64) throws -> Bout {
    Bout(code: Code(code), span: try span(onset, offset))
  }

  /// A gaze stream from bouts `(code, onset, offset)`.
  static func gaze(_ bouts: [(UInt16, Int64, Int64)], until end: Int64 = 60) throws -> Stream {
    try Stream(
      person: infant, name: "gaze", states: bouts.map { try bout($0.0, $0.1, $0.2) },
      within: try span(0, end))
  }

  /// A voice stream from bouts, uncodable in `gaps`.
  static func voice(
    _ bouts: [(UInt16, Int64, Int64)], gaps: [(Int64, Int64)] = [], until end: Int64 = 60
  ) throws -> Stream {
    try Stream(
      person: mother, name: "voice", intervals: bouts.map { try bout($0.0, $0.1, $0.2) },
      isExclusive: true, uncodable: TimeSet(try gaps.map { try span($0.0, $0.1) }),
      within: try span(0, end))
  }

  /// A stream of touches at `times`.
  static func touch(
    _ times: [Int64], code: UInt16 = 6, gaps: [(Int64, Int64)] = [], until end: Int64 = 60
  ) throws -> Stream {
    try Stream(
      person: mother, name: "touch",
      events: times.map { Moment(code: Code(code), time: .seconds($0)) },
      uncodable: TimeSet(try gaps.map { try span($0.0, $0.1) }), within: try span(0, end))
  }

  static func session(
    _ streams: [Stream], phases: [(String, Int64, Int64)] = [], until end: Int64 = 60
  ) throws -> CodedSession {
    try CodedSession(
      id: "s", span: try span(0, end), spanOrigin: .stated,
      timeUnit: TimeUnit(step: .seconds(1), origin: .largestCommonStep),
      persons: [infant, mother], streams: streams,
      phases: try phases.map { Phase(name: $0.0, span: try span($0.1, $0.2)) },
      codebook: try codebook())
  }
}

enum TestSessionError: Error {
  case emptySpan
}
