/// By how much do two coders agree beyond chance, if chance agreement only arises where codes are hard to tell?
///
/// AC1 = (po - pe) / (1 - pe), pe = Σ πᵢ (1 - πᵢ) / (q - 1), πᵢ = (rᵢ + cᵢ) / 2N and q the number of codes in the
/// coding scheme, used or not. Source: Gwet (2008). It stays high when nearly everything is one code, where kappa
/// falls; that is a choice of what chance means, not a gain in precision, and AC1 is not comparable with kappa.
///
/// With all in one of several codes it is 1. With a single code in the scheme it is undefined. With two codes, one
/// more agreement on the rare code can lower it, which cannot happen to kappa or pi. O(k²).
public struct GwetAC1: Sendable, Hashable {
  /// The number of codes in the scheme that was reckoned with.
  public let codes: Int
  /// The share of agreement.
  public let po: Measure
  /// The share of agreement by chance.
  public let pe: Measure
  /// Agreement beyond chance.
  public let ac1: Measure

  /// The AC1 of `table`.
  ///
  /// - Parameter codes: The codes of the coding scheme; all categories of the table if `nil`. A table over time
  ///   ends with "nothing coded", which is no code of a scheme that says something of every moment: state their
  ///   number there. Fewer than the coders used count as those used.
  public init(_ table: AgreementTable, codes: Int? = nil) {
    let margins = TableMargins(table)
    self.codes = margins.codes(codes)
    let chance =
      self.codes > 1
      ? margins.total - margins.commonDisagreement / Double(self.codes - 1) : 0
    po = margins.observed
    ac1 = margins.corrected(chance)
    pe = self.codes > 1 ? margins.expected(chance) : ac1
  }
}
