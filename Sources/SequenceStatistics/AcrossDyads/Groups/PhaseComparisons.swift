/// Between which of several phases does a number differ, when all planned pairs are tested together?
///
/// Every planned pair of phases by ``PairedPhases``, each with the dyads that have both; the p values of the t tests, and
/// those of the sign-flip tests, are each one family for ``HolmCorrection``. Pairs of a phase with itself or with one that
/// is not there are left out. O(pairs × n log n).
public struct PhaseComparisons: Sendable, Hashable {
  /// One pair of phases.
  public struct Pair: Sendable, Hashable {
    /// The position of the phase compared with.
    public let from: Int
    /// The position of the other.
    public let to: Int
    /// Their comparison.
    public let comparison: PairedPhases
    /// The two-sided p of the t test, adjusted by Holm.
    public let adjustedT: Measure
    /// The two-sided p of the sign-flip test, adjusted by Holm.
    public let adjustedSignFlip: Measure
  }

  /// The planned pairs.
  public let pairs: [Pair]

  /// The comparison of `phases`, each with one number a dyad, over `planned` pairs: all pairs, the earlier first, unless
  /// given.
  public init(
    _ phases: [[Double?]], planned: [(from: Int, to: Int)]? = nil,
    families: FamilyClusters? = nil, replicates: Int = 1999, seed: UInt64 = 1
  ) {
    let all = phases.indices.flatMap { from in
      phases.indices.filter { $0 > from }.map { (from: from, to: $0) }
    }
    let dyads = phases.map(\.count).max() ?? 0
    let planned = (planned ?? all).filter {
      $0.from != $0.to && phases.indices.contains($0.from) && phases.indices.contains($0.to)
    }
    // A phase whose list is shorter lacks the last dyads.
    let padded = phases.map { $0 + [Double?](repeating: nil, count: dyads - $0.count) }
    let comparisons = planned.map {
      PairedPhases(
        from: padded[$0.from], to: padded[$0.to], families: families, replicates: replicates,
        seed: seed)
    }
    let t = HolmCorrection(comparisons.map(\.test.p.twoSided)).adjusted
    let flips = HolmCorrection(comparisons.map(\.signFlip.p.twoSided)).adjusted
    pairs = planned.indices.map {
      Pair(
        from: planned[$0].from, to: planned[$0].to, comparison: comparisons[$0], adjustedT: t[$0],
        adjustedSignFlip: flips[$0])
    }
  }
}
