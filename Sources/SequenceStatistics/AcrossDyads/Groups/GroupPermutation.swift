/// Do the means of two groups of dyads differ more than if the labels had been dealt out by chance?
///
/// The difference of means, first minus second, is compared with that under other labellings:
/// - families whose dyads all lie in one group exchange the label as a whole; as many families as observed are first.
///   Without families every dyad does so. Where families differ in size, so do the groups of other labellings.
/// - a family with dyads in both groups (twins, one with and one without a diagnosis) deals its labels out among its own
///   dyads, as many to each group as observed.
///
/// Both kinds can occur together. All labellings are gone through while there are at most ``exactLimit`` (p = b / n), else
/// some are drawn with the seed (p = (1 + b) / (1 + n)). Two-sided: the share with at least so large a difference either
/// way. Differences tie within 1e-12 of Σx/n₁ + Σx/n₂, x from the lowest value, and within the rounding of the largest
/// value.
///
/// Undefined with fewer than two dyads in a group (`too-few-dyads`), or if no labelling changes anything (`cannot-vary`).
/// Source: Fisher (1935); Winkler and others (2015) on exchanging blocks. O(r n).
public struct GroupPermutation: Sendable, Hashable {
  /// First minus second.
  public let difference: Measure
  /// The p values.
  public let p: DirectedP
  /// How many labellings were looked at.
  public let labellingCount: Int
  /// Whether they were counted or drawn.
  public let kind: ChanceP.Kind
  /// How many families exchange labels as a whole.
  public let wholeFamilyCount: Int
  /// How many families deal labels out among their own dyads.
  public let sharedFamilyCount: Int

  /// Up to so many labellings all are gone through.
  public static let exactLimit = 1_000_000

  /// The test of two groups.
  public init(
    _ groups: GroupedValues, exactLimit: Int = GroupPermutation.exactLimit,
    replicates: Int = 1999, seed: UInt64 = 1
  ) {
    let labels = FamilyLabels(groups)
    wholeFamilyCount = labels.whole.count
    sharedFamilyCount = labels.shared.count
    difference = WelchTest.difference(
      SampleMoments(groups.first).mean, SampleMoments(groups.second).mean)
    let isExact = labels.labellings <= Double(min(exactLimit, Self.exactLimit))
    kind = isExact ? .enumerated : .sampled
    guard groups.hasTwoOfEach, labels.canVary else {
      p = DirectedP(undefined: groups.hasTwoOfEach ? .cannotVary : .tooFewDyads)
      labellingCount = 0
      return
    }
    let (total, count) = (labels.total, Double(groups.values.count))
    func gap(_ sum: Double, _ size: Double) -> Double {
      sum / size - (total - sum) / (count - size)
    }
    let size = Double(groups.isFirst.count { $0 })
    let observed = gap(labels.observed, size)
    // The values are below 2: what they lost when they were rounded to doubles is below 4e-15.
    let tolerance = 1e-12 * (total / size + total / (count - size)) + 4e-15
    var (greater, less, far, seen) = (0, 0, 0, 0)
    func look(_ sum: Double, _ size: Int) {
      let other = gap(sum, Double(size))
      seen += 1
      if other >= observed - tolerance { greater += 1 }
      if other <= observed + tolerance { less += 1 }
      if other.magnitude >= observed.magnitude - tolerance { far += 1 }
    }
    if isExact {
      labels.visitAll(look)
    } else {
      for replicate in 0..<max(replicates, 0) {
        let (sum, size) = labels.drawn(replicate, seed: seed)
        look(sum, size)
      }
    }
    labellingCount = seen
    p = DirectedP(greater: greater, less: less, twoSided: far, among: seen, how: kind)
  }
}
