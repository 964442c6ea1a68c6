import SequenceStatistics
import Testing

@Suite struct GroupDifferenceTests {
  @Test func itHoldsTheTestsOfItsGroups() throws {
    let groups = TwoGroups.of(TwoGroups.first, TwoGroups.second)
    let found = GroupDifference(groups)
    // By hand: squares of 5.292 around 1.94.
    #expect(isClose(found.firstMean, 1.94, relative: 1e-14))
    #expect(isClose(found.secondMean, 6.0 / 7, relative: 1e-14))
    #expect(isClose(found.difference, 1.94 - 6.0 / 7, relative: 1e-13))
    #expect(isClose(found.firstDeviation, 1.323.squareRoot(), relative: 1e-12))
    #expect(found.welch == WelchTest(groups) && found.mannWhitney == MannWhitney(groups))
    #expect(found.clustered == ClusteredDifference(groups))
    #expect(found.permutation == GroupPermutation(groups))
    #expect(found.size == StandardizedMeanDifference(groups))
  }

  @Test func exchangingTheGroupsExchangesTheSides() throws {
    let one = GroupDifference(TwoGroups.of(TwoGroups.first, TwoGroups.second))
    let other = GroupDifference(TwoGroups.of(TwoGroups.second, TwoGroups.first))
    #expect(one.permutation.p.greater == other.permutation.p.less)
    #expect(one.permutation.p.twoSided == other.permutation.p.twoSided)
    #expect(one.mannWhitney.p.greater == other.mannWhitney.p.less)
    #expect(isClose(other.size.g, -(try #require(one.size.g.value)), relative: 1e-13))
  }

  @Test func aGroupOfOneDyadHasNoTests() {
    let found = GroupDifference(TwoGroups.of([3], [1, 2, 4]))
    #expect(found.firstMean == .value(3) && found.firstDeviation.reason == .tooFewDyads)
    for p in [
      found.welch.test.p, found.clustered.test.p, found.permutation.p, found.mannWhitney.p,
    ] {
      #expect(p.twoSided.reason == .tooFewDyads)
    }
    #expect(found.size.g.reason == .tooFewDyads)
  }
}
