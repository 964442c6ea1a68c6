import SequenceStatistics

/// What was observed against all shifts: a histogram of the shifted counts, a bracket over their middle 95 %, and
/// one marked line for the observation.
struct ChanceFigure {
  /// The picture.
  let drawing: Drawing
  /// Its numbers.
  let table: ReportTable

  private static let width = 620.0
  private static let left = 54.0
  private static let right = 24.0
  private static let top = 46.0
  private static let base = 236.0
  private static let height = 290.0

  /// - Parameters:
  ///   - observed: The count as it happened.
  ///   - unit: What is counted: `pursued aversions`.
  init(_ distribution: ShiftDistribution, observed: Int, unit: String, id: String) {
    var shares: [Int: Double] = [:]
    for value in distribution.values {
      shares[value.count.counted, default: 0] += value.probability
    }
    let counts = shares.keys.sorted()
    let low = min(counts.first ?? observed, observed)
    let high = max(counts.last ?? observed, observed)
    let most = max(shares.values.max() ?? 1, 0.01)
    let step = (Self.width - Self.left - Self.right) / Double(high - low + 1)
    func x(_ count: Int) -> Double { Self.left + (Double(count - low) + 0.5) * step }
    func y(_ share: Double) -> Double { Self.base - share / most * (Self.base - Self.top - 26) }
    var marks = Self.axis(low: low, high: high, most: most, unit: unit, x: x, y: y)
    marks += Mark.group(
      MarkStyle("bar", fill: .token(.away)),
      counts.map { count in
        let share = shares[count] ?? 0
        return .rectangle(
          x: x(count) - max(step * 0.42, 0.4), y: y(share), width: max(step * 0.84, 0.8),
          height: max(Self.base - y(share), 0.6),
          tooltip: "\(count): \(Decimals.percent(share, places: 1)) of shifts")
      })
    if let band = distribution.bandOfCounts() {
      let (x1, x2) = (x(Int(band.lower)) - step * 0.42, x(Int(band.upper)) + step * 0.42)
      let shelf = Self.top + 12
      marks.append(
        Mark(
          .path([
            .move(x: x1, y: shelf + 6), .line(x: x1, y: shelf), .line(x: x2, y: shelf),
            .line(x: x2, y: shelf + 6),
          ]), MarkStyle("bracket", stroke: .token(.soft))))
      // Beside the marked line where it would cross the words.
      let middle = (x1 + x2) / 2
      let isCrossed = (middle - x(observed)).magnitude < 48
      let place = isCrossed ? x(observed) + (middle >= x(observed) ? 54 : -54) : middle
      marks.append(
        .text(
          "95 % of shifts".replacing(" %", with: Decimals.noBreakSpace + "%"),
          x: min(max(place, Self.left + 46), Self.width - Self.right - 46), y: shelf - 5,
          .text(12, .soft, anchor: .middle)))
    }
    marks.append(
      .line(
        x1: x(observed), y1: Self.top - 16, x2: x(observed), y2: Self.base,
        MarkStyle("observed", stroke: .token(.pursuit), strokeWidth: 2.4)))
    let isRight = x(observed) < Self.width / 2
    marks.append(
      .text(
        "observed \(observed)", x: x(observed) + (isRight ? 7 : -7), y: Self.top - 18,
        .text(13, isBold: true, anchor: isRight ? .start : .end)))
    drawing = Drawing(
      id: id, width: Self.width, height: Self.height, title: "Observed against chance",
      description:
        "\(observed) \(unit) were observed; over all shifts there were "
        + "\(Decimals.fixed(distribution.meanCount, places: 1)) on average.",
      marks: marks, minimumWidth: 420)
    table = ReportTable(
      name: id + "-shifts", title: "Shares of shifts with each count",
      columns: [
        .init(RichText(Phrases.sentenceStart(unit)), key: "count"),
        .init("% of shifts", key: "share_of_shifts"),
        .init("Observed", key: "observed", isText: true),
      ],
      groups: [
        .init(
          rows: (low...high).map { count in
            [
              .count(count), .share(shares[count] ?? 0), .text(count == observed ? "observed" : ""),
            ]
          })
      ])
  }

  private static func axis(
    low: Int, high: Int, most: Double, unit: String, x: (Int) -> Double, y: (Double) -> Double
  ) -> [Mark] {
    let span = high - low
    let every = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000].first { span / $0 <= 12 } ?? span
    let ticks = (low...high).filter { $0 % max(every, 1) == 0 }
    var marks: [Mark] = [
      .line(x1: left, y1: base, x2: width - right, y2: base, .line(.soft))
    ]
    marks += Mark.group(
      .text(12, .soft, anchor: .middle),
      ticks.map { Mark(.text(String($0), x: x($0), y: base + 17, isTurned: false)) })
    marks.append(
      .text(
        Phrases.sentenceStart(unit), x: (left + width - right) / 2, y: base + 40,
        .text(12.5, .soft, anchor: .middle)))
    let shares = [most / 2, most]
    marks += shares.map {
      .line(x1: left, y1: y($0), x2: width - right, y2: y($0), .line(.hair))
    }
    marks += shares.map {
      .text(Decimals.percent($0), x: left - 7, y: y($0) + 4, .text(12, .soft, anchor: .end))
    }
    return marks
  }
}
