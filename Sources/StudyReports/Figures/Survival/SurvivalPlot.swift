import SequenceStatistics

/// Where a curve of waiting stands, and its path and band.
struct SurvivalPlot {
  /// The longest time shown, in seconds.
  let limit: Double
  /// The borders of the plot.
  let left: Double, right: Double, top: Double, base: Double

  /// Where a time stands, not beyond the limit.
  func x(_ time: Double) -> Double { left + min(time, limit) / limit * (right - left) }

  /// Where a share stands.
  func y(_ share: Double) -> Double { base - share * (base - top) }

  /// Full seconds under the axis.
  var ticks: [Double] {
    Array(stride(from: 0.0, through: limit, by: limit > 12 ? 5 : limit > 6 ? 2 : 1))
  }

  /// Lines at the quarters, and numbers under the axis.
  var axis: [Mark] {
    let shares = [0, 0.25, 0.5, 0.75, 1]
    var marks: [Mark] = shares.map {
      .line(x1: left, y1: y($0), x2: right, y2: y($0), .line(.hair))
    }
    marks += shares.map {
      .text(Decimals.percent($0), x: left - 8, y: y($0) + 4, .text(12, .soft, anchor: .end))
    }
    for tick in ticks {
      marks.append(
        .text(
          Decimals.fixed(tick, places: 0) + Decimals.noBreakSpace + "s", x: x(tick),
          y: base + 18, .text(12, .soft, anchor: .middle)))
    }
    marks.append(.line(x1: left, y1: base, x2: right, y2: base, .line(.soft)))
    return marks
  }

  /// The steps of a curve.
  func path(_ curve: KaplanMeier) -> [Mark.Step] {
    var path: [Mark.Step] = [.move(x: x(0), y: y(1))]
    var share = 1.0
    for step in curve.steps where step.time <= limit {
      path += [
        .line(x: x(step.time), y: y(share)), .line(x: x(step.time), y: y(step.stillWaiting)),
      ]
      share = step.stillWaiting
    }
    path.append(.line(x: x(min(limit, curve.longest)), y: y(share)))
    return path
  }

  /// The area of the intervals of a curve; nothing where it has none.
  func band(_ curve: KaplanMeier) -> [Mark.Step] {
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
    return [.move(x: x(0), y: y(1))] + upper + lower.reversed() + [.close]
  }
}
