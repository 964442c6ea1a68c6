import CodedSessions
import Testing

@testable import StudyReports

@Suite struct ScoreGeometryTests {
  /// The wider names of the two decide where the rows of both begin.
  @Test func besideAnotherScoreRowsBeginAtOnePlace() throws {
    let (few, many) = (
      ScorePlan(try OddSession.alone.session()), ScorePlan(try OddSession.forty.session())
    )
    let alone = [few, many].map { ScoreGeometry($0, hasPhases: false).left }
    #expect(alone[0] != alone[1])
    #expect(ScoreGeometry(few, hasPhases: false, beside: many).left == alone.max())
    #expect(ScoreGeometry(many, hasPhases: false, beside: few).left == alone.max())
  }
}
