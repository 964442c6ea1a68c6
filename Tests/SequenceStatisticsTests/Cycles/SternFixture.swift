import CodedSessions
import Testing

@testable import SequenceStatistics

/// The sixty seconds of two twins that can be checked by hand.
enum SternFixture {
  struct Twin {
    let toward: [(Double, Double)]
    let away: [(Double, Double)]
    let pursuits: [Double]
    let withdrawals: [Double]
    var escalations: [(Double, Int)] = []
    var distress: [Double] = []
  }

  static let fred = Twin(
    toward: [(0, 4), (11, 13), (21.5, 23), (34, 35.2), (48, 52)],
    away: [(4, 11), (13, 21.5), (23, 34), (35.2, 48), (52, 60)],
    pursuits: [5.2, 7, 14, 16.5, 24.5, 26, 28.5, 36, 39, 41.5], withdrawals: [9, 19, 31, 45],
    escalations: [(6, 2), (15.5, 2), (17.5, 3), (27, 3), (29.5, 4), (37, 3), (42.5, 4)],
    distress: [53])

  static let mark = Twin(
    toward: [(0, 6), (9, 17), (17.6, 25), (31, 41), (45, 60)],
    away: [(6, 9), (17, 17.6), (25, 31), (41, 45)], pursuits: [12, 33, 43.5], withdrawals: [7])

  static let infant = Person("infant")
  static let mother = Person("mother")

  static func time(_ seconds: Double) -> SessionTime {
    .milliseconds(Int64((seconds * 1000).rounded()))
  }

  /// A session of `seconds` in which the infant's gaze and the mother's acts are those of `twin`.
  static func session(
    _ twin: Twin, seconds: Double = 60, phases: [(String, Double, Double)] = [],
    step: SessionTime = .milliseconds(100), hidden: [(Double, Double)] = []
  ) throws -> CodedSession {
    func span(_ onset: Double, _ offset: Double) throws -> TimeSpan {
      try #require(TimeSpan(onset: time(onset), offset: time(offset)))
    }
    let whole = try span(0, seconds)
    let looks =
      try twin.toward.map { Bout(code: Code(0), span: try span($0.0, $0.1)) }
      + twin.away.map { Bout(code: Code(1), span: try span($0.0, $0.1)) }
    let acts =
      twin.pursuits.map { Moment(code: Code(5), time: time($0)) }
      + twin.withdrawals.map { Moment(code: Code(6), time: time($0)) }
    return try CodedSession(
      id: "twin", span: whole, spanOrigin: .stated,
      timeUnit: TimeUnit(step: step, origin: .largestCommonStep), persons: [infant, mother],
      streams: [
        try Stream(person: infant, name: "gaze", states: looks, within: whole),
        try Stream(
          person: infant, name: "escalation",
          events: twin.escalations.map { Moment(code: Code(UInt16($0.1)), time: time($0.0)) },
          within: whole),
        try Stream(
          person: infant, name: "distress",
          events: twin.distress.map { Moment(code: Code(7), time: time($0)) }, within: whole),
        try Stream(
          person: mother, name: "approach", events: acts,
          uncodable: TimeSet(try hidden.map { try span($0.0, $0.1) }), within: whole),
      ],
      phases: try phases.map { Phase(name: $0.0, span: try span($0.1, $0.2)) },
      codebook: try Codebook([
        .init(person: infant, stream: "gaze", name: "toward", codeClass: .partner),
        .init(person: infant, stream: "gaze", name: "away", codeClass: .away),
        .init(person: infant, stream: "escalation", name: "level 2", codeClass: .escalation),
        .init(person: infant, stream: "escalation", name: "level 3", codeClass: .escalation),
        .init(person: infant, stream: "escalation", name: "level 4", codeClass: .escalation),
        .init(person: mother, stream: "approach", name: "pursuit", codeClass: .pursuit),
        .init(person: mother, stream: "approach", name: "withdrawal", codeClass: .withdrawal),
        .init(person: infant, stream: "distress", name: "distress onset", codeClass: .distress),
      ]))
  }

  static func records(
    _ twin: Twin, seconds: Double = 60, phases: [(String, Double, Double)] = [],
    step: SessionTime = .milliseconds(100), hidden: [(Double, Double)] = []
  ) throws -> [CycleRecord] {
    try #require(
      CycleRecord.records(
        of: try session(twin, seconds: seconds, phases: phases, step: step, hidden: hidden),
        averting: infant, pursuing: mother))
  }
}
