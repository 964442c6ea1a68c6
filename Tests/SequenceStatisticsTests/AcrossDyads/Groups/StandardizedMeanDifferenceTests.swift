import SequenceStatistics
import Testing

@Suite struct StandardizedMeanDifferenceTests {
  /// R: the formulas with `lgamma` and `qnorm`.
  @Test func twoGroups() throws {
    let size = StandardizedMeanDifference(TwoGroups.of(TwoGroups.first, TwoGroups.second))
    #expect(isClose(size.d, 1.15242293731129, relative: 1e-12))
    #expect(isClose(size.g, 1.06339320402363, relative: 1e-12))
    #expect(isClose(size.standardError, 0.582276425917862, relative: 1e-12))
    let interval = try #require(size.interval())
    #expect(isClose(interval.lower, -0.0778476198220799, relative: 1e-10))
    #expect(isClose(interval.upper, 2.20463402786935, relative: 1e-12))
    let flipped = StandardizedMeanDifference(TwoGroups.of(TwoGroups.second, TwoGroups.first))
    #expect(isClose(flipped.g, -1.06339320402363, relative: 1e-12))
  }

  @Test func fewDyadsOrNoSpread() {
    #expect(StandardizedMeanDifference(TwoGroups.of([1], [2, 3])).g.reason == .tooFewDyads)
    #expect(StandardizedMeanDifference(TwoGroups.of([1, 1], [2, 2])).g.reason == .cannotVary)
    let huge = StandardizedMeanDifference(TwoGroups.of([1e300, -1e300], [2, 2]))
    #expect(huge.g.reason == .infinite && huge.interval() == nil)
  }
}
