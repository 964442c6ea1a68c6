import SequenceStatistics
import Testing

@Suite struct ClusteredDifferenceTests {
  static let values: [Double] = [2.1, 1.4, 3.3, 0.7, 1.9, 2.8, 0.5, 1.1, 0.2, 1.7, -0.4, 0.9]
  static let groups = [1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0]
  static let labels = [1, 1, 2, 3, 3, 4, 4, 5, 5, 5, 6, 7]

  /// R: CR2 and its degrees of freedom from their matrices, (I - H)^(-1/2) of each family by `eigen`.
  @Test func byTheMatricesOfCR2() throws {
    let found = ClusteredDifference(
      GroupedValues(
        Self.values, groups: Self.groups, families: try FamilyClusters(Self.labels, dyads: 12)))
    #expect(found.familyCount == 7 && found.sharedFamilyCount == 1)
    #expect(isClose(found.test.estimate, 1.3666666666666665, relative: 1e-13))
    #expect(isClose(found.test.standardError, 0.5299283669271478, relative: 1e-12))
    #expect(isClose(found.test.degreesOfFreedom, 4.5685279187817258, relative: 1e-12))
    #expect(isClose(found.test.p.twoSided, 0.0539418891540762, relative: 1e-10))
    let other = ClusteredDifference(
      GroupedValues(
        [0.3, 1.9, -0.8, 2.2, 0.6, 1.4, -1.1, 0.9, 2.7, 0.1, 1.3],
        groups: [1, 0, 1, 0, 1, 1, 0, 0, 1, 0, 1],
        families: try FamilyClusters([1, 1, 1, 2, 2, 3, 3, 4, 5, 5, 5], dyads: 11)))
    #expect(other.sharedFamilyCount == 4)
    #expect(isClose(other.test.estimate, 0.1166666666666666, relative: 1e-12))
    #expect(isClose(other.test.standardError, 1.132041775075562, relative: 1e-12))
    #expect(isClose(other.test.degreesOfFreedom, 3.613142409106631, relative: 1e-12))
  }

  @Test func familiesOfOneHaveTheErrorOfWelch() throws {
    let groups = GroupedValues(Self.values, groups: Self.groups)
    let test = ClusteredDifference(groups).test
    let welch = WelchTest(groups).test
    #expect(isClose(test.standardError, try #require(welch.standardError.value), relative: 1e-12))
    #expect(isClose(test.degreesOfFreedom, 10, relative: 1e-12))
  }

  @Test(arguments: 1...50 as ClosedRange<UInt64>)
  func orderAndNamesDoNotMatter(seed: UInt64) throws {
    var random = TestRandom(seed: seed)
    let values = (0..<14).map { _ in Double(random.below(100)) / 10 }
    let groups = (0..<14).map { $0 < 4 ? $0 % 2 : random.below(2) }
    let labels = (0..<14).map { $0 < 4 ? 100 + $0 : random.below(6) }
    func test(_ order: [Int], flipped: Bool) throws -> StudentTest {
      ClusteredDifference(
        GroupedValues(
          order.map { values[$0] }, groups: order.map { flipped ? 1 - groups[$0] : groups[$0] },
          families: try FamilyClusters(order.map { labels[$0] }, dyads: 14))
      ).test
    }
    let one = try test(Array(0..<14), flipped: false)
    let other = try test(Array(0..<14).shuffled(using: &random), flipped: true)
    #expect(
      isClose(other.estimate, -(try #require(one.estimate.value)), absolute: 1e-12), "\(seed)")
    #expect(
      isClose(other.standardError, try #require(one.standardError.value), absolute: 1e-12),
      "\(seed)")
    #expect(
      isClose(other.degreesOfFreedom, try #require(one.degreesOfFreedom.value), relative: 1e-9),
      "\(seed)")
  }

  @Test func aGroupOfOneFamilyHasNoError() throws {
    let groups = GroupedValues(
      [1, 2, 3, 4, 5], groups: [1, 1, 0, 0, 0],
      families: try FamilyClusters([1, 1, 2, 3, 4], dyads: 5))
    #expect(ClusteredDifference(groups).test.t.reason == .tooFewDyads)
    #expect(ClusteredDifference(GroupedValues([], groups: [])).test.t.reason == .tooFewDyads)
    #expect(ClusteredDifference(TwoGroups.of([1, 1], [2, 2])).test.t.reason == .cannotVary)
  }
}
