import SequenceStatistics
import Testing

@Suite struct MannWhitneyTests {
  /// R: `wilcox.test(a, b, exact = TRUE)`, and `exact = FALSE`, with each `alternative`.
  @Test func withoutTies() throws {
    let test = MannWhitney(TwoGroups.of(TwoGroups.first, TwoGroups.second))
    #expect(test.statistic == .value(28))
    let exact = try #require(test.exact)
    #expect(isClose(exact.twoSided, 0.106060606060606, relative: 1e-12))
    #expect(isClose(exact.greater, 0.053030303030303, relative: 1e-12))
    #expect(isClose(exact.less, 0.963383838383838, relative: 1e-12))
    #expect(isClose(test.approximate.twoSided, 0.104376686599756, relative: 1e-12))
    #expect(isClose(test.approximate.greater, 0.052188343299878, relative: 1e-12))
    #expect(isClose(test.approximate.less, 0.962982376072552, relative: 1e-12))
    #expect(isClose(test.superiority, 0.8) && isClose(test.rankBiserial, 0.6))
  }

  /// R: `wilcox.test(at, bt, exact = FALSE)`; exact by `combn` over `rank(c(at, bt))`.
  @Test func withTies() throws {
    let test = MannWhitney(TwoGroups.of([1, 2, 2, 3, 5], [0, 1, 1, 2, 2, 3]))
    #expect(test.statistic == .value(21.5))
    #expect(isClose(test.approximate.twoSided, 0.256452878074212, relative: 1e-12))
    #expect(isClose(test.p.greater, 0.153679653679654, relative: 1e-12))
    #expect(isClose(test.p.less, 0.924242424242424, relative: 1e-12))
  }

  @Test(arguments: 1...200 as ClosedRange<UInt64>)
  func exactValuesAreThoseOfAllLabellings(seed: UInt64) throws {
    var random = TestRandom(seed: seed)
    let first = (0..<(2 + random.below(4))).map { _ in Double(random.below(7)) }
    let second = (0..<(2 + random.below(4))).map { _ in Double(random.below(7)) }
    let all = first + second
    func wins(_ isFirst: (Int) -> Bool) -> Double {
      var sum = 0.0
      for i in all.indices where isFirst(i) {
        for j in all.indices where !isFirst(j) {
          sum += all[i] > all[j] ? 1 : all[i] == all[j] ? 0.5 : 0
        }
      }
      return sum
    }
    let test = MannWhitney(TwoGroups.of(first, second))
    let observed = wins { $0 < first.count }
    #expect(test.statistic == .value(observed), "\(seed)")
    guard Set(all).count > 1 else {
      #expect(test.p.less.reason == .cannotVary)
      return
    }
    let values = (0..<(1 << all.count)).filter { $0.nonzeroBitCount == first.count }.map { choice in
      wins { choice >> $0 & 1 == 1 }
    }
    let n = Double(values.count)
    #expect(isClose(test.p.greater, Double(values.count { $0 >= observed }) / n), "\(seed)")
    #expect(isClose(test.p.less, Double(values.count { $0 <= observed }) / n), "\(seed)")
    #expect(MannWhitney(TwoGroups.of(second, first)).p.greater == test.p.less, "\(seed)")
  }

  @Test func manyOrFewDyads() {
    let many = (0..<400).map(Double.init)
    #expect(MannWhitney(TwoGroups.of(many, many.map { $0 + 0.5 })).exact == nil)
    #expect(MannWhitney(TwoGroups.of([1], [2, 3])).superiority.reason == .tooFewDyads)
  }
}
