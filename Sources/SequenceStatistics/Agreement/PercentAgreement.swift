/// Which share of units, or of time, did two coders give to the same category?
///
/// po = Σ xᵢᵢ / N, from 0 to 1. Source: any textbook; Bakeman & Quera (2011), chapter 5. It does not correct for
/// chance: two coders who give nearly everything to one code agree on most by chance alone. Undefined for an empty
/// table. O(k²).
///
/// ```swift
/// PercentAgreement(AgreementTable(size: 2, cells: [40, 9, 6, 45])).share  // .value(0.85)
/// ```
public struct PercentAgreement: Sendable, Hashable {
  /// po, as a share of 1.
  public let share: Measure

  /// The agreement in `table`.
  public init(_ table: AgreementTable) { share = TableMargins(table).observed }

  /// po times 100.
  public var percent: Measure { share.map { $0 * 100 } }
}
