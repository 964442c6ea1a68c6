/// How often, or for how long, did two coders say the same, and what for what?
///
/// Cell (i, j) holds the tallies (units, events) or the microseconds in which the first coder wrote category i and
/// the second category j. Every index of agreement of two coders is computed from such a table. Cells are integers,
/// so that tables of sessions and of blocks add up exactly. O(k²) to make, for k categories.
///
/// ```swift
/// let table = AgreementTable(size: 2, cells: [40, 9, 6, 45])  // rows are the first coder
/// table.agreed  // 85
/// table.total   // 100
/// ```
public struct AgreementTable: Sendable, Hashable {
  /// The number of categories.
  public let size: Int
  /// All cells, row by row; rows are the first coder's categories, columns the second's.
  public let cells: [Int]

  /// A table of given cells. Missing ones are 0, negative ones count as 0, those too many are left out.
  public init(size: Int, cells: [Int]) {
    let size = max(size, 0)
    self.size = size
    self.cells = (0..<(size * size)).map { $0 < cells.count ? max(cells[$0], 0) : 0 }
  }

  /// The tallies of pairs of categories, one pair a unit; pairs outside `0..<size` are left out.
  public init(size: Int, pairs: some Sequence<(Int, Int)>) {
    let size = max(size, 0)
    var cells = [Int](repeating: 0, count: size * size)
    for (first, second) in pairs
    where (0..<size).contains(first) && (0..<size).contains(second) {
      cells[first * size + second] += 1
    }
    self.size = size
    self.cells = cells
  }

  /// What stands where the first coder wrote `first` and the second wrote `second`.
  ///
  /// - Precondition: Both are in `0..<size`.
  public subscript(first: Int, second: Int) -> Int { cells[first * size + second] }

  /// How much the first coder gave to each category.
  public var rowTotals: [Int] {
    (0..<size).map { row in (0..<size).reduce(0) { $0 + self[row, $1] } }
  }

  /// How much the second coder gave to each category.
  public var columnTotals: [Int] {
    (0..<size).map { column in (0..<size).reduce(0) { $0 + self[$1, column] } }
  }

  /// The sum of all cells.
  public var total: Int { cells.reduce(0, +) }

  /// The sum of the diagonal: where both wrote the same.
  public var agreed: Int { (0..<size).reduce(0) { $0 + self[$1, $1] } }

  /// The table with the coders' parts exchanged.
  public var transposed: AgreementTable {
    AgreementTable(
      size: size, cells: (0..<(size * size)).map { cells[($0 % size) * size + $0 / size] })
  }

  /// The 2×2 table of one category against all others: present comes before absent.
  ///
  /// - Precondition: `category` is in `0..<size`.
  public func presence(of category: Int) -> AgreementTable {
    let both = self[category, category]
    let first = (0..<size).reduce(-both) { $0 + self[category, $1] }
    let second = (0..<size).reduce(-both) { $0 + self[$1, category] }
    return AgreementTable(
      size: 2, cells: [both, first, second, total - both - first - second])
  }

  /// The sum of two tables of the same categories; of tables of different size, the larger one's categories hold.
  public static func + (left: AgreementTable, right: AgreementTable) -> AgreementTable {
    let size = max(left.size, right.size)
    return AgreementTable(
      size: size,
      cells: (0..<(size * size)).map { place in
        let (row, column) = (place / size, place % size)
        return (row < left.size && column < left.size ? left[row, column] : 0)
          + (row < right.size && column < right.size ? right[row, column] : 0)
      })
  }
}
