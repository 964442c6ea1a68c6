import CodedSessions
import SequenceStatistics
import StudyAnalysis
import Testing

/// Answers for a session small enough to count by hand: 0 partner, 10 away, 12 closer, 20 partner,
/// 30 away, 32 closer, 40 partner, 50 closer.
enum LagSample {
  static let infant = Person("infant")
  static let mother = Person("mother")

  static func session(isSimulated: Bool = false, end: Int64 = 60) throws -> CodedSession {
    func span(_ onset: Int64, _ offset: Int64) throws -> TimeSpan {
      try #require(TimeSpan(onset: .seconds(onset), offset: .seconds(offset)))
    }
    let whole = try span(0, end)
    let gaze = try [(0, 0, 10), (1, 10, 20), (0, 20, 30), (1, 30, 40), (0, 40, end)].map {
      Bout(code: Code(UInt16($0.0)), span: try span($0.1, $0.2))
    }
    let closer = [12, 32, 50].map { Moment(code: Code(2), time: .seconds($0)) }
    return try CodedSession(
      id: "hand", span: whole, spanOrigin: .stated,
      timeUnit: TimeUnit(step: .seconds(1), origin: .largestCommonStep), persons: [infant, mother],
      streams: [
        try Stream(person: infant, name: "gaze", states: gaze, within: whole),
        try Stream(person: mother, name: "approach", events: closer, within: whole),
      ],
      codebook: try Codebook([
        .init(person: infant, stream: "gaze", name: "partner"),
        .init(person: infant, stream: "gaze", name: "=away"),
        .init(person: mother, stream: "approach", name: "closer"),
      ]), isSimulated: isSimulated)
  }

  static func answers(
    _ sessions: [CodedSession]? = nil, _ change: (inout LagQuestion) -> Void = { _ in }
  ) async throws -> LagAnswers {
    var question = LagQuestion()
    question.replicates = 99
    change(&question)
    let sessions = try sessions ?? [session()]
    return try await LagAnswers.of(LagSessions(sessions, question: question))
  }

  static func windows() throws -> (answers: [WindowAnswer], window: TimeWindow) {
    var question = LagQuestion()
    question.given = ["infant.=away"]
    question.target = ["mother.closer"]
    let window = TimeWindow(from: .zero, to: .seconds(3))
    return (
      try WindowAnswer.all(
        try LagSessions([session()], question: question), window: window, unit: nil), window
    )
  }

  static func profiles(_ reach: ProfileAnswer.Reach) throws -> [ProfileAnswer] {
    var question = LagQuestion()
    question.given = ["infant.=away"]
    question.target = ["mother.closer"]
    question.replicates = 99
    return try ProfileAnswer.all(try LagSessions([session()], question: question), reach: reach)
  }
}
