import CodedSessions
import SequenceStatistics
import StudyAnalysis
import Testing

@Suite struct ProfileAnswerTests {
  typealias Hand = HandMadeSession

  private func profiles(_ reach: ProfileAnswer.Reach) throws -> [ProfileAnswer] {
    var question = LagQuestion()
    question.given = ["infant.away"]
    question.target = ["mother.closer"]
    question.replicates = 49
    return try ProfileAnswer.all(
      try LagSessions([Hand.chase(), Hand.chase()], question: question), reach: reach)
  }

  @Test func overEvents() throws {
    guard case .events(let profile) = try profiles(.events(2))[0].profile else {
      Issue.record("no profile over events")
      return
    }
    #expect(profile.points.map(\.lag) == [-2, -1, 0, 1, 2])
    #expect(profile.points[3].observed == 4)
  }

  @Test func overTime() throws {
    let profiles = try profiles(.time(.seconds(4), width: .seconds(2)))
    guard case .time(let profile) = profiles[0].profile else {
      Issue.record("no profile over time")
      return
    }
    // Two seconds after each away, in both sessions.
    #expect(profile.points.map(\.observed) == [0, 0, 0, 4])
    #expect(profile.shiftCount == 49 && profile.givens == 4)
    #expect(profiles.count == 1 && profiles[0].sessionIDs == ["hand", "hand"])
  }
}
