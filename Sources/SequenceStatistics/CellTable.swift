/// A square table of something for every pair of given (row) and target (column), kept row by row
/// in one contiguous array.
///
/// ```swift
/// let products = CellTable(size: 3) { given, target in given * target }
/// products[given: 2, target: 1]  // 2
/// products.cells                 // [0, 0, 0, 0, 1, 2, 0, 2, 4]
/// ```
public struct CellTable<Element: Sendable>: Sendable {
  /// The number of rows, which is the number of columns.
  public let size: Int
  /// All cells, row by row: the cell of `given` and `target` stands at `given * size + target`.
  public let cells: [Element]

  /// A table whose cells are computed one by one, row by row.
  ///
  /// - Parameter size: The number of rows and columns; anything below 0 counts as 0.
  public init(size: Int, cell: (_ given: Int, _ target: Int) -> Element) {
    let size = max(size, 0)
    var cells: [Element] = []
    cells.reserveCapacity(size * size)
    for given in 0..<size {
      for target in 0..<size { cells.append(cell(given, target)) }
    }
    self.size = size
    self.cells = cells
  }

  /// The cell in row `given` and column `target`.
  ///
  /// - Precondition: Both are in `0..<size`.
  public subscript(given given: Int, target target: Int) -> Element {
    cells[given * size + target]
  }

  /// The table of what `transform` makes of every cell.
  public func map<Other: Sendable>(_ transform: (Element) -> Other) -> CellTable<Other> {
    CellTable<Other>(size: size) { given, target in transform(self[given: given, target: target]) }
  }

  /// One row: everything that can follow `given`.
  public func row(_ given: Int) -> ArraySlice<Element> {
    cells[(given * size)..<((given + 1) * size)]
  }
}

extension CellTable: Equatable where Element: Equatable {}
extension CellTable: Hashable where Element: Hashable {}
