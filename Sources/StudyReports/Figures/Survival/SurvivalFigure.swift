import SequenceStatistics

/// How long until it happens: the share still waiting, with the 95 % band of the first curve, a drop line at the median and the number
/// still waiting below.
struct SurvivalFigure {
  /// One curve.
  typealias Curve = SurvivalCurve

  /// The picture.
  let drawing: Drawing
  /// Its numbers.
  let table: ReportTable

  private static let width = 680.0
  private static let left = 92.0
  private static let top = 22.0
  private static let base = 246.0
  private static let tokens: [ColourToken] = [.partner, .pursuit]

  /// At most two `curves` to `limit` seconds; `event` says what happens: `a response`.
  init(_ curves: [Curve], limit: Double, event: String, id: String) {
    let curves = Array(curves.prefix(Self.tokens.count))
    let plot = SurvivalPlot(
      limit: limit, left: Self.left, right: Self.width - 24, top: Self.top, base: Self.base)
    var marks = plot.axis
    // Two bands on top of one another would hide both.
    if let first = curves.first { marks += Self.band(first.curve, plot) }
    for (place, curve) in curves.enumerated() {
      marks += Self.line(curve.curve, place: place, plot)
    }
    marks.append(.text("Still waiting", x: 4, y: Self.base + 44, .text(12, .soft)))
    for (place, curve) in curves.enumerated() {
      let row = Self.base + 64 + Double(place) * 18
      marks.append(
        .text(
          TextWidth.fitting(curve.name, in: Self.left - 14, size: 12, isBold: true), x: 4, y: row,
          .text(12, isBold: true), tooltip: curve.name))
      for tick in plot.ticks {
        marks.append(
          .text(
            String(curve.curve.stillWaitingCount(at: tick)), x: plot.x(tick), y: row,
            .text(12, anchor: .middle)))
      }
    }
    drawing = Drawing(
      id: id, width: Self.width, height: Self.base + 70 + Double(curves.count) * 18,
      title: "Time until \(event)",
      description: SurvivalTable.description(curves), marks: marks, minimumWidth: 460)
    table = SurvivalTable.of(curves, id: id)
  }

  /// A short piece of curve `place`, for a legend.
  static func sample(_ place: Int) -> Mark { .line(x1: 1, y1: 9, x2: 17, y2: 9, style(place)) }

  private static func style(_ place: Int) -> MarkStyle {
    MarkStyle(
      "curve", stroke: .token(tokens[min(place, tokens.count - 1)]),
      strokeWidth: place == 0 ? 2.6 : 1.6)
  }

  private static func band(_ curve: KaplanMeier, _ plot: SurvivalPlot) -> [Mark] {
    let steps = plot.band(curve)
    return steps.isEmpty ? [] : [Mark(.path(steps), MarkStyle("band", fill: .token(.band)))]
  }

  private static func line(_ curve: KaplanMeier, place: Int, _ plot: SurvivalPlot) -> [Mark] {
    var marks = [Mark(.path(plot.path(curve)), style(place))]
    if let median = curve.quantile().value, median <= plot.limit {
      let x = plot.x(median)
      marks.append(.line(x1: x, y1: plot.y(0.5), x2: x, y2: base, .line(tokens[place])))
      marks.append(
        .text(
          Decimals.fixed(median, places: 1) + Decimals.noBreakSpace + "s", x: x + 4,
          y: base - 6 - Double(place) * 15, .text(12, isBold: place == 0)))
    }
    return marks
  }
}
