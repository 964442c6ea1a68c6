import SequenceStatistics

/// Draws one measure over phases.
struct PairedDotsPanel {
  /// Up to so many dyads each value has a dot.
  static let mostDots = 60

  let panel: PairedDotsInput.Panel
  let phases: [String]
  let dyads: [String]
  let scale: NumberScale
  let layout: PairedDotsLayout
  let left: Double
  let top: Double

  private var plotTop: Double { top + 46 }
  private var plotLeft: Double { left + PairedDotsLayout.axisWidth }
  private var plotWidth: Double { layout.panelWidth - PairedDotsLayout.axisWidth }
  private var base: Double { plotTop + PairedDotsLayout.plotHeight }

  /// All marks from back to front.
  var marks: [Mark] { head() + axis() + lines() + means() }

  private func x(_ phase: Int) -> Double {
    plotLeft + plotWidth * (Double(phase) + 0.5) / Double(max(1, phases.count))
  }

  private func y(_ value: Double) -> Double { base - scale.share(value) * (base - plotTop) }

  private func head() -> [Mark] {
    let title = TextWidth.fitting(panel.title, in: layout.panelWidth, size: 13, isBold: true)
    return [
      .text(title, x: left, y: top + 14, .text(13, isBold: true), tooltip: panel.title),
      .text(
        TextWidth.fitting(panel.detail, in: layout.panelWidth, size: 12), x: left, y: top + 30,
        .text(12, .soft)),
    ]
  }

  private func axis() -> [Mark] {
    let right = left + layout.panelWidth
    var marks = Mark.group(
      .line(.hair),
      scale.ticks.map { .line(x1: plotLeft, y1: y($0), x2: right, y2: y($0)) })
    marks += Mark.group(
      .text(12, .soft, anchor: .end),
      scale.ticks.map {
        Mark(
          .text(
            panel.unit.tick($0, places: scale.places), x: plotLeft - 7, y: y($0) + 4,
            isTurned: false))
      })
    marks.append(.line(x1: plotLeft, y1: base, x2: right, y2: base, .line(.soft)))
    if let reference = panel.reference, scale.low <= reference, reference <= scale.high {
      marks.append(
        .line(
          x1: plotLeft, y1: y(reference), x2: right, y2: y(reference),
          MarkStyle("chance", stroke: .token(.soft), strokeWidth: 1.2, dash: [5, 4])))
    }
    let room = plotWidth / Double(max(1, phases.count)) - 6
    for (place, phase) in phases.enumerated() {
      let count = dyads.indices.count { panel.value($0, place).value != nil }
      marks.append(
        .text(
          TextWidth.fitting(phase, in: room, size: 12), x: x(place), y: base + 18,
          .text(12, anchor: .middle), tooltip: phase))
      marks.append(
        .text(
          "n" + Decimals.noBreakSpace + "=" + Decimals.noBreakSpace + Decimals.count(count),
          x: x(place), y: base + 34, .text(11.5, .soft, anchor: .middle)))
    }
    return marks
  }

  private func lines() -> [Mark] {
    let isCrowded = dyads.count > Self.mostDots
    let opacity =
      dyads.count <= 12
      ? 0.85 : dyads.count <= 30 ? 0.6 : dyads.count <= 120 ? 0.3 : dyads.count <= 400 ? 0.12 : 0.06
    var paths: [Mark] = []
    var dots: [Mark] = []
    for dyad in dyads.indices {
      var steps: [Mark.Step] = []
      for phase in phases.indices {
        guard let value = panel.value(dyad, phase).value else { continue }
        let before = phase > 0 && panel.value(dyad, phase - 1).value != nil
        let after = phase + 1 < phases.count && panel.value(dyad, phase + 1).value != nil
        if before {
          steps.append(.line(x: x(phase), y: y(value)))
        } else if after {
          steps.append(.move(x: x(phase), y: y(value)))
        }
        // A value that no line touches would otherwise not be seen.
        guard !isCrowded || !(before || after) else { continue }
        dots.append(
          Mark(
            .circle(x: x(phase), y: y(value), radius: isCrowded ? 1.8 : 2.6),
            tooltip: isCrowded ? nil : dyads[dyad] + ": " + panel.unit.shown(value)))
      }
      if !steps.isEmpty {
        paths.append(
          Mark(.path(steps), tooltip: isCrowded ? nil : dyads[dyad]))
      }
    }
    return Mark.group(
      MarkStyle(
        "dyad", stroke: .token(.partner), strokeWidth: isCrowded ? 1 : 1.3, opacity: opacity), paths
    )
      + Mark.group(MarkStyle("value", fill: .token(.partner), opacity: max(opacity, 0.5)), dots)
  }

  private func means() -> [Mark] {
    let shown = phases.indices.compactMap { phase in
      panel.mean(phase).mean.value.map { (phase: phase, value: $0) }
    }
    var marks: [Mark] = []
    var steps: [Mark.Step] = []
    for (place, mean) in shown.enumerated() {
      let follows = place > 0 && shown[place - 1].phase == mean.phase - 1
      let point = (x: x(mean.phase), y: y(mean.value))
      steps.append(follows ? .line(x: point.x, y: point.y) : .move(x: point.x, y: point.y))
    }
    if steps.count > 1 {
      marks.append(
        Mark(.path(steps), MarkStyle("mean-line", stroke: .token(.ink), strokeWidth: 2)))
    }
    for mean in shown {
      let (x, y) = (x(mean.phase), y(mean.value))
      let whole = panel.mean(mean.phase)
      if let interval = whole.interval {
        let (high, low) = (
          self.y(min(interval.upper, scale.high)), self.y(max(interval.lower, scale.low))
        )
        marks.append(
          Mark(
            .path([
              .move(x: x - 5, y: high), .right(10), .move(x: x, y: high), .line(x: x, y: low),
              .move(x: x - 5, y: low), .right(10),
            ]), MarkStyle("interval", stroke: .token(.ink), strokeWidth: 2)))
      }
      marks.append(
        Mark(
          .path([
            .move(x: x, y: y - 6.5), .line(x: x + 6.5, y: y), .line(x: x, y: y + 6.5),
            .line(x: x - 6.5, y: y), .close,
          ]), MarkStyle("mean", fill: .token(.ink), stroke: .token(.paper), strokeWidth: 1.4),
          tooltip: phases[mean.phase] + ": " + whole.text(panel.unit.shown)))
    }
    return marks
  }
}
