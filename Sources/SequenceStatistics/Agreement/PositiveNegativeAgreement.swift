/// How well do two coders agree on when a code holds, and on when it does not?
///
/// From the 2×2 table a (both), b (first only), c (second only), d (neither): positive agreement 2a / (2a + b + c),
/// negative agreement 2d / (2d + b + c), occurrence agreement a / (a + b + c). Each from 0 to 1, not corrected for
/// chance. Sources: Cicchetti & Feinstein (1990); Hawkins & Dotson (1975) for occurrence agreement. For a rare code po
/// is nearly the negative agreement: the positive one tells whether the coders found the same occurrences.
///
/// Positive and occurrence agreement are undefined when neither coder used the code, negative agreement when both
/// used nothing else. O(k²).
public struct PositiveNegativeAgreement: Sendable, Hashable {
  /// Agreement on the code's presence.
  public let positive: Measure
  /// Agreement on its absence.
  public let negative: Measure
  /// Agreement among what at least one coder gave to the code.
  public let occurrence: Measure

  /// The agreement on `category` against all others; in a 2×2 table of presence and absence that is 0, presence.
  public init(_ table: AgreementTable, of category: Int = 0) {
    let cells = PresenceCells(table, of: category)
    let mixed = cells.firstOnly + cells.secondOnly
    guard cells.total > 0 else {
      positive = .undefined(.noPairs)
      negative = .undefined(.noPairs)
      occurrence = .undefined(.noPairs)
      return
    }
    positive = .ratio(2 * cells.both, 2 * cells.both + mixed, ifZero: .noOccurrence)
    negative = .ratio(2 * cells.neither, 2 * cells.neither + mixed, ifZero: .emptyMargin)
    occurrence = .ratio(cells.both, cells.both + mixed, ifZero: .noOccurrence)
  }
}
