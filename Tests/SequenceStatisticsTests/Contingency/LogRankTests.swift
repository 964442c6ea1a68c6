import SequenceStatistics
import Testing

@Suite struct LogRankTests {
  /// Two groups of three: times 1, 3+, 5 and 2, 4, 6, counted by hand.
  @Test func byHand() {
    func waits(_ list: [(Double, Bool)]) -> [KaplanMeier.Wait] {
      list.map { .init(time: $0.0, isEvent: $0.1) }
    }
    let test = LogRank(
      waits([(1, true), (3, false), (5, true)]), waits([(2, true), (4, true), (6, true)]))
    // Expected in the first: 3/6 + 2/5 + 1/3 + 1/2 + 0.
    let expected = 0.5 + 0.4 + 1.0 / 3 + 0.5
    let variance = 0.25 + 0.24 + 2.0 / 9 + 0.25
    #expect(test.observed == 2 && isClose(test.expected, expected, relative: 1e-12))
    #expect(isClose(test.statistic, (2 - expected) * (2 - expected) / variance, relative: 1e-12))
  }

  @Test func equalGroupsDoNotDiffer() {
    let waits: [KaplanMeier.Wait] = [1, 2, 3].map { .init(time: $0, isEvent: true) }
    #expect(isClose(LogRank(waits, waits).p, 1))
    #expect(LogRank([], []).p.reason == .cannotVary)
  }
}
