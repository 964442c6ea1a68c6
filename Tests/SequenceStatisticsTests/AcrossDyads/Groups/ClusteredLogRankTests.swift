import SequenceStatistics
import Testing

@Suite struct ClusteredLogRankTests {
  /// R: `coxph(..., cluster = dyad, ties = "breslow")$rscore`, `survdiff(Surv(time, ev) ~ x)`.
  @Test func manyTies() {
    let found = ClusteredLogRank(
      ClusteredWaits.waits, isFirst: ClusteredWaits.isFirst, clusters: ClusteredWaits.dyads)
    #expect(found.observed == 11 && found.clusterCount == 9)
    #expect(isClose(found.expected, 11.7904373787132, relative: 1e-12))
    #expect(isClose(found.independentStatistic, 0.117082907039727, relative: 1e-11))
    #expect(isClose(found.statistic, 0.0589036417682882, relative: 1e-10))
  }

  /// R: the same for the litters.
  @Test func litters() {
    let found = ClusteredLogRank(
      ClusteredWaits.litterWaits, isFirst: ClusteredWaits.isTreated,
      clusters: ClusteredWaits.litterLabels)
    #expect(isClose(found.statistic, 7.64919785946016, relative: 1e-10))
    #expect(isClose(found.independentStatistic, 8.60618176766222, relative: 1e-11))
    #expect(isClose(found.expected, 12.4517372287814, relative: 1e-12))
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func observedAndExpectedAreThoseOfTheLogRankTest(seed: UInt64) throws {
    var random = TestRandom(seed: seed)
    let waits = (0..<40).map { _ in
      KaplanMeier.Wait(time: Double(random.below(12)), isEvent: random.below(3) > 0)
    }
    let isFirst = (0..<40).map { _ in random.below(2) == 0 }
    let found = ClusteredLogRank(waits, isFirst: isFirst, clusters: (0..<40).map { $0 % 7 })
    let test = LogRank(
      waits.indices.filter { isFirst[$0] }.map { waits[$0] },
      waits.indices.filter { !isFirst[$0] }.map { waits[$0] })
    #expect(found.observed == test.observed)
    #expect(isClose(found.expected, test.expected, relative: 1e-10), "\(seed)")
    #expect(
      isClose(
        found.independentStatistic, try #require(test.statistic.value), relative: 1e-8,
        absolute: 1e-12), "\(seed)")
    let turned = ClusteredLogRank(
      waits, isFirst: isFirst.map { !$0 }, clusters: (0..<40).map { 9 - $0 % 7 })
    #expect(
      isClose(
        turned.statistic, try #require(found.statistic.value), relative: 1e-8, absolute: 1e-12))
  }

  @Test func fewClusters() {
    let found = ClusteredLogRank(
      ClusteredWaits.waits, isFirst: ClusteredWaits.isFirst,
      clusters: ClusteredWaits.isFirst.map { $0 ? 1 : 2 })
    #expect(found.statistic.reason == .tooFewDyads && found.p.reason == .tooFewDyads)
    #expect(ClusteredLogRank([], isFirst: [], clusters: []).statistic.reason == .tooFewDyads)
    let none = ClusteredLogRank(
      ClusteredWaits.waits.map { .init(time: $0.time, isEvent: false) },
      isFirst: ClusteredWaits.isFirst, clusters: ClusteredWaits.dyads)
    #expect(none.statistic.reason == .cannotVary)
  }
}
