import CodedSessions
import SequenceStatistics
import Testing

@Suite struct ShortestShiftTests {
  @Test func theLargerOfTenSecondsAndTwiceTheReach() {
    #expect(ShortestShift.usual() == .seconds(10))
    #expect(ShortestShift.usual(reach: .seconds(5)) == .seconds(10))
    #expect(ShortestShift.usual(reach: .seconds(-6)) == .seconds(12))
    let longest = SessionTime(microseconds: .min)
    #expect(ShortestShift.usual(reach: longest) == SessionTime(microseconds: .max))
  }
}
