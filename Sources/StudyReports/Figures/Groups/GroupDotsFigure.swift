import SequenceStatistics

/// How dyads of different groups compare: a dot for each dyad, and beside the dots the mean with its interval.
struct GroupDotsFigure {
  /// The picture.
  let drawing: Drawing
  /// Its numbers.
  let table: ReportTable
  /// What the dots mean, where groups come more than once.
  let legend: [LegendEntry]
  /// How to read it.
  let howToRead: RichText
  /// What is missing; `nil` if nothing.
  let note: RichText?

  private static let plotHeight = 230.0
  private static let axisWidth = 52.0
  private static let top = 16.0

  init(_ input: GroupDotsInput, id: String) {
    let groups = input.groups
    let columns = input.columns
    let column = min(150, max(84, 620 / Double(max(1, columns.count))))
    let blocks = Self.blocks(columns)
    let width = max(
      320, Self.axisWidth + column * Double(columns.count) + 22 * Double(max(0, blocks.count - 1)))
    let scale = NumberScale(
      columns.flatMap { column in
        column.values.compactMap(\.number.value)
          + [column.mean.mean.value, column.mean.interval?.lower, column.mean.interval?.upper]
          .compactMap(\.self)
      } + [input.reference].compactMap(\.self), within: input.unit.limits)
    let base = Self.top + Self.plotHeight
    func y(_ value: Double) -> Double { base - scale.share(value) * Self.plotHeight }
    var marks = Self.axis(input, scale: scale, width: width, y: y)
    var left = Self.axisWidth
    for (place, block) in blocks.enumerated() {
      if place > 0 {
        marks.append(.line(x1: left + 11, y1: Self.top, x2: left + 11, y2: base + 40, .line(.line)))
        left += 22
      }
      let start = left
      for member in block {
        let look = groups.firstIndex(of: columns[member].group) ?? 0
        marks +=
          GroupDotsColumn(
            column: columns[member], unit: input.unit, look: look, left: left, width: column,
            base: base, scale: scale, y: y
          ).marks
        left += column
      }
      if let phase = block.first.flatMap({ columns[$0].phase }) {
        marks.append(
          .text(
            TextWidth.fitting(phase, in: left - start - 6, size: 13, isBold: true),
            x: (start + left) / 2, y: base + 58, .text(13, isBold: true, anchor: .middle),
            tooltip: phase))
      }
    }
    if columns.isEmpty {
      marks.append(.text("No group to show.", x: Self.axisWidth + 8, y: 40, .text(13, .soft)))
    }
    drawing = Drawing(
      id: id, width: width, height: base + (columns.contains { $0.phase != nil } ? 68 : 44),
      title: Phrases.sentenceStart(input.title) + " by group", description: Self.description(input),
      marks: marks, minimumWidth: width > 420 ? min(width, 90 * Double(columns.count) + 60) : nil)
    legend =
      blocks.count > 1
      ? groups.enumerated().map { place, group in
        LegendEntry(
          group, id: id + "-l" + String(place),
          marks: Mark.group(
            GroupLook.dotStyle(place), [GroupLook.dot(place, x: 9, y: 9, radius: 5)]))
      } : []
    table = Self.table(input, id: id)
    howToRead =
      "A dot is one dyad; dots of one height stand side by side. The black diamond beside them is the mean, the bar its 95\(Decimals.noBreakSpace)% interval."
    let missing = columns.reduce(0) { $0 + $1.values.count { $0.number.value == nil } }
    note =
      missing == 0
      ? nil
      : RichText(
        "\(Phrases.counted(missing, "value is", "values are")) undefined and not drawn; n counts the dots."
      )
  }

  /// The positions of neighbouring columns of one phase.
  private static func blocks(_ columns: [GroupDotsInput.Column]) -> [[Int]] {
    columns.indices.reduce(into: [[Int]]()) { blocks, place in
      if let last = blocks.last?.last, columns[last].phase == columns[place].phase {
        blocks[blocks.count - 1].append(place)
      } else {
        blocks.append([place])
      }
    }
  }

  private static func axis(
    _ input: GroupDotsInput, scale: NumberScale, width: Double, y: (Double) -> Double
  ) -> [Mark] {
    var marks = Mark.group(
      .line(.hair), scale.ticks.map { .line(x1: axisWidth, y1: y($0), x2: width, y2: y($0)) })
    marks += Mark.group(
      .text(12, .soft, anchor: .end),
      scale.ticks.map {
        Mark(
          .text(
            input.unit.tick($0, places: scale.places), x: axisWidth - 7, y: y($0) + 4,
            isTurned: false))
      })
    marks.append(
      .line(x1: axisWidth, y1: top + plotHeight, x2: width, y2: top + plotHeight, .line(.soft)))
    if let reference = input.reference {
      marks.append(
        .line(
          x1: axisWidth, y1: y(reference), x2: width, y2: y(reference),
          MarkStyle("chance", stroke: .token(.soft), strokeWidth: 1.2, dash: [5, 4])))
      marks.append(
        .text("chance", x: width, y: y(reference) - 4, .text(11.5, .soft, anchor: .end)))
    }
    return marks
  }

  private static func name(_ column: GroupDotsInput.Column) -> String {
    column.phase.map { $0 + ", " + column.group } ?? column.group
  }

  private static func description(_ input: GroupDotsInput) -> String {
    let means = input.columns.map { column in
      name(column) + " " + column.mean.text(input.unit.shown) + " ("
        + Phrases.counted(column.values.count { $0.number.value != nil }, "dyad", "dyads") + ")"
    }
    return means.isEmpty ? "No group to show." : "Means: " + means.joined(separator: "; ") + "."
  }

  private static func table(_ input: GroupDotsInput, id: String) -> ReportTable {
    ReportTable(
      name: id + "-values", title: RichText(input.title + " (" + input.unit.words + ")"),
      columns: [
        .init("Dyad", key: "dyad", isText: true),
        .init(RichText(Phrases.sentenceStart(input.title)), key: input.key),
        .init("95 % low", key: "low"), .init("95 % high", key: "high"),
      ], groupKey: "group",
      groups: input.columns.map { column in
        let rows: [[TableCell]] = column.values.map { value in
          [
            .text(value.dyad),
            value.number.value.map(input.unit.cell)
              ?? .undefined(value.number.reason?.sentence ?? ""),
            .text(""), .text(""),
          ]
        }
        return .init(
          name(column), rows: rows + [[.text("Mean")] + column.mean.cells(input.unit.cell)])
      })
  }
}
