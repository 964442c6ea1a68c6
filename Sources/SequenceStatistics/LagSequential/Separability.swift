/// Which rows and columns of an incomplete table hang together, and so how many independent
/// parameters the model of independent rows and columns has on it.
///
/// Rows and columns are the two sides of a graph, the cells of the pattern its edges. A table that
/// falls into c connected parts is separable (Bishop, Fienberg & Holland 1975): the model holds part
/// by part, and its rank is (rows + columns with a cell) - c. This is exact, unlike the rank of a
/// floating-point matrix. Strict turn alternation gives two parts, a complete table one. O(k²).
///
/// ```swift
/// let free: [Bool] = [false, true, true, false]  // two codes that strictly alternate
/// Separability(size: 2, pattern: free).partCount         // 2
/// Separability(size: 2, pattern: free).degreesOfFreedom  // 0
/// ```
public struct Separability: Sendable, Hashable {
  /// The part in which each row lies; `nil` for a row without a cell.
  public let partOfRow: [Int?]
  /// The part in which each column lies; `nil` for a column without a cell.
  public let partOfColumn: [Int?]
  /// How many parts the pattern falls into.
  public let partCount: Int
  /// How many cells the pattern has.
  public let cellCount: Int

  /// The parts of a `size` × `size` table of which only the cells that are `true` in `pattern`
  /// (row by row) exist.
  public init(size: Int, pattern: [Bool]) {
    var partOfRow = [Int?](repeating: nil, count: size)
    var partOfColumn = partOfRow
    var partCount = 0
    for start in 0..<size where partOfRow[start] == nil {
      guard (0..<size).contains(where: { pattern[start * size + $0] }) else { continue }
      partOfRow[start] = partCount
      var rows = [start]
      while let row = rows.popLast() {
        for column in 0..<size where pattern[row * size + column] {
          guard partOfColumn[column] == nil else { continue }
          partOfColumn[column] = partCount
          for other in 0..<size where pattern[other * size + column] && partOfRow[other] == nil {
            partOfRow[other] = partCount
            rows.append(other)
          }
        }
      }
      partCount += 1
    }
    self.partOfRow = partOfRow
    self.partOfColumn = partOfColumn
    self.partCount = partCount
    self.cellCount = pattern.count { $0 }
  }

  /// The number of independent row and column parameters.
  public var rank: Int {
    partOfRow.count { $0 != nil } + partOfColumn.count { $0 != nil } - partCount
  }

  /// Cells minus rank: what is left to test the model.
  public var degreesOfFreedom: Int { cellCount - rank }
}
