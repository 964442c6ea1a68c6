/// How strong is the association in the whole table, from 0 to 1?
///
/// V = √(X² / (N (m - 1))), m the smaller of the numbers of rows and columns with pairs. 0 without
/// association, 1 when each given has a target of its own. Positive by construction, and larger by
/// luck the fewer pairs there are: compare with V under permutation before reading it. For tables
/// without structural zeros. Source: Cramér (1946).
///
/// Undefined with no pairs (`noPairs`), with a single row or column (`emptyMargin`) and under
/// structural zeros (`structuralZero`). Cost O(k²).
public enum CramersV {
  /// V of `table`.
  public static func measure(of table: LagTable) -> Measure {
    guard !table.isImpossible.cells.contains(true) else { return .undefined(.structuralZero) }
    let statistic = TablewiseTest(table).pearson.statistic
    let rows = table.rowTotals.count { $0 > 0 }
    let columns = table.columnTotals.count { $0 > 0 }
    guard let x2 = statistic.value else { return statistic }
    guard min(rows, columns) > 1 else { return .undefined(.emptyMargin) }
    return .value((x2 / (Double(table.total) * Double(min(rows, columns) - 1))).squareRoot())
  }
}
