import CodedSessions
import SequenceStatistics
import Testing

@Suite struct ReturnTimesTests {
  private static func wait(_ seconds: Int64, _ visits: Int, _ isReturn: Bool) -> ReturnTimes.Wait {
    ReturnTimes.Wait(time: .seconds(seconds), visitsBetween: visits, isReturn: isReturn)
  }

  @Test func openTimesCountInTheMedianAlone() {
    let returns = ReturnTimes([
      Self.wait(1, 1, true), Self.wait(2, 3, true), Self.wait(9, 2, false), Self.wait(6, 2, true),
      Self.wait(7, 1, false),
    ])
    #expect(returns.count == 3 && returns.censoredCount == 2)
    #expect(returns.mean == .value(3) && returns.meanVisitsBetween == .value(2))
    // Still away after 1, 2, 6 s: .8, .6, .4.
    #expect(returns.median == .value(6))
    #expect(isClose(returns.curve.stillWaiting(after: 8), 0.4))
  }

  @Test func withoutAReturn() {
    #expect(ReturnTimes([]).mean == .undefined(.noOccurrence))
    let open = ReturnTimes([Self.wait(3, 1, false)])
    #expect(open.mean == .undefined(.noOccurrence) && open.censoredCount == 1)
    #expect(open.median == .undefined(.noOccurrence))
    #expect(open.meanVisitsBetween == .undefined(.noOccurrence))
  }
}
