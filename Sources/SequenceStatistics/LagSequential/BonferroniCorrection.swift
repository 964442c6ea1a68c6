/// Which cells remain remarkable when every one pays for all?
///
/// p × m, at most 1, for the m cells tested. Simple and never better than ``HolmCorrection``, which holds
/// the same chance of a mistake and finds more; here for comparison with published tables. Source: Dunn
/// (1961). O(m).
public struct BonferroniCorrection: Sendable, Hashable {
  /// The adjusted p values, in the order of the given ones.
  public let adjusted: [Measure]
  /// How many p values were tested together.
  public let testCount: Int

  /// Adjusts those of `pValues` that are defined and `true` in `isTestable`.
  public init(_ pValues: [Measure], isTestable: [Bool]? = nil) {
    let family = PValueFamily(pValues, isTestable: isTestable)
    adjusted = family.adjusted { _, p in min(1, Double(family.members.count) * p) }
    testCount = family.members.count
  }
}
