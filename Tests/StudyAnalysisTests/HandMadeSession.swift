import CodedSessions
import SequenceStatistics
import StudyAnalysis
import Testing

@testable import SessionFiles

/// Sessions small enough to count by hand, in whole seconds.
enum HandMadeSession {
  static let infant = Person("infant")
  static let mother = Person("mother")
  static let stranger = Person("stranger")

  /// What one stream is made of: who, what, and its bouts as code name, onset and offset. Moments
  /// have no offset.
  struct Lane {
    var person = infant
    var name = "gaze"
    var kind = StreamKind.state
    var codeClass: CodeClass?
    var bouts: [(String, Int64, Int64)]
  }

  static func span(_ onset: Int64, _ offset: Int64) throws -> TimeSpan {
    try #require(TimeSpan(onset: .seconds(onset), offset: .seconds(offset)))
  }

  /// A session of `lanes` from 0 to `end` seconds; codes stand in the codebook as they appear.
  static func session(
    _ lanes: [Lane], until end: Int64 = 60, phases: [(String, Int64, Int64)] = [],
    step: SessionTime = .seconds(1), id: String = "hand", coder: String? = nil
  ) throws -> CodedSession {
    var entries: [Codebook.Entry] = []
    func code(_ lane: Lane, _ name: String) -> Code {
      let entry = Codebook.Entry(
        person: lane.person, stream: lane.name, name: name, codeClass: lane.codeClass)
      if let index = entries.firstIndex(of: entry) { return Code(UInt16(index)) }
      entries.append(entry)
      return Code(UInt16(entries.count - 1))
    }
    let whole = try span(0, end)
    var persons: [Person] = []
    var streams: [Stream] = []
    for lane in lanes {
      if !persons.contains(lane.person) { persons.append(lane.person) }
      switch lane.kind {
      case .event:
        let moments = lane.bouts.map { Moment(code: code(lane, $0.0), time: .seconds($0.1)) }
        streams.append(
          try Stream(person: lane.person, name: lane.name, events: moments, within: whole))
      case .state, .interval:
        let bouts = try lane.bouts.map {
          Bout(code: code(lane, $0.0), span: try span($0.1, $0.2))
        }
        streams.append(
          lane.kind == .state
            ? try Stream(person: lane.person, name: lane.name, states: bouts, within: whole)
            : try Stream(
              person: lane.person, name: lane.name, intervals: bouts, isExclusive: true,
              within: whole))
      }
    }
    return try CodedSession(
      id: CodedSession.id(of: id, codedBy: coder), span: whole, spanOrigin: .stated,
      timeUnit: TimeUnit(step: step, origin: .largestCommonStep), persons: persons,
      streams: streams,
      phases: try phases.map { Phase(name: $0.0, span: try span($0.1, $0.2)) },
      codebook: try Codebook(entries),
      factors: coder.map { [CodedSession.Factor(name: CodedSession.coderFactor, value: $0)] } ?? [])
  }

  /// Thirty looks of two seconds at three things, in an order that `number` sets.
  static func looks(_ number: Int) -> [(String, Int64, Int64)] {
    let names = ["a", "b", "c"]
    return (0..<30).map { place in
      let code = (place * place + number * place + place / 4) % 3
      return (names[code], Int64(2 * place), Int64(2 * place + 2))
    }
  }

  /// Sixty seconds of infant gaze and three approaches of the mother, by hand:
  ///
  ///     0 partner, 10 away, 12 closer, 20 partner, 30 away, 32 closer, 40 partner, 50 closer
  static func chase(phases: [(String, Int64, Int64)] = []) throws -> CodedSession {
    try session(
      [
        Lane(bouts: [
          ("partner", 0, 10), ("away", 10, 20), ("partner", 20, 30), ("away", 30, 40),
          ("partner", 40, 60),
        ]),
        Lane(
          person: mother, name: "approach", kind: .interval, codeClass: .pursuit,
          bouts: [("closer", 12, 14), ("closer", 32, 34), ("closer", 50, 51)]),
      ], phases: phases)
  }

  static func voice(_ person: Person) -> Lane {
    Lane(
      person: person, name: "voice", kind: .interval, codeClass: .voice,
      bouts: [("vocalises", 3, 4), ("vocalises", 23, 24)])
  }

  /// A stream of so many codes, a second each.
  static func lane(
    _ person: Person, _ name: String, codes: Int, kind: StreamKind = .interval
  ) -> Lane {
    Lane(
      person: person, name: name, kind: kind,
      bouts: (0..<codes).map { ("\(name)\($0)", Int64($0), Int64($0) + 1) })
  }

  /// `session` as if a reader had read it.
  static func read(_ session: CodedSession) -> ReadSession {
    let layout = TableLayout(
      dialect: "table with one event a row", reason: "made by hand", headerLine: nil,
      columnNames: [], roles: [], rowForm: .bouts, timeScale: .seconds)
    let record = ReadingRecord(
      layout: layout, encoding: .utf8, delimiter: "comma", rowCount: 8, rowsLeftOut: 0,
      duplicates: 0, gapClosings: [],
      streams: session.streams.map {
        ReadingRecord.StreamReading(
          stream: $0.fullName, kind: $0.kind, isExclusive: $0.isExclusive, coverage: 1,
          isFromCodebook: true)
      }, hasInferredPhases: false)
    return ReadSession(session: session, record: record)
  }
}
