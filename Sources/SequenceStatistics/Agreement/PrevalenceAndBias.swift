/// Is a low kappa owed to a rare code, or to coders who use it unequally often?
///
/// From the 2×2 table a (both), b (first only), c (second only), d (neither), N their sum: prevalence index
/// (a - d) / N, bias index (b - c) / N, and PABAK = 2 po - 1, the kappa of a table with the same po whose prevalence
/// and bias are 0. They make up kappa: κ = (PABAK - PI² + BI²) / (1 - PI² + BI²). Each from -1 to 1; the prevalence
/// index is negative for a code that holds less than half the time, the bias index positive when the first coder used
/// it more. Source: Byrt, Bishop & Carlin (1993). PABAK describes a table that was not observed: print it beside
/// kappa, not in its place. For more than two codes see ``BennettS``. O(k²).
public struct PrevalenceAndBias: Sendable, Hashable {
  /// (a - d) / N.
  public let prevalenceIndex: Measure
  /// (b - c) / N.
  public let biasIndex: Measure
  /// 2 po - 1: the prevalence- and bias-adjusted kappa.
  public let pabak: Measure

  /// The indices of `category` against all others; in a 2×2 table of presence and absence that is 0, presence.
  public init(_ table: AgreementTable, of category: Int = 0) {
    let cells = PresenceCells(table, of: category)
    prevalenceIndex = .ratio(cells.both - cells.neither, cells.total, ifZero: .noPairs)
    biasIndex = .ratio(cells.firstOnly - cells.secondOnly, cells.total, ifZero: .noPairs)
    pabak = .ratio(
      (cells.both + cells.neither) - (cells.firstOnly + cells.secondOnly), cells.total,
      ifZero: .noPairs)
  }
}
