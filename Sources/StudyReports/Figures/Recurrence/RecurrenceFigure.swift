import CodedSessions
import SequenceStatistics

/// When both show the same, now or at different times: one person's time across, the other's upwards, and a
/// rectangle for every pair of bouts in one category.
///
/// Both axes are one time axis, so that the diagonal is what happens at one time. Phases are compared only with
/// themselves and stand as squares along the diagonal.
struct RecurrenceFigure {
  /// What both can show.
  struct Category {
    let name: String
    let look: CodeLook
  }

  /// A phase on the axis of session time.
  struct Phase {
    let name: String
    let onset: SessionTime
  }

  /// The most rectangles that are drawn; of more the picture is drawn in coarser steps.
  static let mostRectangles = 1_450

  /// The picture.
  let drawing: Drawing
  /// How much recurs, category by category.
  let table: ReportTable
  /// The colours of the categories that recur.
  let legend: [LegendEntry]
  /// How to read it.
  let howToRead: RichText
  /// What the picture leaves out; `nil` if nothing.
  let note: RichText?

  private static let width = 560.0
  private static let left = 84.0
  private static let top = 26.0
  private static let side = 456.0
  private static let base = top + side
  private static let mostFrames = 24

  /// The plot of `rectangles`.
  ///
  /// - Parameters:
  ///   - unitCounts: How many units each phase has.
  ///   - unit: How long one is.
  ///   - categories: Names and looks, in the order of the categories' numbers.
  ///   - first: The person whose time runs across.
  ///   - second: The person whose time runs upwards.
  ///   - phases: Name and onset of each phase; without them phases are put end to end.
  ///   - codedCells: How many cells compare two units that could be coded; all cells of the phases unless given.
  ///   - labels: How times are written; as a clock unless given.
  init(
    _ rectangles: RecurrenceRectangles, unitCounts: [Int], unit: SessionTime,
    categories: [Category], first: String, second: String, phases: [Phase] = [],
    codedCells: Int? = nil, labels: TimeLabels? = nil, id: String
  ) {
    let axis = RecurrenceAxis(
      unitCounts: unitCounts, unit: unit, onsets: phases.map(\.onset), labels: labels,
      side: Self.side)
    let counts = Self.counts(rectangles, phases: unitCounts.count, least: categories.count)
    let categories = counts.indices.map { number in
      categories.indices.contains(number)
        ? categories[number]
        : Category(
          name: "category \(number + 1)",
          look: CodeLook(hue: .token(.soft), isHatched: false, height: 1, shortLabel: ""))
    }
    let cells =
      codedCells.map(Double.init)
      ?? unitCounts.reduce(0) { $0 + Double(max(0, $1)) * Double(max(0, $1)) }
    let runs = RecurrenceRuns(rectangles, place: axis.place)
    let (drawn, step) = runs.fitting(Self.mostRectangles, side: Self.side)

    var marks = Self.axes(axis, first: first, second: second)
    for (number, category) in categories.enumerated() {
      let products = drawn.products.filter { $0.category == number }
      var style = MarkStyle.bar(category.look)
      style.strokeWidth = 0.5
      // An outline would be stretched with the path.
      let isCopied = { style.stroke == nil && Self.isShorterAsCopies($0) }
      let steps = products.filter { !isCopied($0) }.flatMap {
        Self.path($0, isOutlined: style.stroke != nil)
      }
      if !steps.isEmpty { marks.append(Mark(.path(steps), style)) }
      marks += products.filter(isCopied).map { product in
        let rows = RecurrenceRuns.Product(
          category: number, first: [-Self.left..<(1 - Self.left)], second: product.second)
        return Mark(
          .copies(
            Self.path(rows, isOutlined: false),
            over: product.first.map {
              (Self.left + $0.lowerBound)..<(Self.left + $0.upperBound)
            }), style)
      }
    }
    marks += Self.frames(axis, names: axis.isSessionTime ? phases.map(\.name) : [])
    if runs.products.isEmpty {
      marks.append(
        .text(
          cells > 0 ? "nothing recurs" : "nothing could be compared", x: Self.left + Self.side / 2,
          y: Self.top + Self.side / 2, .text(13, .soft, anchor: .middle)))
    }
    drawing = Drawing(
      id: id, width: Self.width, height: Self.base + 50, title: "Recurrence plot",
      description: Self.description(
        categories, counts, of: cells, phases: axis.phases.count { $0 != nil }, first, second),
      marks: marks, minimumWidth: 420)
    legend = counts.indices.filter { counts[$0] > 0 }.map { number in
      LegendEntry(
        TextWidth.fitting(categories[number].name, in: 240, size: 13.5), id: "\(id)-l\(number + 1)",
        marks: [
          .rectangle(x: 0.5, y: 0.5, width: 17, height: 16, .bar(categories[number].look))
        ])
    }
    howToRead =
      "Every mark is a pair of moments at which both showed the same: \(first) at the time on the axis below, \(second) at the time on the axis at the left. On the diagonal the two moments are one; above it \(second) showed it later than \(first), below it earlier."
    note = Self.note(runs, drawn, step: axis.time(of: step), labels: labels)
    func share(_ count: Int) -> TableCell {
      cells > 0 ? .share(Double(count) / cells) : .undefined("No units could be compared.")
    }
    let total = counts.reduce(0, +)
    table = ReportTable(
      name: id + "-cells", title: "Share of the cells of the plot that recur",
      columns: [
        .init("Both show", key: "category", isText: true),
        .init("Cells that recur", key: "recurrent_cells"),
        .init("% of cells", key: "share_of_cells"),
      ],
      groups: [
        .init(
          rows: zip(categories, counts).map { category, count in
            [.code(category.name, category.look), .count(count), share(count)]
          } + [[.text("any of these"), .count(total), share(total)]])
      ], note: "A cell is a pair of units of one phase, one unit of each person.")
  }

  /// How many cells recur in each category, for `least` categories or as many as there are.
  private static func counts(
    _ rectangles: RecurrenceRectangles, phases: Int, least: Int
  ) -> [Int] {
    let shown = rectangles.rectangles.filter { $0.stretch < phases }
    var counts = [Int](
      repeating: 0, count: shown.reduce(least) { max($0, $1.category + 1) })
    for rectangle in shown {
      counts[rectangle.category] += rectangle.first.count * rectangle.second.count
    }
    return counts
  }

  /// Whether the columns of `product` are many and high enough to be drawn as copies of one.
  private static func isShorterAsCopies(_ product: RecurrenceRuns.Product) -> Bool {
    product.first.count > 1 && product.second.count > 5
  }

  /// The rectangles of `product`. Where no outline has to be closed, those of one column are one line that
  /// goes from each to the next along the left edge.
  private static func path(_ product: RecurrenceRuns.Product, isOutlined: Bool) -> [Mark.Step] {
    var steps: [Mark.Step] = []
    for column in product.first {
      let x = left + column.lowerBound
      let width = column.upperBound - column.lowerBound
      var y: Double?
      for row in product.second {
        let bottom = base - row.lowerBound
        let height = row.upperBound - row.lowerBound
        if let y {
          steps.append(isOutlined ? .shift(right: 0, down: bottom - y) : .down(bottom - y))
        } else {
          steps.append(.move(x: x, y: bottom))
        }
        steps += [.right(width), .down(-height), .right(-width)]
        if isOutlined { steps.append(.close) }
        y = isOutlined ? bottom : bottom - height
      }
      if !isOutlined { steps.append(.close) }
    }
    return steps
  }

  private static func axes(_ axis: RecurrenceAxis, first: String, second: String) -> [Mark] {
    let ticks = axis.ticks
    var marks: [Mark] = [
      .rectangle(
        x: left, y: top, width: side, height: side, MarkStyle("frame", stroke: .token(.line)))
    ]
    marks += Mark.group(
      .line(.soft),
      ticks.flatMap { tick in
        [
          .line(x1: left + tick.x, y1: base, x2: left + tick.x, y2: base + 5),
          .line(x1: left - 5, y1: base - tick.x, x2: left, y2: base - tick.x),
        ]
      })
    marks += Mark.group(
      .text(12, .soft, anchor: .middle),
      ticks.map { Mark(.text($0.label, x: left + $0.x, y: base + 18, isTurned: false)) })
    marks += Mark.group(
      .text(12, .soft, anchor: .end),
      ticks.map { Mark(.text($0.label, x: left - 8, y: base - $0.x + 4, isTurned: false)) })
    let time =
      axis.isSessionTime
      ? ": time of the session"
      : axis.phases.count > 1 ? ": time, phases end to end" : ": time since the start"
    func title(_ name: String) -> String {
      TextWidth.fitting(name, in: side - 170, size: 12.5, isBold: true) + time
    }
    marks.append(
      .text(
        title(first), x: left + side / 2, y: base + 40, .text(12.5, isBold: true, anchor: .middle),
        tooltip: first))
    marks.append(
      .text(
        title(second), x: 16, y: top + side / 2, .text(12.5, isBold: true, anchor: .middle),
        isTurned: true, tooltip: second))
    return marks
  }

  /// A square with its diagonal around each phase, and its name where there is room; one diagonal for very many.
  private static func frames(_ axis: RecurrenceAxis, names: [String]) -> [Mark] {
    let phases = axis.phases.enumerated().compactMap { number, place in
      place.map { (number: number, place: $0) }
    }
    guard phases.count <= mostFrames else {
      return [.line(x1: left, y1: base, x2: left + side, y2: top, .line(.soft))]
    }
    return phases.flatMap { number, place -> [Mark] in
      let length = place.upperBound - place.lowerBound
      let (x, y) = (left + place.lowerBound, base - place.upperBound)
      var marks: [Mark] = [
        .line(x1: x, y1: y + length, x2: x + length, y2: y, .line(.soft, width: 0.8))
      ]
      if phases.count > 1 {
        marks.append(
          .rectangle(
            x: x, y: y, width: length, height: length, MarkStyle("phase", stroke: .token(.soft))))
      }
      if names.indices.contains(number), length >= 40 {
        marks.append(
          .text(
            TextWidth.fitting(names[number], in: length, size: 12), x: x, y: y - 6,
            .text(12, .soft),
            tooltip: names[number]))
      }
      return marks
    }
  }

  private static func description(
    _ categories: [Category], _ counts: [Int], of cells: Double, phases: Int, _ first: String,
    _ second: String
  ) -> String {
    let total = counts.reduce(0, +)
    guard cells > 0 else { return "Nothing could be compared." }
    func percent(_ count: Int) -> String {
      Decimals.percent(Double(count) / cells, places: 1)
    }
    let found = counts.indices.filter { counts[$0] > 0 }.sorted {
      (counts[$1], $0) < (counts[$0], $1)
    }
    let pairs =
      "\(percent(total)) of all pairs of moments"
      + (phases > 1 ? " of the same one of \(phases) phases" : "")
    guard !found.isEmpty else { return "\(first) and \(second) never showed the same." }
    let parts = found.prefix(6).map { categories[$0].name + " " + percent(counts[$0]) }
    return "In \(pairs) \(first) and \(second) showed the same: " + parts.joined(separator: ", ")
      + (found.count > 6 ? " and \(found.count - 6) more." : ".")
  }

  private static func note(
    _ runs: RecurrenceRuns, _ drawn: RecurrenceRuns, step: SessionTime, labels: TimeLabels?
  ) -> RichText? {
    guard drawn.boutCount < runs.boutCount else { return nil }
    let isClock = labels?.isClock ?? true
    let length =
      isClock
      ? Decimals.seconds(step, places: step < .seconds(10) ? 1 : 0)
      : labels?.length(step) ?? Decimals.seconds(step)
    return
      "The \(Decimals.count(Int(runs.rectangleCount))) rectangles are drawn in steps of \(length): shorter bouts are left out, drawn as long as a step or joined with their neighbours. The table counts every cell."
  }
}
