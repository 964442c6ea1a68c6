/// Which cells remain remarkable if a stated share of false finds is accepted?
///
/// Sort the m p values; the j-th smallest (from 1) becomes the smallest of m p₍ᵢ₎ / i over i ≥ j, at most
/// 1. Calling every cell with an adjusted p under .05 remarkable, at most .05 of the cells so called are
/// mistakes on average, if cells are independent or positively dependent. A weaker promise than
/// ``HolmCorrection``'s, for looking around in large tables. Source: Benjamini & Hochberg (1995).
/// O(m log m).
public struct BenjaminiHochberg: Sendable, Hashable {
  /// The adjusted p values, in the order of the given ones.
  public let adjusted: [Measure]
  /// How many p values were tested together.
  public let testCount: Int

  /// Adjusts those of `pValues` that are defined and `true` in `isTestable`.
  public init(_ pValues: [Measure], isTestable: [Bool]? = nil) {
    let family = PValueFamily(pValues, isTestable: isTestable)
    let sorted = family.members.sorted { ($0.p, $0.index) < ($1.p, $1.index) }
    var values: [Int: Double] = [:]
    var smallest = 1.0
    for (rank, member) in sorted.enumerated().reversed() {
      smallest = min(smallest, Double(sorted.count) * member.p / Double(rank + 1))
      values[member.index] = max(smallest, member.p)
    }
    adjusted = family.adjusted { index, p in values[index] ?? p }
    testCount = sorted.count
  }
}
