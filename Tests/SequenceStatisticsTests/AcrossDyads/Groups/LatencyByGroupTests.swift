import SequenceStatistics
import Testing

@Suite struct LatencyByGroupTests {
  private func dyads(_ count: Int, seed: UInt64) -> [[KaplanMeier.Wait]] {
    var random = TestRandom(seed: seed)
    return (0..<count).map { _ in
      let pace = 2 + random.below(8)
      return (0..<(1 + random.below(7))).map { _ in
        .init(time: Double(1 + random.below(pace)), isEvent: random.below(4) > 0)
      }
    }
  }

  @Test func itHoldsTheTestsOfItsGroups() throws {
    let dyads = dyads(10, seed: 1)
    let found = LatencyByGroup(dyads, groups: [1, 1, 1, 1, 0, 0, 0, 0, 0, 7])
    #expect(found.firstCount == 4 && found.secondCount == 5 && found.excludedCount == 0)
    #expect(found.firstCurve == KaplanMeier(dyads[0..<4].flatMap { $0 }))
    #expect(found.secondCurve == KaplanMeier(dyads[4..<9].flatMap { $0 }))
    let test = LogRank(dyads[0..<4].flatMap { $0 }, dyads[4..<9].flatMap { $0 })
    #expect(isClose(found.logRank.expected, test.expected, relative: 1e-11))
    #expect(found.logRank.clusterCount == 9 && found.cox.clusterCount == 9)
    let direct = CoxRegression(
      dyads[0..<4].flatMap { $0 }.map { .init($0, [1]) }
        + dyads[4..<9].flatMap { $0 }.map { .init($0, [0]) })
    let ratio = try #require(direct.coefficients[0].hazardRatio.value)
    #expect(isClose(found.hazardRatio, ratio, relative: 1e-9))
  }

  /// The log-rank difference anew for each of the C(8, 3) labellings of dyads.
  @Test(arguments: 1...10 as ClosedRange<UInt64>)
  func labelsAreDealtOutOverDyads(seed: UInt64) throws {
    let dyads = dyads(8, seed: seed)
    func gap(_ choice: Int) -> Double {
      let test = LogRank(
        dyads.indices.filter { choice >> $0 & 1 == 1 }.flatMap { dyads[$0] },
        dyads.indices.filter { choice >> $0 & 1 == 0 }.flatMap { dyads[$0] })
      return Double(test.observed) - test.expected
    }
    let gaps = (0..<256).filter { $0.nonzeroBitCount == 3 }.map(gap)
    let observed = gap(0b111)
    let found = LatencyByGroup(dyads, groups: [1, 1, 1, 0, 0, 0, 0, 0]).permutation
    #expect(found.labellingCount == 56)
    #expect(
      isClose(found.p.greater, Double(gaps.count { $0 >= observed - 1e-9 }) / 56), "\(seed)")
    #expect(
      isClose(
        found.p.twoSided, Double(gaps.count { abs($0) >= abs(observed) - 1e-9 }) / 56), "\(seed)")
  }

  @Test func familiesAreTheClusters() throws {
    let dyads = dyads(10, seed: 2)
    let groups = [1, 1, 1, 1, 1, 0, 0, 0, 0, 0]
    let families = try FamilyClusters([1, 1, 2, 3, 4, 4, 5, 6, 6, 7], dyads: 10)
    let found = LatencyByGroup(dyads, groups: groups, families: families)
    #expect(found.logRank.clusterCount == 7)
    #expect(found.permutation.sharedFamilyCount == 1)
  }

  @Test func aGroupOfOneDyadHasNoTest() {
    let dyads = dyads(5, seed: 3)
    let found = LatencyByGroup(dyads + [[]], groups: [1, 0, 0, 0, 0, 1])
    #expect(found.firstCount == 1 && found.excludedCount == 1)
    #expect(found.logRank.p.reason == .tooFewDyads)
    #expect(found.cox.coefficients[0].p.reason == .tooFewDyads)
    #expect(found.cox.robustScoreP.reason == .tooFewDyads)
    #expect(found.permutation.p.twoSided.reason == .tooFewDyads)
    let none = LatencyByGroup([], groups: [])
    #expect(none.hazardRatio.value == nil && none.firstCurve.count == 0)
  }
}
