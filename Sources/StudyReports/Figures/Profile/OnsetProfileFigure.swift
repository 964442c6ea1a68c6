import CodedSessions
import SequenceStatistics

/// How soon before and after the given the target begins: pairs of onsets by the time between them, the mean over
/// shifts, and the band of 95 % of the shifts in each bin.
struct OnsetProfileFigure {
  /// The picture.
  let drawing: Drawing
  /// Its numbers.
  let table: ReportTable

  private static let width = 620.0
  private static let left = 58.0
  private static let right = 20.0
  private static let top = 40.0
  private static let base = 236.0
  private static let height = 296.0

  /// - Parameters:
  ///   - given: The given in words.
  ///   - target: The target in words.
  init(_ profile: TimeLagProfile, given: String, target: String, id: String) {
    let points = profile.points
    let from = points.first?.from.seconds ?? -1
    let to = points.last?.to.seconds ?? 1
    let shown = points.flatMap { point in
      [Double(point.observed), point.pointwiseBand?.upper, point.simultaneousBand?.upper]
        .compactMap(\.self)
    }
    let scale = NumberScale([0] + shown, within: 0...Double.greatestFiniteMagnitude)
    func x(_ lag: Double) -> Double {
      Self.left + (lag - from) / (to - from) * (Self.width - Self.left - Self.right)
    }
    func y(_ count: Double) -> Double {
      Self.base - scale.share(count) * (Self.base - Self.top)
    }
    var marks = Self.axis(scale, from: from, to: to, x: x, y: y)
    marks += Mark.group(
      MarkStyle("band", fill: .token(.band)),
      points.compactMap { point in
        point.pointwiseBand.map { band in
          .rectangle(
            x: x(point.from.seconds), y: y(band.upper),
            width: x(point.to.seconds) - x(point.from.seconds),
            height: max(y(max(0, band.lower)) - y(band.upper), 1), tooltip: nil)
        }
      })
    marks += Self.steps(points, { $0.expected.value }, .line(.soft), x: x, y: y)
    marks += Self.steps(
      points, { Double($0.observed) },
      MarkStyle("curve", stroke: .token(.partner), strokeWidth: 2.4), x: x, y: y)
    let finds = Self.finds(profile)
    marks += Mark.group(
      MarkStyle("find", fill: .token(.pursuit)),
      finds.map { point in
        Mark(
          .circle(
            x: x((point.from.seconds + point.to.seconds) / 2), y: y(Double(point.observed)),
            radius: 3.5))
      })
    marks.append(
      .text("target first", x: Self.left, y: Self.height - 8, .text(12.5, isBold: true)))
    marks.append(
      .text(
        "given first", x: Self.width - Self.right, y: Self.height - 8,
        .text(12.5, isBold: true, anchor: .end)))
    drawing = Drawing(
      id: id, width: Self.width, height: Self.height, title: "Lag profile",
      description:
        "How often “\(target)” began so many seconds after “\(given)”; \(finds.count) of \(points.count) bins lie outside what holds for 95 % of the shifts in all bins at once.",
      marks: marks, minimumWidth: 420)
    table = Self.table(points, id: id)
  }

  /// What the marks mean.
  static func legend(id: String) -> [LegendEntry] {
    [
      LegendEntry(
        "observed", id: id + "-observed",
        marks: [
          .line(
            x1: 1, y1: 9, x2: 17, y2: 9,
            MarkStyle("curve", stroke: .token(.partner), strokeWidth: 2.4))
        ]),
      LegendEntry(
        "95 % of shifts in each bin", id: id + "-band",
        marks: [
          .rectangle(x: 1, y: 4, width: 16, height: 10, MarkStyle("band", fill: .token(.band)))
        ]),
      LegendEntry(
        "outside what holds in all bins", id: id + "-find",
        marks: [Mark(.circle(x: 9, y: 9, radius: 3.5), MarkStyle("find", fill: .token(.pursuit)))]),
    ]
  }

  /// The bins that the band over all bins does not hold.
  static func finds(_ profile: TimeLagProfile) -> [TimeLagProfile.Point] {
    profile.points.filter { point in
      point.simultaneousBand.map {
        Double(point.observed) > $0.upper || Double(point.observed) < $0.lower
      } ?? false
    }
  }

  private static func table(_ points: [TimeLagProfile.Point], id: String) -> ReportTable {
    func cell(_ value: Double?) -> TableCell {
      value.map { .number($0, places: 1) } ?? .undefined("The record is too short for shifts.")
    }
    return ReportTable(
      name: id + "-bins", title: "Pairs of onsets by the time between them",
      columns: [
        .init("From (s)", key: "from_s"), .init("To (s)", key: "to_s"),
        .init("Pairs", key: "pairs"), .init("Mean of shifts", key: "mean"),
        .init("95 % low", key: "low"), .init("95 % high", key: "high"),
        .init("All bins: low", key: "low_all"), .init("All bins: high", key: "high_all"),
      ],
      groups: [
        .init(
          rows: points.map { point in
            [
              .seconds(point.from, places: 1), .seconds(point.to, places: 1),
              .count(point.observed), .number(of: point.expected, places: 1),
              cell(point.pointwiseBand?.lower), cell(point.pointwiseBand?.upper),
              cell(point.simultaneousBand?.lower), cell(point.simultaneousBand?.upper),
            ]
          })
      ])
  }

  private static func axis(
    _ scale: NumberScale, from: Double, to: Double, x: (Double) -> Double, y: (Double) -> Double
  ) -> [Mark] {
    var marks: [Mark] = scale.ticks.map {
      .line(x1: left, y1: y($0), x2: width - right, y2: y($0), .line(.hair))
    }
    marks += scale.ticks.map {
      .text(
        Decimals.fixed($0, places: scale.places), x: left - 7, y: y($0) + 4,
        .text(12, .soft, anchor: .end))
    }
    marks.append(.line(x1: x(0), y1: top - 14, x2: x(0), y2: base, .line(.line)))
    let times = NumberScale([from, to], mostSteps: 8)
    for tick in times.ticks where tick >= from - 1e-9 && tick <= to + 1e-9 {
      marks.append(
        .text(
          Decimals.fixed(tick, places: times.places), x: x(tick), y: base + 18,
          .text(12, .soft, anchor: .middle)))
    }
    marks.append(
      .text(
        "Seconds from the given to the target", x: (left + width - right) / 2, y: base + 38,
        .text(12.5, .soft, anchor: .middle)))
    marks.append(.text("Pairs", x: left - 7, y: top - 18, .text(12, .soft, anchor: .end)))
    return marks
  }

  private static func steps(
    _ points: [TimeLagProfile.Point], _ value: (TimeLagProfile.Point) -> Double?,
    _ style: MarkStyle, x: (Double) -> Double, y: (Double) -> Double
  ) -> [Mark] {
    var path: [Mark.Step] = []
    for point in points {
      guard let value = value(point) else { continue }
      let from = x(point.from.seconds)
      path.append(path.isEmpty ? .move(x: from, y: y(value)) : .line(x: from, y: y(value)))
      path.append(.line(x: x(point.to.seconds), y: y(value)))
    }
    return path.count > 1 ? [Mark(.path(path), style)] : []
  }
}
