import CodedSessions
import Testing

@testable import SequenceStatistics

@Suite struct TimedPairsTests {
  private func pairs(
    _ first: [(Int, Int64, Int64)], _ second: [(Int, Int64, Int64)], overlap: Double = 0
  ) -> TimedPairs {
    TimedPairs(
      first: first.map { TimedCodings.mark($0.0, $0.1, $0.2) },
      second: second.map { TimedCodings.mark($0.0, $0.1, $0.2) },
      rule: .init(tolerance: .milliseconds(5), overlap: overlap, substitution: 1, gap: 2))
  }

  @Test func worthIsWhatTheCostSaves() {
    let pairs = pairs([(0, 10, 20)], [(0, 13, 20), (1, 13, 20)])
    #expect(pairs.worth(0, 0) == PairWorth(saving: 4, distance: 3000))
    #expect(pairs.worth(0, 1) == PairWorth(saving: 3, distance: 3000))
    #expect(pairs.isMatch(0, 0) && !pairs.isMatch(0, 1))
  }

  @Test func overlapIsAShareOfTheLongerBout() {
    #expect(pairs([(0, 10, 20)], [(0, 12, 18)], overlap: 0.6).worth(0, 0) != nil)
    #expect(pairs([(0, 10, 20)], [(0, 12, 18)], overlap: 0.61).worth(0, 0) == nil)
    #expect(pairs([(0, 10, 20)], [(0, 12, 12)], overlap: 0.1).worth(0, 0) == nil)
    #expect(pairs([(0, 12, 12)], [(0, 13, 13)], overlap: 1).worth(0, 0) != nil)
  }

  @Test func singleMarksStandBetweenPairsInTimeOrder() {
    let pairs = pairs([(0, 1, 2), (1, 5, 6), (2, 9, 9)], [(0, 3, 4), (1, 5, 6), (0, 9, 9)])
    let events = pairs.events([(1, 1)])
    #expect(events.map(\.kind) == [.omission, .commission, .match, .omission, .commission])
  }
}
