import CodedSessions
import Testing

@testable import SequenceStatistics

@Suite struct AversionTests {
  private func aversions(
    toward: [(Double, Double)], away: [(Double, Double)]
  ) throws -> [Aversion] {
    Aversion.all(
      in: try SternFixture.records(
        .init(toward: toward, away: away, pursuits: [], withdrawals: []), seconds: 20)[0])
  }

  @Test func glancesDoNotEndThem() throws {
    let found = try aversions(
      toward: [(0, 4), (6, 6.4), (9, 20)], away: [(4, 6), (6.4, 9)])
    #expect(found.map(\.onset) == [.seconds(4)] && found.map(\.offset) == [.seconds(9)])
    let looks = try aversions(toward: [(0, 4), (6, 6.5), (9, 20)], away: [(4, 6), (6.5, 9)])
    #expect(looks.count == 2)
  }

  @Test func shortOnesAndThoseWithoutABeginAreNone() throws {
    #expect(try aversions(toward: [(0, 4), (4.9, 20)], away: [(4, 4.9)]).isEmpty)
    #expect(try aversions(toward: [(5, 20)], away: [(0, 5)]).isEmpty)
  }

  @Test func endsAreTold() throws {
    #expect(try aversions(toward: [(0, 4)], away: [(4, 20)]).map(\.end) == [.censored])
    #expect(try aversions(toward: [(0, 4)], away: [(4, 9)]).map(\.end) == [.censored])
    #expect(try aversions(toward: [(0, 4), (9, 20)], away: [(4, 9)]).map(\.end) == [.returned])
    // A glance at the very end may have become a return.
    #expect(
      try aversions(toward: [(0, 4), (19.8, 20)], away: [(4, 19.8)]).map(\.end) == [.censored])
  }
}
