/// Do the dyads of one group answer sooner than those of another?
///
/// The share still waiting in each group (``KaplanMeier``), the log-rank test and the hazard ratio with waits clustered by
/// family, or by dyad without families, and the log-rank difference against labels dealt out over dyads: each dyad's
/// excess of events (``ExcessEvents``) is its number in ``GroupPermutation``. The last holds for any number of dyads; the
/// clustered tests want about 30. The hazard ratio above 1 says that the first group answers sooner.
///
/// The unit is the dyad; a dyad with many cues weighs more in all of these, as it has more waits. Dyads without a wait, or
/// of other groups, are left out. A group with fewer than two dyads has no test (`too-few-dyads`). O(n log n + r k) for n waits
/// of k dyads.
public struct LatencyByGroup: Sendable, Hashable {
  /// The curve of the first group.
  public let firstCurve: KaplanMeier
  /// The curve of the second group.
  public let secondCurve: KaplanMeier
  /// Dyads of the first group with a wait.
  public let firstCount: Int
  /// Dyads of the second group with a wait.
  public let secondCount: Int
  /// Dyads of either group without one.
  public let excludedCount: Int
  /// The test of equal waits, clustered.
  public let logRank: ClusteredLogRank
  /// The regression on the group, 1 in the first, clustered.
  public let cox: ClusteredCoxRegression
  /// The excesses of events, by labels dealt out over dyads.
  public let permutation: GroupPermutation

  /// The comparison of the groups `first` and `second`, of dyads with their waits labelled by `groups`.
  public init(
    _ waits: [[KaplanMeier.Wait]], groups: [Int], first: Int = 1, second: Int = 0,
    families: FamilyClusters? = nil, replicates: Int = 1999, seed: UInt64 = 1
  ) {
    let members = waits.indices.filter {
      $0 < groups.count && (groups[$0] == first || groups[$0] == second)
    }
    let used = members.filter { waits[$0].contains(where: \.time.isFinite) }
    let excesses = ExcessEvents(used.map { waits[$0] })
    let dyads = GroupedValues(
      excesses.dyads, groups: used.map { groups[$0] }, first: first, second: second,
      families: families?.among(used))
    excludedCount = members.count - used.count
    firstCount = dyads.isFirst.count { $0 }
    secondCount = used.count - firstCount
    permutation = GroupPermutation(dyads, replicates: replicates, seed: seed)
    var flat: [KaplanMeier.Wait] = []
    var (isFirst, clusters): ([Bool], [Int]) = ([], [])
    for (place, dyad) in used.enumerated() {
      for wait in waits[dyad] where wait.time.isFinite {
        flat.append(wait)
        isFirst.append(dyads.isFirst[place])
        clusters.append(dyads.families.familyOfDyad[place])
      }
    }
    firstCurve = KaplanMeier(flat.indices.filter { isFirst[$0] }.map { flat[$0] })
    secondCurve = KaplanMeier(flat.indices.filter { !isFirst[$0] }.map { flat[$0] })
    logRank = ClusteredLogRank(flat, isFirst: isFirst, clusters: clusters)
    cox = ClusteredCoxRegression(
      flat.indices.map { CoxRegression.Row(flat[$0], [isFirst[$0] ? 1 : 0]) }, clusters: clusters,
      isPossible: logRank.statistic.reason != .tooFewDyads)
  }

  /// How many times sooner, in rate, the first group answers.
  public var hazardRatio: Measure {
    cox.coefficients.first?.hazardRatio ?? .undefined(.tooFewDyads)
  }
}
