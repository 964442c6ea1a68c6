/// The key under a residual grid: the colour scale and the signs.
struct ResidualGridScale {
  let marks: [Mark]

  init(_ layout: ResidualGridLayout, _ number: GridNumber) {
    let left = 24.0
    let top = layout.bottom + 18
    let step = 17.0
    var marks: [Mark] = []
    for (index, z) in stride(from: -6.0, through: 6.0, by: 1).enumerated() {
      let x = left + Double(index) * step
      marks.append(
        .rectangle(
          x: x, y: top, width: step, height: 11,
          MarkStyle("scale", fill: .fixed(ResidualColour.fill(z)))))
    }
    let right = left + 13 * step
    let limit = Decimals.fixed(number.limit, places: 0)
    for (text, x, anchor) in [
      ("≤ \(Decimals.minus)\(limit) less often", left, MarkStyle.Anchor.start),
      ("0", (left + right) / 2, .middle),
      ("more often ≥ \(limit)", right, .end),
    ] {
      marks.append(
        .text(
          text, x: x, y: top + 25,
          .text(12, .soft, anchor: anchor)))
    }
    // Each sign beside a sample of it.
    let key = right + 22
    marks.append(
      .rectangle(
        x: key, y: top - 3, width: 15, height: 15, corner: 2,
        MarkStyle("frame", stroke: .token(.ink), strokeWidth: 1.6)))
    marks.append(.text("* differs from chance", x: key + 22, y: top + 9, .text(12, .soft)))
    marks.append(.text("†", x: key + 7.5, y: top + 28, .text(14, anchor: .middle)))
    marks.append(.text(number.sparse, x: key + 22, y: top + 27, .text(12, .soft)))
    marks.append(
      .rectangle(
        x: key, y: top + 34, width: 15, height: 13,
        MarkStyle("impossible", fill: .hatch(.impossible), stroke: .token(.line))))
    marks.append(.text("cannot occur", x: key + 22, y: top + 45, .text(12, .soft)))
    self.marks = marks
  }
}
