/// Which values met in one unit, whoever gave them: the table behind Krippendorff's alpha.
///
/// Cell (c, k) adds for each unit the ordered pairs of ratings c and k of different coders, divided by m_u - 1,
/// so that each pairable rating counts once. The matrix is symmetric and adds up to n. O(units × coders² +
/// categories²). Source: Krippendorff (2011).
public struct CoincidenceMatrix: Sendable, Hashable {
  /// The largest number of categories for which a matrix is made.
  public static let largest = 4096

  /// How many categories there are.
  public let size: Int
  /// All cells, row by row.
  public let cells: [Double]

  /// The matrix of a table; `nil` for more than ``largest`` categories.
  public init?(_ table: RaterTable) {
    guard table.categories <= Self.largest else { return nil }
    let size = table.categories
    var cells = [Double](repeating: 0, count: size * size)
    for row in 0..<table.rows {
      let given = (0..<table.coders).compactMap { table[row, $0] }
      guard given.count > 1 else { continue }
      let share = Double(table.weights[row]) / Double(given.count - 1)
      for (place, first) in given.enumerated() {
        for second in given[..<place] {
          cells[first * size + second] += share
          cells[second * size + first] += share
        }
      }
    }
    self.size = size
    self.cells = cells
  }

  /// How often `first` and `second` met.
  ///
  /// - Precondition: Both are in `0..<size`.
  public subscript(first: Int, second: Int) -> Double { cells[first * size + second] }

  /// How many pairable ratings each category has.
  public var totals: [Double] {
    (0..<size).map { row in (0..<size).reduce(0) { $0 + self[row, $1] } }
  }
}
