import SequenceStatistics
import Testing

@Suite struct WilcoxonSignedRankTests {
  /// R: `wilcox.test(x, exact = TRUE, conf.int = TRUE)`, and `exact = FALSE`, with each `alternative`.
  @Test func withoutTies() throws {
    let test = WilcoxonSignedRank([0.8, -0.3, 1.2, 0.45, -0.1, 0.95, 1.7, -0.6, 0.2, 1.05])
    #expect(test.statistic == .value(46) && test.count == 10)
    let exact = try #require(test.exact)
    #expect(isClose(exact.twoSided, 0.064453125, relative: 1e-13))
    #expect(isClose(exact.greater, 0.0322265625, relative: 1e-13))
    #expect(isClose(exact.less, 0.9755859375, relative: 1e-13))
    #expect(isClose(test.approximate.twoSided, 0.0665457213437161, relative: 1e-12))
    #expect(isClose(test.approximate.greater, 0.0332728606718581, relative: 1e-12))
    #expect(isClose(test.approximate.less, 0.973606499683888, relative: 1e-12))
    #expect(isClose(test.median, 0.55, relative: 1e-12))
    let interval = try #require(test.interval)
    #expect(isClose(interval.lower, -0.05, relative: 1e-12))
    #expect(isClose(interval.upper, 1.075, relative: 1e-12))
    #expect(isClose(test.rankBiserial, (46.0 - 9) / 55, relative: 1e-14))
  }

  /// R: `wilcox.test(v, exact = TRUE, conf.int = TRUE, conf.level = .9)`.
  @Test func twentyDyads() throws {
    let test = WilcoxonSignedRank(
      [
        12, -5, 7, 20, -3, 1, 15, 9, -11, 4, 18, -2, 6, 14, -8, 10, 13, -1.5, 3.5, 16.5,
      ], confidence: 0.9)
    #expect(test.statistic == .value(171) && test.median == .value(6))
    #expect(isClose(test.p.twoSided, 0.01207923889160156, relative: 1e-12))
    #expect(test.interval == Interval(lower: 2.25, upper: 10))
  }

  static let tied: [Double] = [1, 2, 2, -1, 3, 0, -2, 4, 4, 5, 0, -3]

  /// R: `wilcox.test(xt, exact = FALSE)`; the exact values by `expand.grid` over all signs of `rank(abs(xt))`.
  @Test func tiesAndZeros() throws {
    let dropped = WilcoxonSignedRank(Self.tied)
    #expect(dropped.statistic == .value(43) && dropped.zeroCount == 2 && dropped.count == 10)
    #expect(isClose(dropped.approximate.twoSided, 0.124553328336243, relative: 1e-12))
    #expect(isClose(try #require(dropped.exact).greater, 0.064453125, relative: 1e-13))
    #expect(isClose(try #require(dropped.exact).less, 0.9482421875, relative: 1e-13))
    let ranked = WilcoxonSignedRank(Self.tied, zeros: .ranked)
    #expect(ranked.statistic == .value(57))
    #expect(isClose(ranked.p.greater, 0.0712890625, relative: 1e-13))
    #expect(isClose(ranked.p.less, 0.9443359375, relative: 1e-13))
  }

  @Test(arguments: 1...200 as ClosedRange<UInt64>)
  func exactValuesAreThoseOfAllSigns(seed: UInt64) throws {
    var random = TestRandom(seed: seed)
    let values = (0..<(1 + random.below(9))).map { _ in Double(random.below(11) - 5) }
    for zeros in WilcoxonSignedRank.Zeros.allCases {
      let ranked = zeros == .dropped ? values.filter { $0 != 0 } : values
      // Twice the rank of each magnitude: twice the lower ones, and once the equal ones.
      let ranks = ranked.filter { $0 != 0 }.map { value in
        2 * ranked.count { $0.magnitude < value.magnitude }
          + ranked.count { $0.magnitude == value.magnitude } + 1
      }
      let observed = zip(ranked.filter { $0 != 0 }, ranks).reduce(0) {
        $0 + ($1.0 > 0 ? $1.1 : 0)
      }
      var sums = [0]
      for rank in ranks { sums = sums.flatMap { [$0, $0 + rank] } }
      let test = WilcoxonSignedRank(values, zeros: zeros)
      guard !ranks.isEmpty else {
        #expect(test.p.greater.reason == .cannotVary)
        continue
      }
      let n = Double(sums.count)
      #expect(test.statistic == .value(Double(observed) / 2), "\(seed)")
      #expect(isClose(test.p.greater, Double(sums.count { $0 >= observed }) / n), "\(seed)")
      #expect(isClose(test.p.less, Double(sums.count { $0 <= observed }) / n), "\(seed)")
    }
  }

  @Test func manyDyadsAreApproximated() throws {
    var random = TestRandom(seed: 4)
    let values = (0..<301).map { _ in Double(random.below(100_000)) / 1000 - 48 }
    let test = WilcoxonSignedRank(values)
    #expect(test.exact == nil && test.p == test.approximate)
    let fewer = WilcoxonSignedRank(Array(values.prefix(120)))
    let exact = try #require(fewer.exact?.greater.value)
    #expect(isClose(fewer.approximate.greater, exact, relative: 0, absolute: 1e-3))
    // The interval goes on where the distribution is left for its approximation.
    let interval = try #require(test.interval)
    #expect(interval.contains(try #require(test.median.value)))
    let before = try #require(WilcoxonSignedRank(Array(values.prefix(300))).interval)
    #expect(isClose(interval.upper - interval.lower, before.upper - before.lower, relative: 0.05))
  }

  @Test func fewDyads() {
    #expect(WilcoxonSignedRank([]).p.greater.reason == .tooFewDyads)
    #expect(WilcoxonSignedRank([]).median.reason == .tooFewDyads)
    #expect(WilcoxonSignedRank([0, 0]).p.greater.reason == .cannotVary)
    // Five dyads cannot give 95 %.
    #expect(WilcoxonSignedRank([1, 2, 3, 4, 5]).interval == nil)
    #expect(WilcoxonSignedRank([1, 2, 3, 4, 5, 6]).interval == Interval(lower: 1, upper: 6))
    #expect(WilcoxonSignedRank([1, 2, 3], confidence: 2).interval == nil)
    #expect(WilcoxonSignedRank([1, nil, .nan]).excludedCount == 2)
  }
}
