/// How strongly do given and target go together in one dyad, on a scale on which dyads can be averaged?
///
/// ln(ad / bc) with variance 1/a + 1/b + 1/c + 1/d (Woolf 1955). By default one half is added to all four counts of
/// *every* dyad (Haldane 1956; `haldane: .always`), so that dyads with and without an empty cell stay comparable;
/// `.whenEmpty` adds it only where a cell is 0, so that only those dyads are drawn towards 0, and `.never` leaves them out
/// (`emptyCell`). A dyad with an empty row or column says nothing of the association
/// and has no estimate (`emptyMargin`), whatever is added. O(1).
///
/// ```swift
/// LogOddsEffect.of(pair, dyad: .init(id: "129")).estimate
/// ```
public enum LogOddsEffect {
  /// The effect of one dyad's table.
  public static func of(
    _ pair: Association2x2, haldane: Association2x2.Correction = .always,
    dyad: DyadEffect.Dyad = .init()
  ) -> DyadEffect {
    DyadEffect(
      of: dyad, estimate: pair.logOddsRatio(haldane),
      variance: pair.logOddsRatioStandardError(haldane).map { $0 * $0 },
      caveats: TableSufficiency.caveats(of: pair, haldane: haldane))
  }
}
