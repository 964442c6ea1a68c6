import CodedSessions
import SequenceStatistics
import Testing

@testable import StudyAnalysis

@Suite struct UnitPairTests {
  private func pair(_ change: (inout LagQuestion) -> Void) throws -> UnitPair? {
    let session = try HandMadeSession.session([
      .init(bouts: [("partner", 0, 30), ("away", 30, 60)]),
      .init(person: HandMadeSession.mother, kind: .interval, bouts: [("smile", 10, 20)]),
    ])
    var question = LagQuestion()
    question.unit = .seconds(1)
    change(&question)
    return try LagSessions([session], question: question).unitPair
  }

  private let forward = UnitPair(given: "infant.gaze", target: "mother.gaze")
  private let back = UnitPair(given: "mother.gaze", target: "infant.gaze")

  @Test func theCodesOfGivenAndTargetDecide() throws {
    #expect(
      try pair {
        $0.given = ["infant.away"]
        $0.target = ["mother.smile"]
      } == forward)
    #expect(
      try pair {
        $0.given = ["mother.*"]
        $0.target = ["infant.away", "infant.partner"]
      } == back)
  }

  @Test func elseTheOrderOfTheStreams() throws {
    #expect(try pair { $0.streams = ["infant.gaze", "mother.gaze"] } == forward)
    #expect(try pair { $0.streams = ["mother.gaze", "infant.gaze"] } == back)
    #expect(
      try pair {
        $0.streams = ["infant.gaze", "mother.gaze"]
        $0.given = ["mother.smile"]
      } == back)
    #expect(
      try pair {
        $0.streams = ["infant.gaze", "mother.gaze"]
        $0.target = ["infant.away"]
      } == back)
  }

  @Test func otherwiseThereIsNone() throws {
    #expect(try pair { $0.streams = ["infant.gaze"] } == nil)
    #expect(try pair { _ in } == nil)
    #expect(
      try pair {
        $0.streams = ["infant.gaze", "mother.gaze"]
        $0.unit = nil
      } == nil)
    #expect(
      try pair {
        $0.streams = ["infant.gaze", "mother.gaze"]
        $0.given = ["infant.away"]
        $0.target = ["infant.partner"]
      } == nil)
  }
}
