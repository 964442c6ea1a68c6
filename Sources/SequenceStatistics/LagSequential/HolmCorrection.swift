/// Which cells remain remarkable when the number of cells looked at is taken into account?
///
/// Sort the p values of the m cells tested; the j-th smallest (from 0) becomes the largest of
/// (m - i) p₍ᵢ₎ over i ≤ j, at most 1. Calling every cell with an adjusted p under .05 remarkable,
/// the chance of even one mistake is at most .05, whatever the dependence between cells. Source:
/// Holm (1979).
///
/// The family is the cells that are *testable*: with a defined p and, by default, an expected count
/// of at least 5, chosen before looking at the residuals. Cells outside it are undefined
/// (`notTested`, or the reason for which they have no p). Equal p values keep their order and get
/// equal adjusted values. O(m log m).
///
/// ```swift
/// HolmCorrection([.value(0.01), .value(0.04), .value(0.03)]).adjusted
/// // 0.03, 0.06, 0.06
/// ```
public struct HolmCorrection: Sendable, Hashable {
  /// The expected count from which on a cell is tested unless stated otherwise.
  public static let minimumExpected = 5.0

  /// The adjusted p values, in the order of the given ones.
  public let adjusted: [Measure]
  /// The size of the family: how many p values were tested together.
  public let testCount: Int

  /// Adjusts those of `pValues` that are defined and `true` in `isTestable`.
  ///
  /// - Parameters:
  ///   - pValues: p values between 0 and 1, or the reasons why there are none.
  ///   - isTestable: The members of the family, all unless given; positions beyond its end are not
  ///     testable.
  public init(_ pValues: [Measure], isTestable: [Bool]? = nil) {
    let family = PValueFamily(pValues, isTestable: isTestable)
    let count = family.members.count
    var holm: [Int: Double] = [:]
    var largest = 0.0
    for (rank, member) in family.members.sorted(by: { ($0.p, $0.index) < ($1.p, $1.index) })
      .enumerated()
    {
      largest = max(largest, min(1, Double(count - rank) * member.p))
      holm[member.index] = largest
    }
    adjusted = family.adjusted { index, _ in holm[index] ?? 1 }
    testCount = count
  }
}
