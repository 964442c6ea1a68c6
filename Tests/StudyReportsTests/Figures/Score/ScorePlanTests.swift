import CodedSessions
import Testing

@testable import StudyReports

@Suite struct ScorePlanTests {
  @Test func gazesFaceEachOtherAndTheRestRunsBelow() throws {
    let plan = ScorePlan(try SampleSessions.play())
    #expect(plan.facing.map(\.label) == ["Infant gaze", "Mother gaze"])
    #expect(plan.facing.map(\.place) == [.upper, .lower])
    #expect(
      plan.thin.map(\.label) == [
        "mother moves closer", "infant vocalises", "mother vocalises", "infant smiles",
      ])
    #expect(plan.knowsMutual)
  }

  @Test func onePersonStandsAlone() throws {
    let plan = ScorePlan(try OddSession.alone.session())
    #expect(plan.facing.map(\.place) == [.upper])
    #expect(!plan.knowsMutual)
  }

  @Test func withoutGazeStatesOfOneNameFaceEachOther() throws {
    #expect(ScorePlan(try OddSession.noGaze.session()).facing.isEmpty)
    let plan = ScorePlan(try OddSession.classless.session())
    #expect(plan.facing.map(\.label) == ["Infant affect", "Mother affect"])
    #expect(!plan.knowsGaze)
  }

  @Test func fortyCodesShareLanesAndSaySo() throws {
    let plan = ScorePlan(try OddSession.forty.session())
    #expect(plan.thin.count == 16)
    #expect(plan.notes.count == 2)
  }
}
