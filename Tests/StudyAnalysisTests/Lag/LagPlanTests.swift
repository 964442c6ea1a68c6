import CodedSessions
import SequenceStatistics
import Testing

@testable import StudyAnalysis

@Suite struct LagPlanTests {
  typealias Hand = HandMadeSession

  @Test func codesStandByStreamAndThoseAskedForStandEvenIfTheyNeverOccur() throws {
    var question = LagQuestion()
    question.given = ["infant.away", "mother.closer"]
    question.phase = "first"
    let plan = try LagPlan(
      LagSessions([Hand.chase(phases: [("first", 0, 9), ("rest", 9, 60)])], question: question))
    #expect(plan.names == ["infant.partner", "infant.away", "mother.closer"])
    #expect(plan.actors == [0, 0, 1] && plan.sequences[0].count == 1)
  }

  @Test func statesThatWereRepeatedCanRepeat() throws {
    let repeating = try Hand.session([
      Hand.Lane(bouts: [("a", 0, 10), ("a", 10, 20), ("b", 20, 30), ("a", 30, 60)])
    ])
    let plan = try LagPlan(LagSessions([repeating], question: LagQuestion()))
    #expect(plan.zeros == .diagonalOf([Code(1)]))
    var question = LagQuestion()
    question.repeats = .possible
    #expect(try LagPlan(LagSessions([repeating], question: question)).zeros == .none)
  }
}
