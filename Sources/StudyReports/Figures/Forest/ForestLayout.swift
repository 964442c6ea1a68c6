/// Where rows and columns of a forest stand, in units of the figure.
struct ForestLayout {
  /// One line of the forest.
  enum Line {
    /// The head of a group.
    case head(String)
    /// A dyad.
    case dyad(ForestInput.Row)
    /// A mean.
    case mean(ForestInput.Summary, isOverall: Bool)
  }

  /// The width of the figure.
  static let width = 860.0
  /// Where the first line begins.
  static let top = 38.0
  /// The size of text.
  static let size = 13.0
  /// The height of a line.
  static let pitch = 25.0

  /// The lines with the height of their middle.
  let lines: [(line: Line, y: Double)]
  /// The ends of the plot column.
  let plotLeft: Double, plotRight: Double
  /// The right ends of the columns of numbers; no weights column where nobody has a weight.
  let numberRight: Double, weightRight: Double?
  /// Stretches of height in which vertical lines run.
  let stretches: [(top: Double, bottom: Double)]
  /// The lower end of the lines.
  let bottom: Double

  /// The height of the figure.
  var height: Double { bottom + 30 }

  init(_ input: ForestInput) {
    var lines: [(line: Line, y: Double)] = []
    var stretches: [(top: Double, bottom: Double)] = []
    var y = Self.top
    for group in input.groups {
      if let title = group.title {
        lines.append((.head(title), y + 17))
        y += 30
      }
      let start = y
      let members = group.rows.map(Line.dyad) + group.summaries.map { .mean($0, isOverall: false) }
      for line in members {
        lines.append((line, y + Self.pitch / 2))
        y += Self.pitch
      }
      if !members.isEmpty { stretches.append((start, y)) }
      y += 4
    }
    let start = y
    for summary in input.summaries {
      lines.append((.mean(summary, isOverall: true), y + Self.pitch / 2))
      y += Self.pitch
    }
    // The axis hangs on the last lines, and vertical lines run down to it.
    if y > start { stretches.append((start, y)) }
    self.lines = lines
    self.stretches = stretches
    bottom = y
    let names = lines.map { line in
      switch line.line {
      case .head: 0.0
      case .dyad(let row): TextWidth.of(row.label, size: Self.size, isBold: row.isMarked)
      case .mean(let summary, _): TextWidth.of(summary.label, size: Self.size, isBold: true)
      }
    }
    plotLeft = (min(max((names.max() ?? 0) + 16, 90), 230)).rounded()
    let hasWeights = input.groups.contains { $0.rows.contains { $0.weight != nil } }
    weightRight = hasWeights ? Self.width : nil
    numberRight = hasWeights ? Self.width - 74 : Self.width
    plotRight = numberRight - 178
  }
}
