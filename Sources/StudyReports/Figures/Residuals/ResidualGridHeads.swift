/// The labels of rows and columns with their braces by person.
struct ResidualGridHeads {
  let marks: [Mark]

  init(_ input: ResidualGridInput, layout: ResidualGridLayout) {
    var marks: [Mark] = []
    var braces: [Mark] = []
    for run in Self.runs(input.target) {
      let x1 = layout.x(run.lowerBound) + 1
      let x2 = layout.x(run.upperBound) - ResidualGridLayout.gap - 1
      let person = input.target[run.lowerBound].person
      marks.append(Self.head("then the " + person + "…", short: person, x1, x2))
      braces.append(Mark(.path([.move(x: x1, y: 22), .line(x: x2, y: 22)])))
    }
    for run in Self.runs(input.given) {
      let y1 = layout.y(run.lowerBound) + 1
      let y2 = layout.y(run.upperBound) - ResidualGridLayout.gap - 1
      let person = input.given[run.lowerBound].person
      let full = "After " + person + "…"
      let fits = TextWidth.of(full, size: 12.5, isBold: true) <= y2 - y1
      let text =
        fits ? full : TextWidth.fitting(person, in: y2 - y1 + 6, size: 12.5, isBold: true)
      marks.append(
        .text(
          text, x: 10, y: (y1 + y2) / 2, .text(12.5, isBold: true, anchor: .middle),
          isTurned: true, tooltip: fits ? nil : full))
      braces.append(Mark(.path([.move(x: 17, y: y1), .line(x: 17, y: y2)])))
    }
    marks += Mark.group(
      MarkStyle("brace", stroke: .token(.line), strokeWidth: 1.5), braces)
    for (column, lines) in layout.columnLabels.enumerated() {
      let x = layout.x(column) + layout.cellWidth / 2
      marks += Self.label(
        lines, full: input.target[column].text, x: x, y: 49,
        .text(ResidualGridLayout.labelSize, .soft, anchor: .middle))
    }
    for (row, lines) in layout.rowLabels.enumerated() {
      let y = layout.y(row) + ResidualGridLayout.cellHeight / 2 + 4
      marks += Self.label(
        lines, full: input.given[row].text, x: layout.left - 9, y: y,
        .text(ResidualGridLayout.labelSize, .ink, anchor: .end))
    }
    self.marks = marks
  }

  /// Stretches of neighbours that belong to one person.
  private static func runs(_ labels: [ResidualGridInput.Label]) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    for (index, label) in labels.enumerated() {
      if let last = runs.last, labels[last.lowerBound].person == label.person {
        runs[runs.count - 1] = last.lowerBound..<(index + 1)
      } else {
        runs.append(index..<(index + 1))
      }
    }
    return runs
  }

  /// The long head if it fits over its columns, else the person alone.
  private static func head(_ long: String, short: String, _ x1: Double, _ x2: Double) -> Mark {
    let fits = TextWidth.of(long, size: 12.5, isBold: true) <= x2 - x1
    let text = fits ? long : TextWidth.fitting(short, in: x2 - x1, size: 12.5, isBold: true)
    return .text(
      text, x: (x1 + x2) / 2, y: 15, .text(12.5, isBold: true, anchor: .middle),
      tooltip: fits ? nil : long)
  }

  /// One or two lines centred on `y`.
  private static func label(
    _ lines: [String], full: String, x: Double, y: Double, _ style: MarkStyle
  ) -> [Mark] {
    let isCut = lines.contains { $0.hasSuffix("…") }
    return lines.enumerated().map { index, line in
      let shift = Double(index) * 14 - Double(lines.count - 1) * 7
      return .text(line, x: x, y: y + shift, style, tooltip: isCut ? full : nil)
    }
  }
}
