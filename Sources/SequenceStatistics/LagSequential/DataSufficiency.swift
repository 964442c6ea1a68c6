/// How much coding would be enough to trust a cell's residual?
///
/// Two rules of thumb, given as advice and never as a verdict:
/// - For a normal approximation n p (1 - p) should be at least 9 (Siegel & Castellan 1988; Bakeman &
///   Gottman 1997), with n the given's pairs and p the target's share: n ≥ 9 / (p (1 - p)).
/// - The table should hold at least five pairs for each possible cell (after Wickens 1989).
///
/// ```swift
/// DataSufficiency.pairsNeeded(share: 0.10)  // 100
/// ```
public struct DataSufficiency: Sendable, Hashable {
  /// The pairs that the table should hold: five a possible cell.
  public let pairsForTable: Int
  /// The pairs that it holds.
  public let pairs: Int
  /// The pairs each given should have for the rarest target that occurs; `nil` where nothing varies.
  public let pairsForEachGiven: CellTable<Int?>

  /// The advice for `table`.
  public init(_ table: LagTable) {
    pairs = table.total
    pairsForTable = 5 * table.isImpossible.cells.count { !$0 }
    pairsForEachGiven = CellTable(size: table.codes.count) { given, target in
      guard !table.isImpossible[given: given, target: target], table.total > 0 else { return nil }
      return Self.pairsNeeded(
        share: Double(table.columnTotals[target]) / Double(table.total))
    }
  }

  /// 9 / (p (1 - p)), rounded up; `nil` for a share of 0 or 1.
  public static func pairsNeeded(share: Double) -> Int? {
    guard share > 0, share < 1 else { return nil }
    return Int((9 / (share * (1 - share)) - 1e-9).rounded(.up))
  }

  /// By how much the record would have to be longer for this given and target: needed over counted pairs
  /// of the given, at least 1; `nil` where nothing can be said.
  public func factor(_ table: LagTable, given: Int, target: Int) -> Double? {
    guard let needed = pairsForEachGiven[given: given, target: target],
      table.rowTotals[given] > 0
    else { return nil }
    return max(1, Double(needed) / Double(table.rowTotals[given]))
  }
}
