import SequenceStatistics

/// Draws the rows of a forest.
struct ForestPainter {
  let input: ForestInput
  let layout: ForestLayout
  let scale: ForestScale

  private var heaviest: Double {
    input.groups.flatMap { $0.rows.compactMap(\.weight) }.max() ?? 0
  }
  private static let size = ForestLayout.size

  /// All marks from back to front.
  var marks: [Mark] {
    var marks = frame() + grid() + heads()
    for (line, y) in layout.lines {
      switch line {
      case .head(let title):
        marks.append(
          .text(
            TextWidth.fitting(title, in: ForestLayout.width - 20, size: Self.size), x: 0, y: y,
            .text(Self.size, .soft, isBold: true), tooltip: title))
      case .dyad(let row): marks += dyad(row, y)
      case .mean(let summary, let isOverall): marks += mean(summary, isOverall: isOverall, y)
      }
    }
    return marks
  }

  private func frame() -> [Mark] {
    let right = ForestLayout.width
    return [
      .line(x1: 0, y1: 1, x2: right, y2: 1, .line(.ink, width: 1.5)),
      .line(x1: 0, y1: 33, x2: right, y2: 33, .line(.ink)),
      .line(
        x1: 0, y1: layout.height - 1, x2: right, y2: layout.height - 1, .line(.ink, width: 1.5)),
    ]
  }

  private func heads() -> [Mark] {
    let bold = MarkStyle.text(Self.size, isBold: true)
    let boldRight = MarkStyle.text(Self.size, isBold: true, anchor: .end)
    var marks: [Mark] = [.text("Dyad", x: 0, y: 22, bold)]
    marks += Self.directions(input, left: layout.plotLeft + 8, right: layout.plotRight - 8)
    let head = "95 % CI".replacing(" ", with: Decimals.noBreakSpace)
    let measure = TextWidth.fitting(
      Phrases.sentenceStart(input.measure), in: 104, size: Self.size, isBold: true)
    marks.append(.text(measure + " [" + head + "]", x: layout.numberRight, y: 22, boldRight))
    if let right = layout.weightRight { marks.append(.text("Weight", x: right, y: 22, boldRight)) }
    return marks
  }

  /// What lies left and right of the line of chance; the shorter words leave their room to the longer ones.
  static func directions(_ input: ForestInput, left: Double, right: Double) -> [Mark] {
    let words = ["← " + input.lower, input.upper + " →"]
    let widths = words.map { TextWidth.of($0, size: 12) }
    let room = right - left - 16
    return words.indices.map { place in
      .text(
        TextWidth.fitting(
          words[place], in: max(room / 2, room - widths[1 - place]), size: 12),
        x: place == 0 ? left : right, y: 22,
        .text(12, .soft, anchor: place == 0 ? .start : .end), tooltip: words[place])
    }
  }

  private func grid() -> [Mark] {
    let lines = scale.ticks.flatMap { tick in
      layout.stretches.map { stretch -> Mark in
        .line(
          x1: scale.x(tick.value), y1: stretch.top, x2: scale.x(tick.value), y2: stretch.bottom)
      }
    }
    let x = scale.x(input.reference)
    let chance = layout.stretches.map { stretch -> Mark in
      .line(x1: x, y1: stretch.top, x2: x, y2: stretch.bottom)
    }
    return Mark.group(.line(.hair), lines) + Mark.group(.line(.ink), chance)
      + Mark.group(
        .text(12, .soft, anchor: .middle),
        scale.ticks.map { tick in
          Mark(.text(tick.text, x: scale.x(tick.value), y: layout.bottom + 17, isTurned: false))
        })
  }

  private func dyad(_ row: ForestInput.Row, _ y: Double) -> [Mark] {
    let name = TextWidth.fitting(
      row.label, in: layout.plotLeft - 8, size: Self.size, isBold: row.isMarked)
    var marks: [Mark] = []
    if row.isMarked {
      marks.append(
        .rectangle(
          x: 0, y: y - ForestLayout.pitch / 2, width: ForestLayout.width,
          height: ForestLayout.pitch, MarkStyle("marked", fill: .token(.panel))))
    }
    marks.append(
      .text(
        name, x: row.isMarked ? 6 : 0, y: y + 4.5, .text(Self.size, isBold: row.isMarked),
        tooltip: name == row.label ? nil : row.label))
    guard let estimate = row.estimate.value else {
      return marks + undefined(row.estimate.reason?.sentence ?? "", y)
    }
    let colour: ColourToken = row.isMarked ? .partner : .soft
    let numbers = MeanInterval(mean: row.estimate, interval: row.interval, count: 1)
      .text(input.shown)
    if let interval = row.interval {
      marks += line(interval, y, MarkStyle("interval", stroke: .token(colour), strokeWidth: 1.8))
    }
    let share = heaviest > 0 ? (row.weight ?? 0) / heaviest : 1
    let side = max(4, 12 * share.squareRoot())
    marks.append(
      .rectangle(
        x: scale.x(estimate) - side / 2, y: y - side / 2, width: side, height: side,
        MarkStyle("dyad", fill: .token(colour)), tooltip: row.label + ": " + numbers))
    return marks + self.numbers(numbers, weight: row.weight, isBold: row.isMarked, y)
  }

  private func mean(_ summary: ForestInput.Summary, isOverall: Bool, _ y: Double) -> [Mark] {
    var marks: [Mark] = []
    if isOverall, summary == input.summaries.first {
      let top = y - ForestLayout.pitch / 2
      marks.append(.line(x1: 0, y1: top, x2: ForestLayout.width, y2: top, .line(.line)))
    }
    marks.append(
      .text(
        TextWidth.fitting(summary.label, in: layout.plotLeft - 8, size: Self.size, isBold: true),
        x: 0, y: y + 4.5, .text(Self.size, isBold: true), tooltip: summary.label))
    guard let mean = summary.mean.mean.value else {
      return marks + undefined(summary.mean.mean.reason?.sentence ?? "", y)
    }
    let numbers = summary.mean.text(input.shown)
    if let prediction = summary.prediction {
      marks += line(prediction, y, MarkStyle("prediction", stroke: .token(.away), strokeWidth: 4))
    }
    marks.append(Self.diamond(mean, summary.mean.interval, y, scale: scale))
    return marks + self.numbers(numbers, weight: nil, isBold: true, y)
  }

  /// The diamond of a mean: as wide as its interval, as wide as high without one.
  static func diamond(
    _ mean: Double, _ interval: Interval?, _ y: Double, scale: ForestScale
  ) -> Mark {
    let middle = scale.x(mean)
    let left = min(interval.map { scale.x($0.lower) } ?? middle, middle - 5)
    let right = max(interval.map { scale.x($0.upper) } ?? middle, middle + 5)
    return Mark(
      .path([
        .move(x: left, y: y), .line(x: middle, y: y - 7), .line(x: right, y: y),
        .line(x: middle, y: y + 7), .close,
      ]), MarkStyle("mean", fill: .token(.ink)))
  }

  /// The line of an interval, with an arrow head where it goes on beyond the axis.
  private func line(_ interval: Interval, _ y: Double, _ style: MarkStyle) -> [Mark] {
    let (left, right) = (scale.x(interval.lower), scale.x(interval.upper))
    var marks: [Mark] = [.line(x1: left, y1: y, x2: right, y2: y, style)]
    var head = MarkStyle("arrow")
    if case .token(let token) = style.stroke { head.fill = .token(token) }
    for (isBeyond, x, step) in [
      (interval.lower < scale.low, left, -6.0), (interval.upper > scale.high, right, 6.0),
    ] where isBeyond {
      marks.append(
        Mark(
          .path([
            .move(x: x + step, y: y), .line(x: x - step / 3, y: y - 4),
            .line(x: x - step / 3, y: y + 4), .close,
          ]), head))
    }
    return marks
  }

  private func undefined(_ reason: String, _ y: Double) -> [Mark] {
    let text = TextWidth.fitting(reason, in: layout.plotRight - layout.plotLeft - 16, size: 12)
    return [
      .rectangle(
        x: layout.plotLeft, y: y - 9, width: TextWidth.of(text, size: 12) + 12, height: 18,
        MarkStyle("patch", fill: .token(.paper))),
      .text(text, x: layout.plotLeft + 8, y: y + 4.5, .text(12, .soft), tooltip: reason),
    ] + numbers(Decimals.absent, weight: nil, isBold: false, y)
  }

  private func numbers(_ text: String, weight: Double?, isBold: Bool, _ y: Double) -> [Mark] {
    let style = MarkStyle.text(Self.size, isBold: isBold, anchor: .end)
    var marks: [Mark] = [.text(text, x: layout.numberRight, y: y + 4.5, style)]
    if let right = layout.weightRight, let weight {
      marks.append(.text(Decimals.percent(weight), x: right, y: y + 4.5, style))
    }
    return marks
  }
}
