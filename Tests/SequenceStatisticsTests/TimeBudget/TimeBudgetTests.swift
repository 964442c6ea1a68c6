import CodedSessions
import SequenceStatistics
import Testing

@Suite struct TimeBudgetTests {
  @Test func anEmptyStreamHasAllItsCodes() throws {
    let gaze = try TestSession.gaze([])
    let budget = TimeBudget(of: gaze, in: try TestSession.session([gaze]))
    #expect(budget.rows.map(\.code) == [Code(0), Code(1), Code(2)])
    #expect(budget.rows.allSatisfy { $0.frequency.count == 0 && $0.caveats == [] })
    #expect(budget.rows.allSatisfy { $0.frequency.ratePerMinute.reason == .noCodableTime })
    #expect(budget.codablePercent == .value(0))
  }

  @Test func rowsInCodebookOrderWithoutUncodableCodes() throws {
    let gaze = try TestSession.gaze([(2, 0, 12), (0, 12, 30), (2, 36, 60)])
    let budget = TimeBudget(of: gaze, in: try TestSession.session([gaze]))
    #expect(budget.person == TestSession.infant && budget.stream == "gaze")
    #expect(budget.kind == .state && budget.codableTime == .seconds(54))
    #expect(budget.codablePercent == .value(90))
    #expect(budget.rows.map(\.frequency.count) == [1, 0, 2])
    #expect(budget.rows.map(\.duration.total) == [.value(18), .value(0), .value(36)])
    #expect(budget.rows.map(\.latency.seconds).first == .value(12))
    let shares = budget.rows.compactMap(\.duration.percentOfCodableTime.value)
    #expect(isClose(shares.reduce(0, +), 100, relative: 1e-14))
    #expect(budget.rows[2].caveats == [.boutsCut(count: 2, of: 2)])
  }

  @Test func eventStreamsHaveFrequenciesOnly() throws {
    let touch = try TestSession.touch([10, 20], gaps: [(0, 5)])
    let budget = TimeBudget(of: touch, in: try TestSession.session([touch]))
    #expect(budget.rows.map(\.code) == [Code(6)])
    #expect(isClose(budget.rows[0].frequency.ratePerMinute, 2 * 60 / 55.0))
    #expect(budget.rows[0].duration.total == .undefined(.eventStream))
    #expect(budget.rows[0].latency.seconds == .value(10))
    #expect(budget.rows[0].caveats == [.uncodableBeforeFirst(seconds: 5)])
  }

  @Test func aCodeFiledElsewhereIsNotLost() throws {
    let touch = try TestSession.touch([10], code: 4)
    let budget = TimeBudget(of: touch, in: try TestSession.session([touch]))
    #expect(budget.rows.map(\.code) == [Code(4), Code(6)])
    #expect(budget.rows.map(\.frequency.count) == [1, 0])
  }
}
