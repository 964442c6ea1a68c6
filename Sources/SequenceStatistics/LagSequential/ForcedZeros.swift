/// The cells that can occur by the rules of coding but for which the row and column totals leave no
/// room.
///
/// Question: is this 0 an observation, or arithmetic? With codes *face*, *object* and *away* that
/// cannot follow themselves, let every look at something else be followed by a look at the face.
/// The totals then admit a single table, and *object* → *away* is 0 whatever the infant would have
/// done. Quasi-independence has no maximum likelihood estimate with positive counts in such cells
/// (Fienberg & Rinaldo 2012), and iterative fitting would creep towards 0 for ever; they are found
/// here and left out of the fit.
///
/// A cell with count 0 is forced unless counts can be moved around a closed path through it: one
/// more here, one less in a cell of the same column, one more in that cell's row, and so on back to
/// this row, with cells that can take one more wherever the rules allow and cells that can give one
/// wherever the count is above 0. Exact; O(k³).
public struct ForcedZeros: Sendable, Hashable {
  /// Whether each cell is forced to 0; never true for a structural zero or an empty margin.
  public let isForced: CellTable<Bool>

  /// Finds the forced zeros of `table`.
  public init(_ table: LagTable) {
    let size = table.codes.count
    let returns = (0..<size).map { Self.rowsReached(from: $0, in: table) }
    isForced = CellTable(size: size) { given, target in
      table.counts[given: given, target: target] == 0
        && !table.isImpossible[given: given, target: target]
        && table.rowTotals[given] > 0 && table.columnTotals[target] > 0
        && !returns[target][given]
    }
  }

  /// How many cells are forced.
  public var count: Int { isForced.cells.count { $0 } }

  /// The rows to which an additional count in `column` can be passed on.
  private static func rowsReached(from column: Int, in table: LagTable) -> [Bool] {
    let size = table.codes.count
    var isRowReached = [Bool](repeating: false, count: size)
    var isColumnReached = isRowReached
    isColumnReached[column] = true
    var columns = [column]
    while let column = columns.popLast() {
      for row in 0..<size where !isRowReached[row] && table.counts[given: row, target: column] > 0 {
        isRowReached[row] = true
        for next in 0..<size
        where !isColumnReached[next] && !table.isImpossible[given: row, target: next] {
          isColumnReached[next] = true
          columns.append(next)
        }
      }
    }
    return isRowReached
  }
}
