/// By how much do two coders agree beyond chance, if both are taken to use the categories alike?
///
/// π = (po - pe) / (1 - pe), pe = Σ ((rᵢ + cᵢ) / 2N)²; from -1 to 1. Source: Scott (1955). pe is never below that of
/// ``CohensKappa``, so π is never above κ; they are equal when both coders have the same totals. For two coders
/// without missing data it is Krippendorff's nominal alpha without its correction for small samples. Undefined where
/// both gave everything to one category; po stays. O(k²).
public struct ScottsPi: Sendable, Hashable {
  /// The share of agreement.
  public let po: Measure
  /// The share of agreement by chance, both coders giving the mean of their totals.
  public let pe: Measure
  /// Agreement beyond chance.
  public let pi: Measure

  /// The pi of `table`.
  public init(_ table: AgreementTable) {
    let margins = TableMargins(table)
    let chance = margins.commonDisagreement
    po = margins.observed
    pe = margins.expected(chance)
    pi = margins.corrected(chance)
  }
}
