import CodedSessions

/// Draws the lanes of a score row by row.
struct ScorePainter {
  let session: CodedSession
  let looks: CodeLooks
  let plan: ScorePlan
  let rows: ScoreRows
  let geometry: ScoreGeometry
  let episodes: [TimeSpan]
  /// How bars are drawn.
  let bars: ScoreBars

  private var times: TimeLabels { TimeLabels(session.timeUnit) }

  /// The marks of row `index` with its top at `top`.
  func row(_ index: Int, top: Double, contents: [LaneContents], links: [TimeSpan]) -> [Mark] {
    let (tints, chips) = episodeMarks(index, top)
    var marks = tints + grid(index, top)
    marks += phases(index, top)
    for (lane, content) in zip(plan.facing + plan.thin, contents) {
      marks += Mark.group(
        .missing,
        bars.boxes(
          content.missing[index], index, y: laneTop(lane, contents: content, top),
          height: lane.height
        ) {
          let span = content.missing[index][$0]
          return times.exact(span.onset) + "–" + times.exact(span.offset) + " " + lane.label
            + " not codable"
        })
    }
    if let first = geometry.facingTops.first, plan.facing.count == 2 {
      let style = MarkStyle("link", fill: .token(.mutual))
      marks += Mark.group(
        style,
        bars.boxes(links, index, y: top + first + 25, height: 6) {
          times.exact(links[$0].onset) + "–" + times.exact(links[$0].offset) + " mutual gaze"
        })
    }
    var names: [Mark] = []
    for (lane, content) in zip(plan.facing + plan.thin, contents) {
      marks += self.marks(of: lane, content, index, y: laneTop(lane, contents: content, top))
      names += name(lane, y: laneTop(lane, contents: content, top))
    }
    return marks + names + chips
  }

  /// A tint behind each episode, and above it a bracket with its number.
  private func episodeMarks(_ index: Int, _ top: Double) -> (tints: [Mark], chips: [Mark]) {
    guard let shelf = geometry.episodeTop else { return ([], []) }
    let y = top + shelf
    var tints: [Mark] = []
    var brackets: [Mark] = []
    var numbers: [Mark] = []
    var taken = -Double.infinity
    for (place, episode) in episodes.enumerated() {
      for (row, part) in rows.parts(of: episode) where row == index {
        let (x1, x2) = (self.place(part.onset, index), self.place(part.offset, index))
        let words =
          times.exact(episode.onset) + "–" + times.exact(episode.offset) + " cycle \(place + 1)"
        tints.append(
          .rectangle(
            x: x1, y: y + 16, width: max(x2 - x1, 1), height: top + geometry.bottom - y - 16,
            tooltip: words))
        brackets.append(
          Mark(
            .path([
              .move(x: x1, y: y + 18), .line(x: x1, y: y + 14),
              .line(x: max(x2, x1 + 1), y: y + 14),
              .line(x: max(x2, x1 + 1), y: y + 18),
            ])))
        let number = String(place + 1)
        let middle = (x1 + x2) / 2
        let half = TextWidth.of(number, size: 11.5, isBold: true) / 2 + 1
        guard middle - half > taken else { continue }
        taken = middle + half
        numbers.append(Mark(.text(number, x: middle, y: y + 11, isTurned: false)))
      }
    }
    return (
      Mark.group(MarkStyle("tint", fill: .token(.band)), tints),
      Mark.group(MarkStyle("bracket", stroke: .token(.soft)), brackets)
        + Mark.group(.text(11.5, .ink, isBold: true, anchor: .middle), numbers)
    )
  }

  private func laneTop(_ lane: ScoreLane, contents: LaneContents, _ top: Double) -> Double {
    let tops = geometry.facingTops + geometry.thinTops
    return top + tops[contents.position]
  }

  private func grid(_ index: Int, _ top: Double) -> [Mark] {
    let ticks = rows.ticks(of: index)
    let y1 = top + 4 + geometry.strip
    let y2 = top + geometry.bottom
    var marks = Mark.group(
      .line(.hair),
      ticks.map { tick in
        let x = place(tick, index)
        return .line(x1: x, y1: y1, x2: x, y2: y2)
      })
    marks += Mark.group(
      .text(12, .soft, anchor: .middle),
      ticks.map { tick in
        Mark(
          .text(
            times.text(tick, places: rows.tickPlaces), x: place(tick, index), y: y2 + 14,
            isTurned: false))
      })
    guard let part = rows.parts(of: session.span).first(where: { $0.row == index })?.span else {
      return marks
    }
    let bases = plan.facing.indices.map {
      $0 == 0 ? geometry.facingTops[0] + 24 : geometry.facingTops[$0]
    }
    marks += Mark.group(
      .line(.line),
      bases.map { base in
        .line(
          x1: place(part.onset, index), y1: top + base, x2: place(part.offset, index),
          y2: top + base)
      })
    return marks
  }

  private func phases(_ index: Int, _ top: Double) -> [Mark] {
    var strip: [Mark] = []
    var names: [Mark] = []
    var borders: [Mark] = []
    for phase in session.phases {
      for (row, part) in rows.parts(of: phase.span) where row == index {
        let x1 = place(part.onset, index)
        let x2 = place(part.offset, index)
        strip.append(
          .rectangle(
            x: x1, y: top, width: max(x2 - x1, 0.7), height: 17,
            tooltip: times.exact(phase.span.onset) + "–" + times.exact(phase.span.offset) + " "
              + phase.name))
        let text = TextWidth.fitting(phase.name, in: x2 - x1 - 12, size: 12)
        if x2 - x1 > 36 {
          names.append(Mark(.text(text, x: x1 + 6, y: top + 12.5, isTurned: false)))
        }
        if part.onset == phase.span.onset, part.onset > session.span.onset {
          borders.append(.line(x1: x1, y1: top, x2: x1, y2: top + geometry.bottom))
        }
      }
    }
    return Mark.group(MarkStyle("phase", fill: .token(.panel), stroke: .token(.line)), strip)
      + Mark.group(.text(12, .soft), names) + Mark.group(.line(.soft), borders)
  }

  private func marks(
    of lane: ScoreLane, _ content: LaneContents, _ index: Int, y: Double
  ) -> [Mark] {
    var marks: [Mark] = []
    var labels: [Mark] = []
    for (code, members) in content.byCode[index] {
      let look = looks[code]
      let height = lane.place == .thin ? lane.height : lane.height * look.height
      let barTop = lane.place == .upper ? y + lane.height - height : y
      let entry = session.codebook[code]
      let bouts = members.compactMap { member in
        if case .bout(let bout, let part) = member { (bout: bout, part: part) } else { nil }
      }
      let moments = members.compactMap { member in
        if case .moment(let moment) = member { moment } else { nil }
      }
      marks += Mark.group(
        .bar(look),
        bars.boxes(
          bouts.map(\.part), index, y: barTop, height: height, inset: 0.25,
          corner: lane.place == .thin ? 1.5 : 0
        ) { tooltip(bouts[$0].bout, entry) })
      marks += Mark.group(
        .tick(look),
        bars.ticks(moments, index, y: y, height: height) {
          times.exact($0.time) + " " + entry.label
        })
      guard look.isHatched, lane.place != .thin else { continue }
      // In the bar if it is high enough, else in the free part of its lane.
      let middle = lane.place == .upper ? barTop - 6.5 : barTop + height + 6.5
      for case .bout(_, let part) in members {
        labels += shortLabel(look, part, index, y: height >= 14 ? barTop + height / 2 : middle)
      }
    }
    return marks + labels
  }

  /// The letters of a code whose hue comes again, on a patch of paper so that stripes do not cross
  /// them; nothing when the bar is too short for them.
  private func shortLabel(_ look: CodeLook, _ part: TimeSpan, _ index: Int, y: Double) -> [Mark] {
    let width = TextWidth.of(look.shortLabel, size: 11.5) + 4
    let x1 = place(part.onset, index)
    let x2 = place(part.offset, index)
    guard x2 - x1 > width + 3, !look.shortLabel.isEmpty else { return [] }
    let middle = (x1 + x2) / 2
    return [
      Mark(
        .path([
          .move(x: middle - width / 2, y: y - 6.5), .line(x: middle + width / 2, y: y - 6.5),
          .line(x: middle + width / 2, y: y + 6.5), .line(x: middle - width / 2, y: y + 6.5),
          .close,
        ]), MarkStyle("patch", fill: .token(.paper))),
      .text(look.shortLabel, x: middle, y: y + 4, .text(11.5, anchor: .middle)),
    ]
  }

  private func name(_ lane: ScoreLane, y: Double) -> [Mark] {
    let isThin = lane.place == .thin
    let text = TextWidth.fitting(
      lane.label, in: geometry.left - 12, size: ScoreGeometry.labelSize, isBold: !isThin)
    return [
      .text(
        text, x: geometry.left - 10, y: isThin ? y + 8.5 : y + 16.5,
        .text(ScoreGeometry.labelSize, isBold: !isThin, anchor: .end),
        tooltip: text == lane.label ? nil : lane.label)
    ]
  }

  private func place(_ time: SessionTime, _ index: Int) -> Double { bars.place(time, index) }

  /// When and what; whose it is stands at the left of the lane, and how long it was in the table.
  private func tooltip(_ bout: Bout, _ entry: Codebook.Entry) -> String {
    times.exact(bout.onset) + "–" + times.exact(bout.offset) + " " + entry.label
  }
}
