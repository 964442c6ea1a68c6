import CodedSessions
import Testing

@testable import SequenceStatistics

@Suite struct OverlapMatchingTests {
  @Test(arguments: 0..<300)
  func pairsAreThoseOfTheGreedyRuleOnAllPairs(seed: Int) {
    var random = TestRandom(seed: UInt64(seed))
    let coding = TimedCodings.random(&random, most: 9, categories: 2, length: 14)
    let threshold = [0, 0.3, 0.5, 0.6][random.below(4)]
    for ties in [OverlapMatching.TieRule.earliest, .longest] {
      let found = OverlapMatching(coding.first, coding.second, threshold: threshold, ties: ties)
      var left: [(row: Int, column: Int, common: Int64, longer: Int64)] = []
      for (row, one) in coding.first.enumerated() {
        for (column, other) in coding.second.enumerated() {
          let common =
            min(one.offset, other.offset).microseconds - max(one.onset, other.onset).microseconds
          let longer = max((one.offset - one.onset), (other.offset - other.onset)).microseconds
          if common > 0 { left.append((row, column, common, longer)) }
        }
      }
      var pairs: [(Int, Int)] = []
      while var best = left.first {
        for pair in left.dropFirst() {
          let (one, other) = (pair.common * best.longer, best.common * pair.longer)
          let isEarlier =
            switch ties {
            case .earliest: (pair.column, pair.row) < (best.column, best.row)
            case .longest:
              (-pair.common, -pair.row, -pair.column) < (-best.common, -best.row, -best.column)
            }
          if one > other || one == other && isEarlier { best = pair }
        }
        left.removeAll { $0.row == best.row || $0.column == best.column }
        // A pair below the threshold takes its bouts away, as in the program.
        if Double(best.common) / Double(best.longer) >= threshold {
          pairs.append((best.row, best.column))
        }
      }
      pairs.sort { $0.0 < $1.0 }
      #expect(
        found.pairs.elementsEqual(pairs) { $0.first == $1.0 && $0.second == $1.1 },
        "seed \(seed)")
      let bouts = coding.first.count { $0.span != nil }
      #expect(found.firstOnly.count == bouts - pairs.count, "seed \(seed)")
    }
  }

  @Test func sharesAreComparedExactly() throws {
    let third = try #require(
      OverlapShare(TimedCodings.mark(0, 0, 3), TimedCodings.mark(0, 0, 1)))
    let sixth = try #require(
      OverlapShare(TimedCodings.mark(0, 0, 6), TimedCodings.mark(0, 0, 2)))
    #expect(third.equals(sixth) && !third.exceeds(sixth) && third.share == sixth.share)
    #expect(OverlapShare(TimedCodings.mark(0, 0, 3), TimedCodings.mark(0, 3, 4)) == nil)
    #expect(OverlapShare(TimedCodings.mark(0, 1, 1), TimedCodings.mark(0, 1, 1)) == nil)
  }
}
