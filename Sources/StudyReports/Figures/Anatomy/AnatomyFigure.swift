import CodedSessions
import SequenceStatistics

/// One cycle enlarged: the looks of the one, the acts of the other, and with each act the seconds since the look
/// away.
struct AnatomyFigure {
  /// The picture.
  let drawing: Drawing
  /// Its numbers.
  let table: ReportTable

  private static let left = 148.0
  private static let right = 30.0

  private struct Event {
    let time: SessionTime
    let words: String
    let lane: Int
    let token: ColourToken
  }

  /// The cycle `number` of `record`; `averting` looks away, `pursuing` pursues.
  init(
    _ cycle: PursuedAversion, number: Int, in record: CycleRecord, averting: Person,
    pursuing: Person, id: String
  ) {
    let margin = SessionTime.seconds(2)
    let from = max(record.span.onset, cycle.aversion.onset - margin)
    let to = min(record.span.offset, cycle.aversion.offset + margin)
    let seconds = max((to - from).seconds, 0.5)
    let scale = min(90, max(24, 820 / seconds))
    let width = Self.left + seconds * scale + Self.right
    func x(_ time: SessionTime) -> Double { Self.left + (time - from).seconds * scale }
    func since(_ time: SessionTime) -> String {
      let gap = time - cycle.aversion.onset
      return (gap < .zero ? Decimals.minus : "+")
        + Decimals.secondsNumber(gap < .zero ? .zero - gap : gap, places: 2)
        + Decimals.noBreakSpace + "s"
    }
    func events(
      _ acts: [CycleRecord.Act], _ words: (CycleRecord.Act) -> String, _ lane: Int,
      _ token: ColourToken
    ) -> [Event] {
      acts.filter { from <= $0.time && $0.time < to }.map {
        Event(time: $0.time, words: words($0), lane: lane, token: token)
      }
    }
    let all =
      (events(cycle.escalations, { "turns further, level \($0.level)" }, 0, .away)
      + events(record.pursuits, { _ in "pursues" }, 1, .pursuit)
      + events(record.withdrawals, { _ in "holds back" }, 1, .object))
      .sorted { $0.time < $1.time }
    let laneTop = [34.0, 74.0]
    var marks = Self.looks(record, from, to, top: laneTop[0], x: x)
    for (lane, name) in [averting.id, pursuing.id].enumerated() {
      marks.append(
        .text(
          TextWidth.fitting(name, in: Self.left - 14, size: 13, isBold: true), x: Self.left - 10,
          y: laneTop[lane] + 16, .text(13, isBold: true, anchor: .end)))
    }
    marks.append(
      .line(
        x1: Self.left, y1: laneTop[1] + 12, x2: x(to), y2: laneTop[1] + 12, .line(.line)))
    // Labels take rows so that none lies on another.
    var ends: [Double] = []
    let labels = all.map { event -> (event: Event, row: Int, text: String) in
      let text = event.words + " " + since(event.time)
      let begin = x(event.time)
      let end = begin + TextWidth.of(text, size: 12.5) + 10
      let row = ends.firstIndex { $0 <= begin } ?? ends.count
      if row == ends.count { ends.append(end) } else { ends[row] = end }
      return (event, row, text)
    }
    let labelTop = laneTop[1] + 44
    var acts: [Mark] = []
    for (event, row, text) in labels {
      let place = x(event.time)
      let y = labelTop + Double(row) * 19
      acts.append(
        .line(x1: place, y1: laneTop[event.lane] + 24, x2: place, y2: y - 4, .line(.line)))
      acts.append(
        .rectangle(
          x: place - 1.5, y: laneTop[event.lane], width: 3, height: 24,
          MarkStyle("act", fill: .token(event.token.edge ?? event.token)),
          tooltip: Clock.exact(event.time) + " " + event.words))
      let fits = place + 4 + TextWidth.of(text, size: 12.5) < width
      acts.append(
        .text(
          text, x: fits ? place + 4 : place - 4, y: y, .text(12.5, anchor: fits ? .start : .end)))
    }
    marks += Mark.byLook(acts)
    let bottom = labelTop + Double(max(ends.count, 1)) * 19 + 4
    marks += Self.ticks(from, to, cycle.aversion.onset, y: bottom, x: x)
    drawing = Drawing(
      id: id, width: max(width, 420), height: bottom + 26,
      title: "Anatomy of cycle \(number)",
      description: "\(averting) looks away at \(Clock.exact(cycle.aversion.onset)); "
        + all.map { $0.words + " " + since($0.time) }.joined(separator: ", ") + ".",
      marks: marks, minimumWidth: 620)
    table = ReportTable(
      name: "anatomy-\(number)", title: "What happened in cycle \(String(number))",
      columns: [
        .init("Time", key: "time_s"), .init("Since the look away (s)", key: "since_s"),
        .init("Who", key: "person", isText: true), .init("What", key: "what", isText: true),
      ],
      groups: [
        .init(
          rows: [
            [
              .clock(cycle.aversion.onset, places: 2), .number(0, places: 2), .text(averting.id),
              .text("looks away"),
            ]
          ]
            + all.map {
              [
                .clock($0.time, places: 2),
                .number(($0.time - cycle.aversion.onset).seconds, places: 2),
                .text($0.lane == 0 ? averting.id : pursuing.id), .text($0.words),
              ]
            } + [
              [
                .clock(cycle.aversion.offset, places: 2),
                .number(cycle.aversion.span.duration.seconds, places: 2), .text(averting.id),
                .text(cycle.aversion.end == .returned ? "looks back" : "the look away ends"),
              ]
            ])
      ])
  }

  private static func looks(
    _ record: CycleRecord, _ from: SessionTime, _ to: SessionTime, top: Double,
    x: (SessionTime) -> Double
  ) -> [Mark] {
    guard let shown = TimeSpan(onset: from, offset: to) else { return [] }
    return record.looks.compactMap { look -> Mark? in
      guard let part = look.span.intersection(shown) else { return nil }
      let (token, height, words): (ColourToken, Double, String)
      switch look.look {
      case .face: (token, height, words) = (.partner, 24, "looks at the partner")
      case .object: (token, height, words) = (.object, 15, "looks at an object")
      case .away: (token, height, words) = (.away, 7, "looks away")
      case .other: return nil
      case .unknown:
        return .rectangle(
          x: x(part.onset), y: top, width: x(part.offset) - x(part.onset), height: 24, .missing,
          tooltip: "not codable")
      }
      return .rectangle(
        x: x(part.onset) + 0.3, y: top + 24 - height,
        width: max(x(part.offset) - x(part.onset) - 0.6, 0.8), height: height,
        MarkStyle("bar", fill: .token(token), stroke: token.edge.map(MarkStyle.Stroke.token)),
        tooltip: Clock.exact(part.onset) + "–" + Clock.exact(part.offset) + " " + words)
    }
  }

  private static func ticks(
    _ from: SessionTime, _ to: SessionTime, _ zero: SessionTime, y: Double,
    x: (SessionTime) -> Double
  ) -> [Mark] {
    var marks: [Mark] = [.line(x1: x(from), y1: y, x2: x(to), y2: y, .line(.soft))]
    let every: Int64 = (to - from).seconds > 20 ? 5 : 1
    var second: Int64 = -2
    while zero + .seconds(second) <= to {
      let time = zero + .seconds(second)
      if time >= from, second % every == 0 {
        marks.append(.line(x1: x(time), y1: y, x2: x(time), y2: y + 4, .line(.soft)))
        marks.append(
          .text(
            (second < 0 ? Decimals.minus : "") + String(second.magnitude)
              + Decimals.noBreakSpace + "s",
            x: x(time), y: y + 18, .text(12, .soft, anchor: .middle)))
      }
      second += 1
    }
    return Mark.byLook(marks)
  }
}
