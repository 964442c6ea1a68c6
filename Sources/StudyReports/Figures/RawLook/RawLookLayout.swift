/// Where the rows of the picture of a study stand, in units of the figure.
struct RawLookLayout {
  /// A line of the picture.
  enum Line {
    /// The head of a group.
    case head(String)
    /// A session, by its position.
    case row(Int)
  }

  /// The width of the figure.
  static let width = 1000.0

  /// The lines with their upper ends.
  let lines: [(line: Line, y: Double)]
  /// The height of a lane.
  let lane: Double
  /// How many lanes a row has.
  let laneCount: Int
  /// Whether each row has its name.
  let hasNames: Bool
  /// Where rows begin.
  let left: Double
  /// The width of a column.
  let step: Double
  /// The upper end of the first row, and the lower one of the last.
  let top: Double, bottom: Double

  /// The height of the figure.
  var height: Double { bottom + 42 }
  /// The height of a row.
  var rowHeight: Double { lane * Double(laneCount) }

  init(_ rows: [RawLookInput.Row], laneCount: Int, hasStrip: Bool) {
    let count = max(1, laneCount)
    lane = (rows.count <= 20 ? 18.0 : rows.count <= 60 ? 12 : 7) / Double(count)
    self.laneCount = count
    let gap = rows.count <= 20 ? 7.0 : rows.count <= 60 ? 3 : 2
    hasNames = rows.count <= 60
    let names = rows.map { TextWidth.of($0.label, size: 12) }.max() ?? 0
    left = hasNames ? min(max(names + 12, 60), 170).rounded() : 14
    let columns = max(1, rows.map(\.columns).max() ?? 1)
    step = (Self.width - 22 - left) / Double(columns)
    var y = hasStrip ? 30.0 : 8
    top = y
    var lines: [(line: Line, y: Double)] = []
    var group: String?
    for (place, row) in rows.enumerated() {
      if row.group != group || place == 0, let title = row.group {
        if place > 0 { y += 8 }
        lines.append((.head(title), y))
        y += 22
      }
      group = row.group
      lines.append((.row(place), y))
      y += lane * Double(count) + gap
    }
    self.lines = lines
    bottom = y
  }

  /// Where a column begins.
  func x(_ column: Int) -> Double { left + Double(column) * step }
}
