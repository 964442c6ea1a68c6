/// Is there enough in one dyad's 2×2 table to quote an index of it?
///
/// Three marks, given as advice and never as a verdict: an expected count below 5 (`sparseCells`), a row or column total
/// below 5 (`smallMargin`; Bakeman & Quera 2011 treat Yule's Q as missing then), fewer than 10 occurrences of the given
/// (`fewCues`). With them goes the mark of one half added to the counts. O(1).
///
/// ```swift
/// TableSufficiency.caveats(of: pair).contains { $0.id == "small-margin" }
/// ```
public enum TableSufficiency {
  /// Expected counts and totals are to be at least this.
  public static let smallestCount = 5
  /// The given is to occur at least so often.
  public static let smallestCueCount = 10

  /// The marks of `pair` where one half is added by the rule `haldane`.
  public static func caveats(
    of pair: Association2x2, haldane: Association2x2.Correction = .never
  ) -> [Caveat] {
    var caveats: [Caveat] = []
    let limit = Double(smallestCount)
    let expected = Self.expected(of: pair)
    let sparse = expected.count { $0 < limit }
    if sparse > 0 {
      caveats.append(
        .sparseCells(
          count: sparse, of: 4, smallestExpected: expected.min() ?? 0, limit: limit))
    }
    if pair.smallestMargin < smallestCount {
      caveats.append(.smallMargin(total: pair.smallestMargin, limit: smallestCount))
    }
    if pair.a + pair.b < smallestCueCount {
      caveats.append(.fewCues(count: pair.a + pair.b, limit: smallestCueCount))
    }
    if haldane == .always, !pair.hasEmptyMargin {
      caveats.append(.halfAddedToAll)
    } else if let half = pair.caveat(haldane) {
      caveats.append(half)
    }
    return caveats
  }

  /// The four expected counts without association, 0 in an empty table.
  private static func expected(of pair: Association2x2) -> [Double] {
    let total = Double(pair.a + pair.b + pair.c + pair.d)
    guard total > 0 else { return [0, 0, 0, 0] }
    let rows = [Double(pair.a + pair.b), Double(pair.c + pair.d)]
    let columns = [Double(pair.a + pair.c), Double(pair.b + pair.d)]
    return rows.flatMap { row in columns.map { row / total * $0 } }
  }
}
