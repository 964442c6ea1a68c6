/// Do two groups of dyads differ in a number, and by how much?
///
/// One row of a group table: the mean difference with Welch's t, its standardized size, a permutation of labels over
/// dyads, Mann and Whitney's U, and an error that takes families into account. The dyad is the unit, whatever happens
/// within. Which of the tests is reported is to be chosen before looking. A group with fewer than two dyads leaves all of
/// them undefined (`too-few-dyads`).
///
/// ```swift
/// let found = GroupDifference(GroupedValues(rates, groups: [1, 1, 0, 0, 0], first: 1, second: 0))
/// found.welch.test.p.twoSided
/// ```
public struct GroupDifference: Sendable, Hashable {
  /// The dyads compared.
  public let groups: GroupedValues
  /// The mean of the first group.
  public let firstMean: Measure
  /// The standard deviation of the first group.
  public let firstDeviation: Measure
  /// The mean of the second group.
  public let secondMean: Measure
  /// The standard deviation of the second group.
  public let secondDeviation: Measure
  /// The difference of means, dyads taken as independent.
  public let welch: WelchTest
  /// The same with families as clusters.
  public let clustered: ClusteredDifference
  /// The difference in standard deviations.
  public let size: StandardizedMeanDifference
  /// The difference against labels dealt out anew.
  public let permutation: GroupPermutation
  /// The comparison of ranks.
  public let mannWhitney: MannWhitney

  /// The comparison of two groups.
  public init(_ groups: GroupedValues, replicates: Int = 1999, seed: UInt64 = 1) {
    self.groups = groups
    let (a, b) = (SampleMoments(groups.first), SampleMoments(groups.second))
    firstMean = a.mean
    firstDeviation = a.standardDeviation
    secondMean = b.mean
    secondDeviation = b.standardDeviation
    welch = WelchTest(groups)
    clustered = ClusteredDifference(groups)
    size = StandardizedMeanDifference(groups)
    permutation = GroupPermutation(groups, replicates: replicates, seed: seed)
    mannWhitney = MannWhitney(groups)
  }

  /// First minus second.
  public var difference: Measure { welch.test.estimate }
}
