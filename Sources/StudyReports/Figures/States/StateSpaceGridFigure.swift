import CodedSessions
import SequenceStatistics

/// What a pair shows together: a cell for each code of one partner with each code of the other, a disc by the time
/// in it, the number of visits, and the trajectory from visit to visit.
///
/// Cells keep their light ground on dark pages, since the trajectory goes from light to dark.
struct StateSpaceGridFigure {
  /// The most rows or columns that are drawn.
  static let mostNames = 12

  /// The picture; `nil` where the grid is too large or has no cells.
  let drawing: Drawing?
  /// The cells that were visited.
  let table: ReportTable
  /// What the marks mean.
  let legend: [LegendEntry]
  /// How to read it.
  let howToRead: RichText
  /// What is left out; `nil` if nothing.
  let note: RichText?

  private static let ground = Colour(0xFBFBFA)
  private static let disc = Colour(0xB9DBF2)
  private static let discEdge = Colour(0x2B7AA8)
  private static let ink = Colour(0x171B21)
  private static let diagonal = Colour(0x7C8593)
  private static let early = Colour(0xD0742C)
  private static let late = Colour(0x3A1A00)

  /// The picture of `grid`.
  ///
  /// - Parameters:
  ///   - rows: The names of the first partner's categories.
  ///   - columns: The names of the second's.
  ///   - first: The first partner.
  ///   - second: The second.
  ///   - attractor: The cells that get a frame.
  init(
    _ grid: StateSpaceGrid, rows: [String], columns: [String], first: String, second: String,
    attractor: [JointStates.Cell] = [], id: String
  ) {
    let (rowCount, columnCount) = (grid.states.firstCount, grid.states.secondCount)
    let isDrawn =
      (1...Self.mostNames).contains(rowCount) && (1...Self.mostNames).contains(columnCount)
    func name(_ names: [String], _ number: Int) -> String {
      names.indices.contains(number) ? names[number] : "code \(number + 1)"
    }
    func names(_ cell: JointStates.Cell) -> (first: String, second: String) {
      (name(rows, cell.first), name(columns, cell.second))
    }
    let frames = Set(attractor)
    table = Self.table(grid, names: names, frames: frames, first: first, second: second, id: id)
    howToRead =
      "A cell is what both showed at one time: the row is \(first), the column \(second). The area of a disc is the share of the time in that cell, the number at the upper left how often the pair came there."
    guard isDrawn else {
      drawing = nil
      legend = []
      note = RichText(
        rowCount == 0 || columnCount == 0
          ? "One of the partners has no codes, so that there is no grid."
          : "The grid has \(rowCount) rows and \(columnCount) columns, too many for a picture; the table holds the cells that were visited."
      )
      return
    }
    let rowNames = (0..<rowCount).map { name(rows, $0) }
    let columnNames = (0..<columnCount).map { name(columns, $0) }
    let layout = StateSpaceGridLayout(rows: rowNames, columns: columnNames)
    let cell = layout.cell
    let showsShares = cell >= 64
    let path = StateSpacePath(grid.states.visits) { place, across, down in
      // Whole units are as good as any place in a cell, and shorter.
      StateSpacePath.Point(
        x: (layout.x(place) + (0.16 + 0.68 * across) * cell).rounded(),
        y: (layout.y(place) + 18 + down * (cell - (showsShares ? 36 : 24))).rounded())
    }
    var marks = Self.cells(layout, rowCount, columnCount)
    if rowNames == columnNames {
      marks.append(
        .line(
          x1: layout.left, y1: layout.base, x2: layout.left + cell * Double(columnCount),
          y2: layout.top,
          MarkStyle("diagonal", stroke: .fixed(Self.diagonal), strokeWidth: 0.8)))
    }
    let shares = grid.visited.map { $0.share.value ?? 0 }
    let largest = shares.max() ?? 0
    for (region, share) in zip(grid.visited, shares) {
      guard let place = region.cells.first else { continue }
      let radius = largest > 0 ? 0.34 * cell * (share / largest).squareRoot() : 0
      marks.append(
        Mark(
          .circle(
            x: layout.x(place) + cell / 2, y: layout.y(place) + cell / 2, radius: max(radius, 1)),
          MarkStyle("disc", fill: .fixed(Self.disc), stroke: .fixed(Self.discEdge)),
          tooltip: Self.words(region, names(place))))
    }
    for (number, steps) in path.shades.enumerated() where !steps.isEmpty {
      marks.append(Mark(.path(steps), Self.shade(number)))
    }
    marks += Mark.byLook(
      zip(grid.visited, shares).flatMap { region, share in
        region.cells.first.map { place in
          Self.numbers(
            visits: region.visitCount, share: showsShares ? share : nil, x: layout.x(place),
            y: layout.y(place), cell: cell)
        } ?? []
      })
    for place in frames.sorted() where place.first < rowCount && place.second < columnCount {
      marks.append(
        .rectangle(
          x: layout.x(place) + 1.6, y: layout.y(place) + 1.6, width: cell - 3.2,
          height: cell - 3.2, Self.frame))
    }
    marks += layout.names(first: first, second: second)
    drawing = Drawing(
      id: id, width: layout.width, height: layout.height, title: "State space grid",
      description: Self.description(
        grid, names: names, frames: frames, first: first, second: second), marks: marks,
      minimumWidth: min(layout.width, max(300, (layout.width * 0.9).rounded(.up))))
    legend = Self.legend(
      largest: largest, hasPath: !path.shades.isEmpty, hasFrames: !frames.isEmpty, id: id)
    note =
      path.stepCount > StateSpacePath.mostSteps
      ? "The trajectory is left out: it has \(Decimals.count(path.stepCount)) steps, and more than \(Decimals.count(StateSpacePath.mostSteps)) cannot be seen apart."
      : nil
  }

  private static let frame = MarkStyle("attractor", stroke: .fixed(ink), strokeWidth: 2.4)

  private static func shade(_ number: Int) -> MarkStyle {
    let share = Double(number) / Double(StateSpacePath.shadeCount - 1)
    return MarkStyle(
      "trajectory", stroke: .fixed(early.mixed(with: late, share: share)), strokeWidth: 0.8)
  }

  private static func cells(
    _ layout: StateSpaceGridLayout, _ rows: Int, _ columns: Int
  ) -> [Mark] {
    Mark.group(
      MarkStyle("cell", fill: .fixed(ground), stroke: .token(.line)),
      (0..<rows).flatMap { row in
        (0..<columns).map { column in
          let cell = JointStates.Cell(row, column)
          return .rectangle(
            x: layout.x(cell), y: layout.y(cell), width: layout.cell, height: layout.cell)
        }
      })
  }

  /// The number of visits at the upper left and the share of time at the lower right, on a plate that keeps
  /// the trajectory from crossing them.
  private static func numbers(
    visits: Int, share: Double?, x: Double, y: Double, cell: Double
  ) -> [Mark] {
    func number(_ text: String, x: Double, y: Double, isBold: Bool, _ anchor: MarkStyle.Anchor)
      -> [Mark]
    {
      let width = TextWidth.of(text, size: 11.5, isBold: isBold) + 2
      return [
        .rectangle(
          x: anchor == .end ? x - width : x - 2, y: y - 10, width: width + 2, height: 12.5,
          MarkStyle("plate", fill: .fixed(ground))),
        .text(
          text, x: x, y: y,
          MarkStyle("number", fill: .fixed(ink), fontSize: 11.5, isBold: isBold, anchor: anchor)),
      ]
    }
    var marks = number(Decimals.count(visits), x: x + 6, y: y + 15, isBold: true, .start)
    if let share {
      let text = Decimals.percent(share, places: share < 0.0995 ? 1 : 0)
      marks += number(text, x: x + cell - 6, y: y + cell - 6.5, isBold: false, .end)
    }
    return marks
  }

  private static func legend(
    largest: Double, hasPath: Bool, hasFrames: Bool, id: String
  ) -> [LegendEntry] {
    var entries: [LegendEntry] = []
    if largest > 0 {
      entries.append(
        LegendEntry(
          "share of time, the largest disc " + Decimals.percent(largest, places: 1),
          id: id + "-l1",
          marks: [
            Mark(
              .circle(x: 9, y: 8.5, radius: 7),
              MarkStyle("disc", fill: .fixed(disc), stroke: .fixed(discEdge)))
          ]))
    }
    if hasPath {
      let colours = [0, StateSpacePath.shadeCount / 2, StateSpacePath.shadeCount - 1]
      entries.append(
        LegendEntry(
          "trajectory, from the first visit to the last", id: id + "-l2",
          marks: colours.enumerated().map { place, number in
            var style = shade(number)
            style.strokeWidth = 1.6
            let x = Double(place) * 6
            return .line(
              x1: x, y1: place == 1 ? 4 : 13, x2: x + 6, y2: place == 1 ? 13 : 4, style)
          }))
    }
    if hasFrames {
      entries.append(
        LegendEntry(
          "attractor cell", id: id + "-l3",
          marks: [.rectangle(x: 2, y: 1.5, width: 14, height: 14, frame)]))
    }
    return entries
  }

  private static func words(
    _ region: GridRegion, _ names: (first: String, second: String)
  ) -> String {
    func short(_ name: String) -> String { TextWidth.fitting(name, in: 240, size: 12) }
    var text = short(names.first) + " / " + short(names.second) + ": "
    text += Phrases.counted(region.visitCount, "visit", "visits")
    if let share = region.share.value {
      text += ", " + Decimals.percent(share, places: 1) + " of the time"
    }
    return text
  }

  private static func description(
    _ grid: StateSpaceGrid, names: (JointStates.Cell) -> (first: String, second: String),
    frames: Set<JointStates.Cell>, first: String, second: String
  ) -> String {
    guard !grid.visited.isEmpty else {
      return "\(first) and \(second) were never in a cell of the grid."
    }
    func words(_ cell: JointStates.Cell) -> String {
      let names = names(cell)
      return "\(first) \(names.first) and \(second) \(names.second)"
    }
    let visits = Phrases.counted(grid.visitCount, "visit", "visits")
    var text =
      "\(visits) in \(grid.cellRange) of \(grid.states.cellCount) cells."
    if let longest = grid.longestCells.first,
      let share = grid.cell(longest.first, longest.second).share.value
    {
      text +=
        " The longest time, \(Decimals.percent(share, places: 1)), was with \(words(longest))."
    }
    let framed = frames.sorted()
    if !framed.isEmpty {
      text += " Attractor: " + framed.prefix(4).map(words).joined(separator: "; ")
      text += framed.count > 4 ? "; and \(framed.count - 4) more." : "."
    }
    return text
  }

  private static func table(
    _ grid: StateSpaceGrid, names: (JointStates.Cell) -> (first: String, second: String),
    frames: Set<JointStates.Cell>, first: String, second: String, id: String
  ) -> ReportTable {
    ReportTable(
      name: id + "-cells", title: "Visits and time in each cell of the grid",
      columns: [
        .init(RichText(Phrases.sentenceStart(first)), key: "first", isText: true),
        .init(RichText(Phrases.sentenceStart(second)), key: "second", isText: true),
        .init("Visits", key: "visits"), .init("% of time", key: "share_of_time"),
        .init("Mean visit (s)", key: "mean_visit_s"),
        .init("Mean return time (s)", key: "mean_return_s"),
        .init("Attractor", key: "attractor", isText: true),
      ],
      groups: [
        .init(
          rows: grid.visited.compactMap { region in
            guard let cell = region.cells.first else { return nil }
            let names = names(cell)
            return [
              .text(names.first), .text(names.second), .count(region.visitCount),
              .share(of: region.share), .number(of: region.meanVisit, places: 2),
              .number(of: region.returns.mean, places: 1),
              .text(frames.contains(cell) ? "attractor" : ""),
            ]
          })
      ],
      note:
        "Cells that are not listed were never visited. The return time is the mean of the returns that were seen."
    )
  }
}
