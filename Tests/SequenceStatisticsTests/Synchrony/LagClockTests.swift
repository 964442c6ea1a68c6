import CodedSessions
import Testing

@testable import SequenceStatistics

@Suite struct LagClockTests {
  @Test func lagsLieOnTheClock() throws {
    let session = try TestSession.session([try TestSession.gaze([(0, 0, 60)])])
    let clock = LagClock(session, reach: .milliseconds(5500), step: .milliseconds(2100))
    #expect(clock == LagClock(session, reach: .seconds(5), step: .seconds(2)))
    #expect(clock.reach == 5 && clock.step == 2 && clock.unit == .seconds(1))
    let none = LagClock(session, reach: .seconds(-3), step: .zero)
    #expect(none.reach == 0 && none.step == 1)
    #expect(LagClock(session, reach: SessionTime(microseconds: .max), step: nil).reach == 60)
  }
}
