import SequenceStatistics
import Testing

/// Two groups of dyads for the tests of this folder, with R's numbers beside them.
enum TwoGroups {
  static let first = [1.1, 2.3, 3.1, 0.4, 2.8]
  static let second = [0.2, 0.9, 1.5, -0.3, 0.7, 1.0, 2.0]

  static func of(_ first: [Double], _ second: [Double]) -> GroupedValues {
    GroupedValues(
      first + second, groups: first.map { _ in 1 } + second.map { _ in 0 }, first: 1, second: 0)
  }
}

@Suite struct WelchTestTests {
  /// R: `t.test(a, b)`.
  @Test func twoGroups() throws {
    let test = WelchTest(TwoGroups.of(TwoGroups.first, TwoGroups.second)).test
    #expect(isClose(test.t, 1.83346201395484, relative: 1e-12))
    #expect(isClose(test.degreesOfFreedom, 6.51170558362824, relative: 1e-12))
    #expect(isClose(test.p.twoSided, 0.112561224259773, relative: 1e-10))
    #expect(isClose(test.standardError, 0.590607896217812, relative: 1e-12))
    let interval = try #require(test.interval())
    #expect(isClose(interval.lower, -0.335221259848797, relative: 1e-10))
    #expect(isClose(interval.upper, 2.500935545563082, relative: 1e-10))
  }

  @Test func exchangingTheGroupsFlipsTheSign() throws {
    let one = WelchTest(TwoGroups.of(TwoGroups.first, TwoGroups.second)).test
    let other = WelchTest(TwoGroups.of(TwoGroups.second, TwoGroups.first)).test
    #expect(isClose(other.estimate, -(try #require(one.estimate.value)), relative: 1e-14))
    #expect(isClose(other.p.greater, try #require(one.p.less.value), relative: 1e-12))
  }

  @Test func fewDyadsOrNoSpread() {
    let few = WelchTest(TwoGroups.of([1], [2, 3])).test
    #expect(few.estimate == .value(-1.5) && few.p.twoSided.reason == .tooFewDyads)
    #expect(WelchTest(TwoGroups.of([], [])).test.estimate.reason == .tooFewDyads)
    let flat = WelchTest(TwoGroups.of([1, 1], [2, 2])).test
    #expect(flat.estimate == .value(-1) && flat.t.reason == .cannotVary)
    let half = WelchTest(TwoGroups.of([1, 1], [2, 4])).test
    #expect(half.degreesOfFreedom == .value(1) && half.standardError == .value(1))
    #expect(WelchTest(TwoGroups.of([1e300, -1e300], [0, 1])).test.t.reason == .infinite)
  }
}
