import SequenceStatistics

/// How long until it happens: the share still waiting, with the 95 % band of the first curve, a drop line at the median and the number
/// still waiting below.
struct SurvivalFigure {
  /// One curve.
  struct Curve {
    let name: String
    let curve: KaplanMeier
  }

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
    let rightEdge = Self.width - 24
    func x(_ time: Double) -> Double {
      Self.left + min(time, limit) / limit * (rightEdge - Self.left)
    }
    func y(_ share: Double) -> Double { Self.base - share * (Self.base - Self.top) }
    var marks: [Mark] = []
    for share in [0, 0.25, 0.5, 0.75, 1] {
      marks.append(.line(x1: Self.left, y1: y(share), x2: rightEdge, y2: y(share), .line(.hair)))
      marks.append(
        .text(
          Decimals.percent(share), x: Self.left - 8, y: y(share) + 4, .text(12, .soft, anchor: .end)
        ))
    }
    let ticks = Array(stride(from: 0.0, through: limit, by: limit > 12 ? 5 : limit > 6 ? 2 : 1))
    for tick in ticks {
      marks.append(
        .text(
          Decimals.fixed(tick, places: 0) + Decimals.noBreakSpace + "s", x: x(tick),
          y: Self.base + 18, .text(12, .soft, anchor: .middle)))
    }
    marks.append(.line(x1: Self.left, y1: Self.base, x2: rightEdge, y2: Self.base, .line(.soft)))
    // Two bands on top of one another would hide both.
    if let first = curves.first { marks += Self.band(first.curve, limit: limit, x: x, y: y) }
    for (place, curve) in curves.enumerated() {
      marks += Self.line(curve.curve, place: place, limit: limit, x: x, y: y)
    }
    marks.append(.text("Still waiting", x: 4, y: Self.base + 44, .text(12, .soft)))
    for (place, curve) in curves.enumerated() {
      let row = Self.base + 64 + Double(place) * 18
      marks.append(
        .text(
          TextWidth.fitting(curve.name, in: Self.left - 14, size: 12, isBold: true), x: 4, y: row,
          .text(12, isBold: true), tooltip: curve.name))
      for tick in ticks {
        marks.append(
          .text(
            String(curve.curve.stillWaitingCount(at: tick)), x: x(tick), y: row,
            .text(12, anchor: .middle)))
      }
    }
    drawing = Drawing(
      id: id, width: Self.width, height: Self.base + 70 + Double(curves.count) * 18,
      title: "Time until \(event)",
      description: curves.map { curve in
        let median = curve.curve.quantile().value.map {
          "half within \(Decimals.fixed($0, places: 2)) s"
        }
        return "\(curve.name): \(curve.curve.eventCount) of \(curve.curve.count) waits ended, "
          + (median ?? "fewer than half")
      }.joined(separator: "; ") + ".", marks: marks, minimumWidth: 460)
    table = ReportTable(
      name: id + "-times", title: "Share still waiting",
      columns: [
        .init("Time (s)", key: "time_s"),
        .init("Still waiting before", key: "still_waiting_before"),
        .init("Ended", key: "ended"), .init("% still waiting", key: "share_still_waiting"),
        .init("95 % low", key: "low"), .init("95 % high", key: "high"),
      ], groupKey: "curve",
      groups: curves.map { curve in
        .init(
          curve.name,
          rows: curve.curve.steps.map { step in
            let interval = curve.curve.interval(of: step)
            return [
              .number(step.time, places: 2), .count(step.atRisk), .count(step.events),
              .share(step.stillWaiting),
              interval.map { .number($0.lower, places: 2) } ?? .undefined("nobody waits"),
              interval.map { .number($0.upper, places: 2) } ?? .undefined("nobody waits"),
            ]
          })
      })
  }

  /// A short piece of curve `place`, for a legend.
  static func sample(_ place: Int) -> Mark { .line(x1: 1, y1: 9, x2: 17, y2: 9, style(place)) }

  private static func style(_ place: Int) -> MarkStyle {
    MarkStyle(
      "curve", stroke: .token(tokens[min(place, tokens.count - 1)]),
      strokeWidth: place == 0 ? 2.6 : 1.6)
  }

  private static func band(
    _ curve: KaplanMeier, limit: Double, x: (Double) -> Double, y: (Double) -> Double
  ) -> [Mark] {
    var upper: [Mark.Step] = []
    var lower: [Mark.Step] = []
    var (high, low) = (1.0, 1.0)
    for step in curve.steps where step.time <= limit {
      guard let interval = curve.interval(of: step) else { break }
      upper += [.line(x: x(step.time), y: y(high)), .line(x: x(step.time), y: y(interval.upper))]
      lower += [.line(x: x(step.time), y: y(low)), .line(x: x(step.time), y: y(interval.lower))]
      (high, low) = (interval.upper, interval.lower)
    }
    guard !upper.isEmpty else { return [] }
    let end = min(limit, curve.longest)
    upper.append(.line(x: x(end), y: y(high)))
    lower.append(.line(x: x(end), y: y(low)))
    return [
      Mark(
        .path([.move(x: x(0), y: y(1))] + upper + lower.reversed() + [.close]),
        MarkStyle("band", fill: .token(.band)))
    ]
  }

  private static func line(
    _ curve: KaplanMeier, place: Int, limit: Double, x: (Double) -> Double, y: (Double) -> Double
  ) -> [Mark] {
    var path: [Mark.Step] = [.move(x: x(0), y: y(1))]
    var share = 1.0
    for step in curve.steps where step.time <= limit {
      path += [
        .line(x: x(step.time), y: y(share)), .line(x: x(step.time), y: y(step.stillWaiting)),
      ]
      share = step.stillWaiting
    }
    path.append(.line(x: x(min(limit, curve.longest)), y: y(share)))
    let token = tokens[place]
    var marks = [
      Mark(
        .path(path), style(place))
    ]
    if let median = curve.quantile().value, median <= limit {
      marks.append(.line(x1: x(median), y1: y(0.5), x2: x(median), y2: base, .line(token)))
      marks.append(
        .text(
          Decimals.fixed(median, places: 1) + Decimals.noBreakSpace + "s", x: x(median) + 4,
          y: base - 6 - Double(place) * 15, .text(12, isBold: place == 0)))
    }
    return marks
  }
}
