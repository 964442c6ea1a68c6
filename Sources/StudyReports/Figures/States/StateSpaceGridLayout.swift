import SequenceStatistics

/// Where the cells and names of a state space grid stand.
struct StateSpaceGridLayout {
  /// The names of the rows, from the bottom, in one or two lines each.
  let rows: [[String]]
  /// The names of the columns, in one or two lines each.
  let columns: [[String]]
  /// Whether the columns' names read upwards.
  let isTurned: Bool
  /// The side of a cell.
  let cell: Double
  /// Where the grid begins.
  let left: Double
  /// The top of the grid.
  let top = 10.0
  /// The bottom of the grid.
  let base: Double
  /// The size of the figure.
  let width: Double, height: Double

  /// The size of names.
  static let nameSize = 12.0
  private static let nameRoom = 128.0

  init(rows: [String], columns: [String]) {
    let size = Self.nameSize
    let rows = rows.map { TextWidth.twoLines($0, in: Self.nameRoom, size: size) }
    let rowRoom = min(
      Self.nameRoom, rows.map { TextWidth.longest($0, size: size) }.max() ?? 0)
    let left = 28 + rowRoom + 10
    let most = Double(max(columns.count, rows.count, 1))
    let cell = min(96, max(44, ((560 - left - 12) / most).rounded(.down)))
    let isTurned = columns.contains { name in
      TextWidth.longest(TextWidth.halves(name, size: size), size: size) > cell - 8
        && TextWidth.of(name, size: size) > cell - 8
    }
    let names = columns.map {
      TextWidth.twoLines($0, in: isTurned ? Self.nameRoom : cell - 8, size: size)
    }
    let nameHeight =
      isTurned
      ? min(Self.nameRoom, names.map { TextWidth.longest($0, size: size) }.max() ?? 0) + 12
      : Double(names.map(\.count).max() ?? 1) * 15 + 6
    (self.rows, self.columns, self.isTurned, self.cell, self.left) =
      (rows, names, isTurned, cell, left)
    base = top + cell * Double(rows.count)
    width = left + cell * Double(columns.count) + 12
    height = base + nameHeight + 26
  }

  /// The left edge of a cell.
  func x(_ cell: JointStates.Cell) -> Double { left + Double(cell.second) * self.cell }
  /// The upper edge of a cell; the first row is the lowest.
  func y(_ cell: JointStates.Cell) -> Double { base - Double(cell.first + 1) * self.cell }

  /// The names along both edges, and whose they are.
  func names(first: String, second: String) -> [Mark] {
    var marks: [Mark] = []
    for (number, lines) in rows.enumerated() {
      let middle = base - (Double(number) + 0.5) * cell
      for (line, text) in lines.enumerated() {
        let y = middle + 4 + (Double(line) - Double(lines.count - 1) / 2) * 15
        marks.append(
          .text(text, x: left - 8, y: y, .text(Self.nameSize, .ink, anchor: .end)))
      }
    }
    for (number, lines) in columns.enumerated() {
      let middle = left + (Double(number) + 0.5) * cell
      for (line, text) in lines.enumerated() {
        let offset = (Double(line) - Double(lines.count - 1) / 2) * 15
        marks.append(
          isTurned
            ? .text(
              text, x: middle + 4 + offset, y: base + 8, .text(Self.nameSize, .ink, anchor: .end),
              isTurned: true)
            : .text(
              text, x: middle, y: base + 17 + Double(line) * 15,
              .text(Self.nameSize, .ink, anchor: .middle)))
      }
    }
    let (across, up) = (width - left - 12, base - top)
    marks.append(
      .text(
        TextWidth.fitting(second, in: max(across, 120), size: 12.5, isBold: true),
        x: left + across / 2, y: height - 6, .text(12.5, isBold: true, anchor: .middle),
        tooltip: second))
    marks.append(
      .text(
        TextWidth.fitting(first, in: max(up, 80), size: 12.5, isBold: true), x: 16, y: top + up / 2,
        .text(12.5, isBold: true, anchor: .middle), isTurned: true, tooltip: first))
    return marks
  }
}
