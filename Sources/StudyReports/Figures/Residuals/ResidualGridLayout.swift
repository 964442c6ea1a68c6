/// Where rows, columns and heads of a residual grid stand. The grid grows with its behaviours; text
/// never shrinks.
struct ResidualGridLayout {
  /// The height of a cell.
  static let cellHeight = 44.0
  /// Between two cells.
  static let gap = 2.0
  /// The size of row and column labels.
  static let labelSize = 12.0

  /// How many rows and columns there are.
  let rows: Int, columns: Int
  /// The lines of the row labels and of the column labels.
  let rowLabels: [[String]], columnLabels: [[String]]
  /// The width of a cell.
  let cellWidth: Double
  /// Where the cells begin.
  let left: Double
  /// Where the cells begin from the top: under the braces and the column labels.
  let top = 65.0

  init(_ input: ResidualGridInput) {
    rows = input.given.count
    columns = input.target.count
    // Cells are as wide as their heads need, within bounds.
    let wanted = input.target.map { label in
      let halves = TextWidth.halves(label.text, size: Self.labelSize)
      return min(TextWidth.longest(halves, size: Self.labelSize), 92)
    }
    cellWidth = min(max((wanted.max() ?? 0) + 4, 60), 96).rounded(.up)
    let room = cellWidth - 2
    columnLabels = input.target.map {
      TextWidth.twoLines($0.text, in: room, size: Self.labelSize)
    }
    rowLabels = input.given.map { TextWidth.twoLines($0.text, in: 112, size: Self.labelSize) }
    let widest = rowLabels.map { TextWidth.longest($0, size: Self.labelSize) }.max() ?? 0
    left = max(24 + widest + 10, 96).rounded(.up)
  }

  /// The left edge of a column.
  func x(_ column: Int) -> Double { left + Double(column) * (cellWidth + Self.gap) }

  /// The upper edge of a row.
  func y(_ row: Int) -> Double { top + Double(row) * (Self.cellHeight + Self.gap) }

  /// The right edge of the cells.
  var right: Double { x(max(columns, 1)) - Self.gap }

  /// The lower edge of the cells.
  var bottom: Double { y(max(rows, 1)) - Self.gap }

  /// The width of the figure, with room for its key.
  var width: Double { max(right + 8, 500) }

  /// The height of the figure, with room for its key.
  var height: Double { bottom + 74 }
}
