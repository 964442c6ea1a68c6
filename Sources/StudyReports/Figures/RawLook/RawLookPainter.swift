import CodedSessions

/// Draws the rows of the picture of a study: one path for each behaviour and lane, since a rectangle for each run would
/// make the picture too large.
struct RawLookPainter {
  let input: RawLookInput
  let rows: [RawLookInput.Row]
  let layout: RawLookLayout
  let strip: [RawLookInput.Part]?

  /// All marks from back to front.
  var marks: [Mark] {
    var marks = names() + grounds()
    for lane in 0..<layout.laneCount {
      for (place, behaviour) in input.behaviours.enumerated() {
        marks += bars(look: place, behaviour.look, lane: lane)
      }
      marks += boxes(
        look: LaneRuns.uncodable, height: layout.lane, lane: lane,
        MarkStyle(
          "missing", fill: .hatch(.missing)))
    }
    if rows.isEmpty { marks.append(.text("No session to show.", x: 0, y: 24, .text(13, .soft))) }
    return marks + borders() + axis()
  }

  private func names() -> [Mark] {
    layout.lines.compactMap { line, y in
      switch line {
      case .head(let title):
        return .text(
          TextWidth.fitting(title, in: RawLookLayout.width - 20, size: 13, isBold: true), x: 0,
          y: y + 14, .text(13, .soft, isBold: true), tooltip: title)
      case .row(let place):
        guard layout.hasNames else { return nil }
        let name = rows[place].label
        return .text(
          TextWidth.fitting(name, in: layout.left - 8, size: 12), x: layout.left - 8,
          y: y + layout.rowHeight / 2 + 4.2, .text(12, anchor: .end), tooltip: name)
      }
    }
  }

  /// The upper end of each row that is drawn.
  private var tops: [(row: Int, y: Double)] {
    layout.lines.compactMap { line, y in
      if case .row(let place) = line { (place, y) } else { nil }
    }
  }

  /// A pale ground as long as each session, so that its end is seen where nothing happens.
  private func grounds() -> [Mark] {
    Mark.group(
      MarkStyle("ground", fill: .token(.panel)),
      tops.map { row, y in
        .rectangle(
          x: layout.left, y: y, width: Double(rows[row].columns) * layout.step,
          height: layout.rowHeight)
      })
  }

  private func runs(_ look: Int, lane: Int) -> [(run: LaneRuns.Run, y: Double)] {
    tops.flatMap { row, y in
      rows[row].lanes.indices.contains(lane)
        ? rows[row].lanes[lane].runs.filter { $0.look == look }.map { ($0, y) } : []
    }
  }

  /// The runs of a behaviour: plain hues as thick lines, which are short to write; others as boxes.
  private func bars(look: Int, _ codeLook: CodeLook, lane: Int) -> [Mark] {
    let height = layout.laneCount == 1 ? layout.lane : max(1.4, layout.lane * codeLook.height)
    let style = MarkStyle.bar(codeLook)
    guard case .token(let token) = style.fill else {
      return boxes(look: look, height: height, lane: lane, style)
    }
    let middle = lane == 0 ? layout.lane - height / 2 : layout.lane + height / 2
    var marks = path(
      look: look, lane: lane, y: middle,
      MarkStyle("bar", stroke: .token(token), strokeWidth: height))
    if let edge = token.edge {
      let free = lane == 0 ? layout.lane - height + 0.4 : layout.lane + height - 0.4
      marks += path(
        look: look, lane: lane, y: free, MarkStyle("edge", stroke: .token(edge), strokeWidth: 0.8))
    }
    return marks
  }

  private func path(look: Int, lane: Int, y: Double, _ style: MarkStyle) -> [Mark] {
    var steps: [Mark.Step] = []
    // In tenths of a unit, as they are written, so that rounding does not add up along the path.
    var pen = (x: 0, y: 0)
    func tenths(_ value: Double) -> Int { Int((value * 10).rounded()) }
    for (run, top) in runs(look, lane: lane) {
      let (from, to) = (tenths(layout.x(run.start)), tenths(layout.x(run.end)))
      let height = tenths(top + y)
      steps.append(
        steps.isEmpty
          ? .move(x: Double(from) / 10, y: Double(height) / 10)
          : .shift(right: Double(from - pen.x) / 10, down: Double(height - pen.y) / 10))
      steps.append(.right(Double(to - from) / 10))
      pen = (to, height)
    }
    return steps.isEmpty ? [] : [Mark(.path(steps), style)]
  }

  private func boxes(look: Int, height: Double, lane: Int, _ style: MarkStyle) -> [Mark] {
    let found = runs(look, lane: lane)
    guard !found.isEmpty else { return [] }
    let offset = lane == 0 ? layout.lane - height : layout.lane
    return [
      Mark(
        .path(
          found.flatMap { run, y -> [Mark.Step] in
            let width = Double(run.end - run.start) * layout.step
            return [
              .move(x: layout.x(run.start), y: y + offset), .right(width), .down(height),
              .right(-width), .close,
            ]
          }), style)
    ]
  }

  /// The borders of phases: lines under a strip where all sessions share them, else ticks in each row.
  private func borders() -> [Mark] {
    if let strip {
      let bands = strip.map { part in
        Mark.rectangle(
          x: layout.x(part.start), y: 2, width: Double(part.end - part.start) * layout.step,
          height: 19, tooltip: part.name)
      }
      let names = strip.compactMap { part -> Mark? in
        let room = Double(part.end - part.start) * layout.step - 12
        guard room > 24 else { return nil }
        return Mark(
          .text(
            TextWidth.fitting(part.name, in: room, size: 12), x: layout.x(part.start) + 6, y: 16,
            isTurned: false))
      }
      let lines = strip.dropFirst().map { part -> Mark in
        .line(
          x1: layout.x(part.start), y1: 2, x2: layout.x(part.start), y2: layout.bottom)
      }
      return Mark.group(MarkStyle("phase", fill: .token(.panel), stroke: .token(.line)), bands)
        + Mark.group(.text(12, .soft), names) + Mark.group(.line(.soft), lines)
    }
    return Mark.group(
      .line(.ink, width: 1.4),
      tops.flatMap { row, y in
        rows[row].parts.dropFirst().map { part in
          .line(
            x1: layout.x(part.start), y1: y - 1, x2: layout.x(part.start),
            y2: y + layout.rowHeight + 1)
        }
      })
  }

  private func axis() -> [Mark] {
    let columns = rows.map(\.columns).max() ?? 0
    let seconds = Double(columns) * input.column.seconds
    guard seconds > 0 else { return [] }
    let steps = [1.0, 2, 5, 10, 20, 30, 60, 120, 300, 600, 1_200, 1_800, 3_600, 7_200, 14_400]
    let step = steps.first { seconds / $0 <= 10 } ?? seconds
    let count = Int(seconds / step + 1e-9)
    let ticks = (0...count).map { Double($0) * step }
    func x(_ time: Double) -> Double { layout.left + time / input.column.seconds * layout.step }
    return [
      .line(
        x1: layout.left, y1: layout.bottom, x2: x(seconds), y2: layout.bottom, .line(.soft))
    ]
      + Mark.group(
        .line(.soft),
        ticks.map { .line(x1: x($0), y1: layout.bottom, x2: x($0), y2: layout.bottom + 5) })
      + Mark.group(
        .text(12, .soft, anchor: .middle),
        ticks.map {
          Mark(
            .text(
              Clock.text(SessionTime(microseconds: Int64($0 * 1_000_000)), places: 0), x: x($0),
              y: layout.bottom + 19, isTurned: false))
        })
      + [
        .text(
          "Time from the start of each session (min:s)",
          x: (layout.left + x(seconds)) / 2, y: layout.bottom + 37,
          .text(12, .soft, anchor: .middle))
      ]
  }
}
