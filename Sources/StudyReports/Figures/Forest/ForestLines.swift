import SequenceStatistics

/// A forest of many dyads: a thin line for each, in the order of the estimates, without names. What a line less than
/// a pixel high could show is joined with its neighbours.
struct ForestLines {
  /// The most lines that are drawn.
  static let mostLines = 1_000

  /// All marks from back to front.
  let marks: [Mark]
  /// The height of the figure.
  let height: Double
  /// How many neighbouring dyads share a line.
  let merged: Int

  /// One line, in tenths of a unit, so that steps from line to line do not add up errors.
  private struct Piece {
    let left: Int, right: Int, dot: Int
  }

  private static let labelWidth = 190.0

  init(_ input: ForestInput) {
    let scale = ForestScale(
      input, left: Self.labelWidth + 8, right: ForestLayout.width - 168)
    let count = input.count - input.undefinedCount
    merged = max(1, (count + Self.mostLines - 1) / Self.mostLines)
    let lineCount = Double(max(1, count / merged))
    let pitch = min(max((700 / lineCount * 10).rounded() / 10, 0.7), 6)
    var y = 58.0
    var marks: [Mark] = []
    var heads: [Mark] = []
    let top = y - 8
    for group in input.groups {
      let pieces = Self.pieces(group, merged: merged, scale: scale)
      if let title = group.title {
        heads += Self.head(title, count: group.rows.count, y: y + 10)
      }
      marks += Self.draw(pieces, top: y, pitch: pitch)
      y += max(Double(pieces.count) * pitch, group.title == nil ? 0 : 32) + 10
      for summary in group.summaries { marks += Self.mean(summary, input, scale: scale, y: &y) }
      y += 8
    }
    if !input.summaries.isEmpty {
      marks.append(.line(x1: 0, y1: y - 5, x2: ForestLayout.width, y2: y - 5, .line(.line)))
    }
    for summary in input.summaries { marks += Self.mean(summary, input, scale: scale, y: &y) }
    self.marks = Self.axis(input, scale: scale, top: top, bottom: y) + marks + heads
    height = y + 30
  }

  private static func pieces(
    _ group: ForestInput.Group, merged: Int, scale: ForestScale
  ) -> [Piece] {
    func tenths(_ value: Double) -> Int { Int((scale.x(value) * 10).rounded()) }
    let sorted = group.rows.enumerated().compactMap { place, row in
      row.estimate.value.map { (estimate: $0, interval: row.interval, place: place) }
    }.sorted { ($0.estimate, $0.place) < ($1.estimate, $1.place) }
    return stride(from: 0, to: sorted.count, by: merged).map { start in
      let members = sorted[start..<min(start + merged, sorted.count)]
      let middle = members[start + members.count / 2].estimate
      return Piece(
        left: tenths(members.map { $0.interval?.lower ?? $0.estimate }.min() ?? middle),
        right: tenths(members.map { $0.interval?.upper ?? $0.estimate }.max() ?? middle),
        dot: tenths(middle))
    }
  }

  /// Intervals and estimates as one path each, every step from the end of the one before.
  private static func draw(_ pieces: [Piece], top: Double, pitch: Double) -> [Mark] {
    let rise = Int((pitch * 10).rounded())
    let start = Int((top * 10).rounded()) + rise / 2
    let half = pitch < 2 ? 8 : 14
    func path(_ ends: (Piece) -> (from: Int, to: Int)?) -> [Mark.Step] {
      var steps: [Mark.Step] = []
      var pen = (x: 0, y: 0)
      for (place, piece) in pieces.enumerated() {
        guard let (from, to) = ends(piece), to > from else { continue }
        let y = start + place * rise
        steps.append(
          steps.isEmpty
            ? .move(x: Double(from) / 10, y: Double(y) / 10)
            : .shift(right: Double(from - pen.x) / 10, down: Double(y - pen.y) / 10))
        steps.append(.right(Double(to - from) / 10))
        pen = (to, y)
      }
      return steps
    }
    let thin = max(0.5, pitch * 0.45)
    return [
      Mark(
        .path(path { ($0.left, $0.right) }),
        MarkStyle("interval", stroke: .token(.away), strokeWidth: thin)),
      Mark(
        .path(path { ($0.dot - half, $0.dot + half) }),
        MarkStyle("dyad", stroke: .token(.ink), strokeWidth: min(3, max(0.9, pitch * 0.9)))),
    ].filter { if case .path(let steps) = $0.shape { !steps.isEmpty } else { true } }
  }

  private static func head(_ title: String, count: Int, y: Double) -> [Mark] {
    [
      .text(
        TextWidth.fitting(title, in: labelWidth - 8, size: 13, isBold: true), x: 0, y: y,
        .text(13, isBold: true), tooltip: title),
      .text(Phrases.counted(count, "dyad", "dyads"), x: 0, y: y + 17, .text(12, .soft)),
    ]
  }

  private static func mean(
    _ summary: ForestInput.Summary, _ input: ForestInput, scale: ForestScale, y: inout Double
  ) -> [Mark] {
    let middle = y + ForestLayout.pitch / 2
    y += ForestLayout.pitch
    var marks: [Mark] = [
      .text(
        TextWidth.fitting(summary.label, in: labelWidth - 4, size: 13, isBold: true), x: 0,
        y: middle + 4.5, .text(13, isBold: true), tooltip: summary.label),
      .text(
        summary.mean.text(input.shown), x: ForestLayout.width, y: middle + 4.5,
        .text(13, isBold: true, anchor: .end)),
    ]
    guard let mean = summary.mean.mean.value else {
      let reason = summary.mean.mean.reason?.sentence ?? ""
      marks.append(.text(reason, x: labelWidth + 8, y: middle + 4.5, .text(12, .soft)))
      return marks
    }
    if let prediction = summary.prediction {
      marks.append(
        .line(
          x1: scale.x(prediction.lower), y1: middle, x2: scale.x(prediction.upper), y2: middle,
          MarkStyle("prediction", stroke: .token(.away), strokeWidth: 4)))
    }
    marks.append(ForestPainter.diamond(mean, summary.mean.interval, middle, scale: scale))
    return marks
  }

  private static func axis(
    _ input: ForestInput, scale: ForestScale, top: Double, bottom: Double
  ) -> [Mark] {
    let x = scale.x(input.reference)
    let (left, right) = (labelWidth + 8, ForestLayout.width - 168)
    let measure = Phrases.sentenceStart(input.measure)
    return [
      .line(x1: 0, y1: 1, x2: ForestLayout.width, y2: 1, .line(.ink, width: 1.5)),
      .line(x1: 0, y1: 33, x2: ForestLayout.width, y2: 33, .line(.ink)),
      .text("Dyads", x: 0, y: 22, .text(13, isBold: true)),
      .text(
        TextWidth.fitting(measure, in: 160, size: 13, isBold: true), x: ForestLayout.width,
        y: 22, .text(13, isBold: true, anchor: .end)),
    ]
      + ForestPainter.directions(input, left: left, right: right)
      + Mark.group(
        .line(.hair),
        scale.ticks.map {
          .line(x1: scale.x($0.value), y1: top, x2: scale.x($0.value), y2: bottom)
        })
      + [
        .line(x1: x, y1: top, x2: x, y2: bottom, .line(.ink)),
        .line(
          x1: 0, y1: bottom + 29, x2: ForestLayout.width, y2: bottom + 29, .line(.ink, width: 1.5)),
      ]
      + Mark.group(
        .text(12, .soft, anchor: .middle),
        scale.ticks.map {
          Mark(.text($0.text, x: scale.x($0.value), y: bottom + 17, isTurned: false))
        })
  }
}
