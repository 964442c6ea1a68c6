import CodedSessions
import SequenceStatistics

/// How often both show the same when one is read some time later: the profile, its mean over shifts, the band of 95 % of
/// the shifts at each lag, and two dashed lines that hold 95 % of the shifts at all lags at once.
struct LagProfileFigure {
  /// The picture.
  let drawing: Drawing
  /// Its numbers.
  let table: ReportTable

  private typealias Frame = ProfileFrame

  /// `first` leads at positive lags.
  init(_ band: MatchingBand, first: String, second: String, id: String) {
    let points = band.points
    let seconds = points.map { Double($0.lag) * band.unit.seconds }
    let reach = max(seconds.last ?? 1, 0.001)
    let scale = Self.scale(of: points)
    func x(_ lag: Double) -> Double {
      Frame.left + (lag + reach) / (2 * reach) * (Frame.width - Frame.left - Frame.right)
    }
    func y(_ share: Double) -> Double {
      Frame.base - (share - scale.low) / (scale.high - scale.low) * (Frame.base - Frame.top)
    }
    var marks = Self.axis(reach: reach, scale: scale, x: x, y: y)
    marks += Self.band(points, seconds, x: x, y: y)
    marks += Self.path(zip(seconds, points.map(\.mean.value)), .line(.soft), x: x, y: y)
    for limit in [\Interval.lower, \Interval.upper] {
      marks += Self.dashes(
        zip(seconds, points.map { $0.simultaneous?[keyPath: limit] }), x: x, y: y)
    }
    marks += Self.path(
      zip(seconds, points.map(\.observed.value)),
      Frame.curve, x: x, y: y)
    marks += Mark.group(
      Frame.find,
      band.finds.compactMap { point in
        point.observed.value.map {
          Mark(
            .circle(x: x(Double(point.lag) * band.unit.seconds), y: y($0), radius: Frame.findRadius)
          )
        }
      })
    marks += Frame.sides(left: "\(second) leads", right: "\(first) leads")
    let highest = points.filter { $0.observed == band.highest }
      .min { ($0.lag.magnitude, -$0.lag) < ($1.lag.magnitude, -$1.lag) }
    drawing = Drawing(
      id: id, width: Frame.width, height: Frame.height, title: "Lag profile of matching",
      description: highest.map { point in
        "Both showed the same most often, \(Decimals.percent(point.observed.value ?? 0)) of the time, at a lag of "
          + Decimals.fixed(Double(point.lag) * band.unit.seconds, places: 1)
          + " s; \(band.finds.count) of \(points.count) lags lie outside what holds for 95 % of the shifts at all lags."
      } ?? "Nothing could be compared.",
      marks: marks, minimumWidth: 420)
    table = ReportTable(
      name: id + "-profile", title: "Share of time in which both show the same, lag by lag",
      columns: [
        .init("Lag (s)", key: "lag_s"), .init("% the same", key: "share"),
        .init("Mean of shifts (%)", key: "mean"), .init("95 % low", key: "low"),
        .init("95 % high", key: "high"), .init("All lags: low", key: "low_all"),
        .init("All lags: high", key: "high_all"),
      ],
      groups: [
        .init(
          rows: zip(seconds, points).map { lag, point in
            [
              .number(lag, places: 2), .share(of: point.observed), .share(of: point.mean),
              Self.cell(point.pointwise?.lower), Self.cell(point.pointwise?.upper),
              Self.cell(point.simultaneous?.lower), Self.cell(point.simultaneous?.upper),
            ]
          })
      ])
  }

  private static func cell(_ share: Double?) -> TableCell {
    share.map(TableCell.share) ?? .undefined("The record is too short for shifts.")
  }

  /// The scale around all that is shown, in full steps of one to ten hundredths or a fifth.
  private static func scale(
    of points: [MatchingBand.Point]
  ) -> (low: Double, high: Double, step: Double) {
    let shown = points.flatMap { point in
      [
        point.observed.value, point.pointwise?.lower, point.pointwise?.upper,
        point.simultaneous?.lower, point.simultaneous?.upper,
      ].compactMap(\.self)
    }
    let (low, high) = (shown.min() ?? 0, shown.max() ?? 1)
    let step = [0.01, 0.02, 0.05, 0.1].first { (high - low) / $0 <= 4 } ?? 0.2
    let first = (low / step - 0.2).rounded(.down) * step
    let last = (high / step + 0.2).rounded(.up) * step
    return (max(0, first), min(1, max(last, first + 2 * step)), step)
  }

  private static func axis(
    reach: Double, scale: (low: Double, high: Double, step: Double), x: (Double) -> Double,
    y: (Double) -> Double
  ) -> [Mark] {
    let shares = (0...Int(((scale.high - scale.low) / scale.step).rounded())).map {
      min(scale.high, scale.low + Double($0) * scale.step)
    }
    var marks: [Mark] = shares.map {
      .line(x1: Frame.left, y1: y($0), x2: Frame.width - Frame.right, y2: y($0), .line(.hair))
    }
    marks += shares.map {
      .text(Decimals.percent($0), x: Frame.left - 7, y: y($0) + 4, .text(12, .soft, anchor: .end))
    }
    marks.append(.line(x1: x(0), y1: Frame.top - 14, x2: x(0), y2: Frame.base, .line(.line)))
    let steps = [0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 30, 60, 120, 300, 600, 1800, 3600]
    let step = steps.first { reach / $0 <= 6 } ?? reach
    let places = step < 0.1 ? 2 : step < 1 ? 1 : 0
    let count = Int(reach / step)
    for tick in -count...count {
      marks.append(
        .text(
          Decimals.fixed(Double(tick) * step, places: places), x: x(Double(tick) * step),
          y: Frame.base + 18, .text(12, .soft, anchor: .middle)))
    }
    marks.append(
      .text(
        "Lag (s)", x: (Frame.left + Frame.width - Frame.right) / 2, y: Frame.base + 38,
        .text(12.5, .soft, anchor: .middle))
    )
    return marks
  }

  private static func band(
    _ points: [MatchingBand.Point], _ seconds: [Double], x: (Double) -> Double,
    y: (Double) -> Double
  ) -> [Mark] {
    let shown = zip(seconds, points).compactMap { lag, point in
      point.pointwise.map { (x: x(lag), low: y($0.lower), high: y($0.upper)) }
    }
    guard let first = shown.first, shown.count > 1 else { return [] }
    return [
      Mark(
        .path(
          [.move(x: first.x, y: first.high)] + shown.dropFirst().map { .line(x: $0.x, y: $0.high) }
            + shown.reversed().map { .line(x: $0.x, y: $0.low) } + [.close]),
        Frame.band)
    ]
  }

  private static func path(
    _ values: Zip2Sequence<[Double], [Double?]>, _ style: MarkStyle, x: (Double) -> Double,
    y: (Double) -> Double
  ) -> [Mark] {
    var steps: [Mark.Step] = []
    var isDown = false
    for (lag, value) in values {
      guard let value else {
        isDown = false
        continue
      }
      steps.append(isDown ? .line(x: x(lag), y: y(value)) : .move(x: x(lag), y: y(value)))
      isDown = true
    }
    return steps.count > 1 ? [Mark(.path(steps), style)] : []
  }

  /// A dashed line: every other stretch between two lags.
  private static func dashes(
    _ values: Zip2Sequence<[Double], [Double?]>, x: (Double) -> Double, y: (Double) -> Double
  ) -> [Mark] {
    let shown = values.compactMap { lag, value in value.map { (x: x(lag), y: y($0)) } }
    var steps: [Mark.Step] = []
    for (place, pair) in zip(shown, shown.dropFirst()).enumerated() where place % 2 == 0 {
      steps.append(.move(x: pair.0.x, y: pair.0.y))
      steps.append(.line(x: pair.1.x, y: pair.1.y))
    }
    return steps.isEmpty ? [] : [Mark(.path(steps), .line(.soft))]
  }
}
