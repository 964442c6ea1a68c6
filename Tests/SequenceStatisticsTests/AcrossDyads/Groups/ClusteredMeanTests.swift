import SequenceStatistics
import Testing

@Suite struct ClusteredMeanTests {
  static let values: [Double] = [2.1, 1.4, 3.3, 0.7, 1.9, 2.8, 0.5, 1.1, 0.2, 1.7, -0.4, 0.9]
  static let labels = [1, 1, 2, 3, 3, 4, 4, 5, 5, 5, 6, 7]

  /// R: the variance CR2 and its degrees of freedom from their matrices, (I - H)^(-1/2) of each family by `eigen`.
  @Test func byTheMatricesOfCR2() throws {
    let found = ClusteredMean(Self.values, families: try FamilyClusters(Self.labels, dyads: 12))
    #expect(found.familyCount == 7 && found.dyadCount == 12)
    #expect(isClose(found.test.estimate, 1.35, relative: 1e-14))
    #expect(isClose(found.test.standardError, 0.26863854277945043, relative: 1e-12))
    #expect(isClose(found.test.degreesOfFreedom, 5.03327787021630524, relative: 1e-12))
    #expect(isClose(found.test.p.twoSided, 0.00394307944328021, relative: 1e-10))
    let other = ClusteredMean(
      [0.3, 1.9, -0.8, 2.2, 0.6, 1.4, -1.1, 0.9, 2.7, 0.1, 1.3],
      families: try FamilyClusters([1, 1, 1, 2, 2, 3, 3, 4, 5, 5, 5], dyads: 11))
    #expect(isClose(other.test.standardError, 0.2724118546413273, relative: 1e-12))
    #expect(isClose(other.test.degreesOfFreedom, 3.5017562820859234, relative: 1e-12))
  }

  /// R: `sd(y) / sqrt(12)`.
  @Test func familiesOfOneAreTheOneSampleTest() {
    let found = ClusteredMean(Self.values).test
    #expect(isClose(found.standardError, 0.31005864547914741, relative: 1e-12))
    #expect(isClose(found.degreesOfFreedom, 11, relative: 1e-12))
    #expect(isClose(found.p.twoSided, 0.00114767666615777, relative: 1e-10))
  }

  @Test func theOrderOfDyadsDoesNotMatter() throws {
    var random = TestRandom(seed: 3)
    let order = Array(0..<12).shuffled(using: &random)
    let one = ClusteredMean(Self.values, families: try FamilyClusters(Self.labels, dyads: 12)).test
    let other = ClusteredMean(
      order.map { Self.values[$0] },
      families: try FamilyClusters(order.map { Self.labels[$0] }, dyads: 12)
    ).test
    #expect(isClose(other.standardError, try #require(one.standardError.value), relative: 1e-12))
    #expect(
      isClose(other.degreesOfFreedom, try #require(one.degreesOfFreedom.value), relative: 1e-12))
  }

  @Test func fewFamiliesOrNoSpread() throws {
    #expect(ClusteredMean([]).test.estimate.reason == .tooFewDyads)
    #expect(ClusteredMean([2]).test.t.reason == .tooFewDyads)
    let twins = ClusteredMean([2, 3], families: try FamilyClusters([1, 1], dyads: 2)).test
    #expect(twins.estimate == .value(2.5) && twins.t.reason == .tooFewDyads)
    #expect(ClusteredMean([0.1, 0.1, 0.1]).test.t.reason == .cannotVary)
    let gaps = ClusteredMean([1, nil, 2, .nan, .infinity, 3])
    #expect(gaps.dyadCount == 3 && gaps.test.estimate == .value(2))
  }
}
