/// By how much do two coders agree beyond chance, if by chance every code is equally likely?
///
/// S = (po - 1/q) / (1 - 1/q), q the number of codes in the coding scheme, used or not; from -1 / (q - 1) to 1.
/// Sources: Bennett, Alpert & Goldstein (1954); the same as the free-marginal kappa of Brennan & Prediger (1981), and
/// with two codes PABAK (``PrevalenceAndBias``). It depends on po and q alone: a scheme with a code that nobody uses
/// gives a larger S. Undefined for an empty table and for a single code. O(k²).
public struct BennettS: Sendable, Hashable {
  /// The number of codes in the scheme that was reckoned with.
  public let codes: Int
  /// The share of agreement.
  public let po: Measure
  /// Agreement beyond 1 / q.
  public let s: Measure

  /// The S of `table`.
  ///
  /// - Parameter codes: The codes of the coding scheme; all categories of the table if `nil`. See
  ///   ``GwetAC1/init(_:codes:)``.
  public init(_ table: AgreementTable, codes: Int? = nil) {
    let margins = TableMargins(table)
    self.codes = margins.codes(codes)
    po = margins.observed
    s = margins.corrected(
      self.codes > 1 ? margins.total * (Double(self.codes - 1) / Double(self.codes)) : 0)
  }
}
