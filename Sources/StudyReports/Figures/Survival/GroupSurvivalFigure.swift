import SequenceStatistics

/// How long until it happens, by group: a curve for each of two to four groups, told apart by dash as well as by colour,
/// and under the axis how many of each were still waiting.
///
/// The intervals of two curves are drawn as pale bands; of more they would hide each other, and stand in the table.
struct GroupSurvivalFigure {
  /// The most groups that are drawn.
  static let mostGroups = GroupLook.count

  /// The picture.
  let drawing: Drawing
  /// Its numbers, for all groups.
  let table: ReportTable
  /// What each line means.
  let legend: [LegendEntry]
  /// How to read it.
  let howToRead: RichText
  /// What is not drawn; `nil` if nothing.
  let note: RichText?

  private static let width = 680.0

  /// - Parameters:
  ///   - curves: One for each group.
  ///   - limit: The longest time shown, in seconds.
  ///   - event: What happens: `a look back`.
  init(_ curves: [SurvivalCurve], limit: Double, event: String, id: String) {
    let shown = Array(curves.prefix(Self.mostGroups))
    let names = shown.map { TextWidth.of($0.name, size: 12, isBold: true) }.max() ?? 0
    let left = min(max(names + 62, 92), 210).rounded()
    let plot = SurvivalPlot(
      limit: max(limit, 0.001), left: left, right: Self.width - 24, top: 22, base: 246)
    var marks = plot.axis
    if shown.count <= 2 {
      for (place, curve) in shown.enumerated() {
        let band = plot.band(curve.curve)
        guard !band.isEmpty else { continue }
        marks.append(
          Mark(
            .path(band),
            MarkStyle("band", fill: .token(GroupLook.token(place)), opacity: 0.16)))
      }
    }
    var medians: [Mark] = []
    for (place, curve) in shown.enumerated() {
      guard let median = curve.curve.quantile().value, median <= limit else { continue }
      marks.append(
        .line(
          x1: plot.x(median), y1: plot.y(0.5), x2: plot.x(median), y2: plot.base,
          MarkStyle("median", stroke: .token(GroupLook.token(place)), dash: [2, 3])))
      medians.append(
        Mark(
          GroupLook.dot(place, x: plot.x(median), y: plot.y(0.5), radius: 4).shape,
          GroupLook.dotStyle(place),
          tooltip: curve.name + ": half by "
            + Decimals.fixed(median, places: 2) + Decimals.noBreakSpace + "s"))
    }
    for (place, curve) in shown.enumerated().reversed() {
      marks.append(Mark(.path(plot.path(curve.curve)), GroupLook.curve(place)))
    }
    marks += medians + Self.waiting(shown, plot: plot)
    drawing = Drawing(
      id: id, width: Self.width, height: plot.base + 60 + Double(shown.count) * 18,
      title: "Time until \(event), by group", description: SurvivalTable.description(shown),
      marks: marks, minimumWidth: 520)
    table = SurvivalTable.of(curves, id: id)
    legend = shown.enumerated().map { place, curve in
      LegendEntry(
        curve.name, id: id + "-l" + String(place),
        marks: [.line(x1: 0, y1: 9, x2: 18, y2: 9, GroupLook.curve(place))])
    }
    howToRead =
      "Height is the share still waiting; each step down is \(event). Marks at 50\(Decimals.noBreakSpace)% are medians. Numbers below say how many were still waiting."
    note =
      curves.count > shown.count
      ? "Drawn are the first \(String(shown.count)) of \(String(curves.count)) groups; the table holds all."
      : shown.count > 2 ? "The 95\(Decimals.noBreakSpace)% intervals stand in the table." : nil
  }

  /// Below the axis a row for each group, with a piece of its line.
  private static func waiting(_ curves: [SurvivalCurve], plot: SurvivalPlot) -> [Mark] {
    var marks: [Mark] = [
      .text("Still waiting", x: 4, y: plot.base + 38, .text(12, .soft))
    ]
    for (place, curve) in curves.enumerated() {
      let row = plot.base + 57 + Double(place) * 18
      marks.append(.line(x1: 4, y1: row - 4, x2: 28, y2: row - 4, GroupLook.curve(place)))
      marks.append(
        .text(
          TextWidth.fitting(curve.name, in: plot.left - 58, size: 12, isBold: true), x: 34, y: row,
          .text(12, isBold: true), tooltip: curve.name))
      marks += Mark.group(
        .text(12, anchor: .middle),
        plot.ticks.map {
          Mark(
            .text(
              Decimals.count(curve.curve.stillWaitingCount(at: $0)), x: plot.x($0), y: row,
              isTurned: false))
        })
    }
    return marks
  }
}
