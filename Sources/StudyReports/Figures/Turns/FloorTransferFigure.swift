import CodedSessions
import SequenceStatistics

/// How soon one partner's turn begins after the other's: a histogram of floor-transfer offsets for each direction,
/// on one scale, overlaps at the left of 0 and gaps at the right, with the median.
struct FloorTransferFigure {
  /// The turns of one partner after the other's.
  struct Direction {
    /// Whose turns after whose: `infant after mother`.
    let name: String
    let histogram: OffsetHistogram
    /// The middle offset in seconds.
    let median: Measure
    /// Offsets that are too low or too high to be in the histogram.
    var below = 0, above = 0
  }

  /// The picture.
  let drawing: Drawing
  /// Its numbers.
  let table: ReportTable
  /// The colours of overlaps and gaps.
  let legend: [LegendEntry]
  /// What lies beyond the axis; `nil` if nothing.
  let note: RichText?

  private static let width = 620.0
  private static let left = 58.0
  private static let right = 24.0
  private static let panelHeight = 176.0
  private static let head = 54.0
  private static let overlap = MarkStyle("bar", fill: .token(.skyEdge))
  private static let gap = MarkStyle("bar", fill: .token(.away))

  /// The transfers to each of the two partners.
  init(
    _ transfer: FloorTransfer, persons: [String], binWidth: SessionTime = .milliseconds(200),
    limit: SessionTime = .seconds(5), id: String
  ) {
    func name(_ speaker: Int) -> String {
      persons.indices.contains(speaker) ? persons[speaker] : "partner \(speaker + 1)"
    }
    // What is far beyond the axis would widen the bins of a histogram of everything.
    let lowest = SessionTime.zero - max(limit, binWidth)
    let highest = max(limit, binWidth)
    let directions = [1, 0].map { speaker in
      let offsets = transfer.transfers.filter { $0.to.speaker == speaker }.map(\.offset)
      return Direction(
        name: "\(name(speaker)) after \(name(1 - speaker))",
        histogram: OffsetHistogram(
          offsets.filter { $0 >= lowest && $0 < highest }, width: binWidth),
        median: transfer.summary(to: speaker).median, below: offsets.count { $0 < lowest },
        above: offsets.count { $0 >= highest })
    }
    self.init(directions, limit: limit, id: id)
  }

  /// At most two `directions`, up to `limit` on either side of 0.
  init(_ directions: [Direction], limit: SessionTime = .seconds(5), id: String) {
    let directions = Array(directions.prefix(2))
    let bins = directions.map {
      OffsetBins($0.histogram, limit: limit, below: $0.below, above: $0.above)
    }
    let scale = Scale(bins)
    var marks: [Mark] = []
    for (place, direction) in directions.enumerated() {
      marks += Self.panel(
        direction, bins[place], scale, top: Double(place) * Self.panelHeight, id: id)
    }
    let base = Double(max(directions.count, 1)) * Self.panelHeight
    marks += Self.axis(scale, base: base)
    drawing = Drawing(
      id: id, width: Self.width, height: base + 62, title: "Floor-transfer offsets",
      description: zip(directions, bins).map { Self.description($0, $1) }.joined(separator: " "),
      marks: marks, minimumWidth: 420)
    legend = [
      LegendEntry(
        "overlap: begins before the partner has ended", id: id + "-l1",
        marks: [.rectangle(x: 3, y: 3, width: 12, height: 14, Self.overlap)]),
      LegendEntry(
        "gap: begins after the partner has ended", id: id + "-l2",
        marks: [.rectangle(x: 3, y: 3, width: 12, height: 14, Self.gap)]),
    ]
    let beyond = bins.reduce(0) { $0 + $1.below + $1.above }
    note =
      beyond > 0
      ? "\(Phrases.counted(beyond, "transfer lies", "transfers lie")) beyond the axis and \(beyond == 1 ? "is" : "are") counted in the table and in the medians."
      : nil
    table = Self.table(directions, bins, scale, id: id)
  }

  /// The scale that both panels share.
  private struct Scale {
    let low: Double
    let high: Double
    let most: Int

    init(_ bins: [OffsetBins]) {
      var (low, high, reach) = (0.0, 0.0, 0.0)
      for bins in bins {
        reach = max(reach, Double(bins.lower(bins.counts.count)) / 1_000_000)
        guard let filled = bins.filled else { continue }
        low = min(low, Double(bins.lower(filled.lowerBound)) / 1_000_000)
        high = max(high, Double(bins.lower(filled.upperBound + 1)) / 1_000_000)
      }
      // Whole half seconds, and never less than one second on either side if the limit allows it.
      if reach <= 0 { reach = 1 }
      // Neither side takes less than a sixth of the axis, so that its word has room.
      low = max(1, (-low * 2).rounded(.up) / 2)
      high = max(1, (high * 2).rounded(.up) / 2)
      self.low = -min(reach, max(low, high / 5))
      self.high = min(reach, max(high, low / 5))
      most = max(1, bins.flatMap(\.counts).max() ?? 1)
    }

    func x(_ seconds: Double) -> Double {
      left + (min(max(seconds, low), high) - low) / (high - low) * (width - left - right)
    }

    /// The number of transfers from one grid line to the next.
    var countStep: Int {
      var step = 1
      while true {
        for factor in [1, 2, 5] where most / (step * factor) <= 4 { return step * factor }
        let (next, isTooMany) = step.multipliedReportingOverflow(by: 10)
        if isTooMany || next > Int.max / 10 { return most }
        step = next
      }
    }

    /// The places of bins that are shown, in a list of `bins`.
    func shown(_ bins: OffsetBins) -> [Int] {
      bins.counts.indices.filter {
        let lower = Double(bins.lower($0)) / 1_000_000
        return lower + Double(bins.width) / 2_000_000 > low
          && lower + Double(bins.width) / 2_000_000 < high
      }
    }
  }

  private static func panel(
    _ direction: Direction, _ bins: OffsetBins, _ scale: Scale, top: Double, id: String
  ) -> [Mark] {
    let base = top + panelHeight
    func y(_ count: Int) -> Double {
      base - Double(count) / Double(scale.most) * (panelHeight - head - 6)
    }
    let counts = stride(from: scale.countStep, through: scale.most, by: scale.countStep)
    var marks: [Mark] = counts.map {
      .line(x1: left, y1: y($0), x2: width - right, y2: y($0), .line(.hair))
    }
    marks += counts.map {
      .text(Decimals.count($0), x: left - 7, y: y($0) + 4, .text(12, .soft, anchor: .end))
    }
    let shown = scale.shown(bins).filter { bins.counts[$0] > 0 }
    for (style, isOverlap) in [(overlap, true), (gap, false)] {
      marks += Mark.group(
        style,
        shown.filter { (bins.lower($0) < 0) == isOverlap }.map { place in
          let lower = Double(bins.lower(place)) / 1_000_000
          let (x1, x2) = (scale.x(lower), scale.x(lower + Double(bins.width) / 1_000_000))
          let inset = min(1, (x2 - x1) * 0.08)
          return .rectangle(
            x: x1 + inset, y: y(bins.counts[place]), width: max(x2 - x1 - 2 * inset, 0.4),
            height: base - y(bins.counts[place]),
            tooltip: words(bins, place) + ": " + Decimals.count(bins.counts[place]))
        })
    }
    marks.append(.line(x1: left, y1: base, x2: width - right, y2: base, .line(.soft)))
    marks.append(
      .line(
        x1: scale.x(0), y1: top + head - 8, x2: scale.x(0), y2: base,
        MarkStyle("zero", stroke: .token(.ink), strokeWidth: 1.2)))
    marks.append(
      .text(
        "Transfers", x: 12, y: (top + head + base) / 2, .text(12, .soft, anchor: .middle),
        isTurned: true))
    let transfers =
      Phrases.counted(bins.total, "transfer", "transfers")
      + (bins.below + bins.above > 0
        ? ", \(Decimals.count(bins.below + bins.above)) beyond the axis" : "")
    let room = width - right - 4 - TextWidth.of(transfers, size: 12.5) - 16
    marks.append(
      .text(
        TextWidth.fitting(direction.name, in: room, size: 13, isBold: true), x: 4, y: top + 22,
        .text(13, isBold: true), tooltip: direction.name))
    marks.append(
      .text(transfers, x: width - right, y: top + 22, .text(12.5, .soft, anchor: .end)))
    guard bins.total > 0, let median = direction.median.value else {
      marks.append(
        .text(
          "no transfers", x: scale.x(0) + 8, y: base - 40, .text(13, .soft)))
      return marks
    }
    let label = "median " + Decimals.fixed(median, places: 2) + Decimals.noBreakSpace + "s"
    let x = scale.x(median)
    let isRight = x < (left + width - right) / 2
    let isOnAxis = median >= scale.low && median <= scale.high
    if isOnAxis {
      marks.append(
        .line(
          x1: x, y1: top + head - 20, x2: x, y2: base,
          MarkStyle("median", stroke: .token(.pursuit), strokeWidth: 2.4)))
    }
    marks.append(
      .text(
        isOnAxis ? label : label + ", beyond the axis", x: x + (isRight ? 7 : -7),
        y: top + head - 11, .text(12.5, isBold: true, anchor: isRight ? .start : .end)))
    return marks
  }

  private static func axis(_ scale: Scale, base: Double) -> [Mark] {
    let span = scale.high - scale.low
    var step = 0.1
    while span / step > 12 {
      step = span / (step * 2) <= 12 ? step * 2 : span / (step * 5) <= 12 ? step * 5 : step * 10
    }
    let places = step < 1 ? 1 : 0
    let ticks = Int((scale.low / step).rounded(.up))...Int((scale.high / step).rounded(.down))
    var marks = Mark.group(
      .text(12, .soft, anchor: .middle),
      ticks.map { tick in
        let seconds = Double(tick) * step
        return Mark(
          .text(
            Decimals.fixed(seconds, places: places), x: scale.x(seconds), y: base + 18,
            isTurned: false))
      })
    let zero = scale.x(0)
    marks.append(
      .text("← overlap", x: zero - 12, y: base + 36, .text(12.5, isBold: true, anchor: .end)))
    marks.append(.text("gap →", x: zero + 12, y: base + 36, .text(12.5, isBold: true)))
    marks.append(
      .text(
        "Floor-transfer offset (s)", x: (left + width - right) / 2, y: base + 56,
        .text(12.5, .soft, anchor: .middle)))
    return marks
  }

  private static func words(_ bins: OffsetBins, _ place: Int) -> String {
    let lower = SessionTime(microseconds: bins.lower(place))
    let upper = SessionTime(microseconds: bins.lower(place) + bins.width)
    let places = Clock.placesNeeded(SessionTime(microseconds: bins.width))
    return Decimals.secondsNumber(lower, places: places) + " to "
      + Decimals.seconds(upper, places: places)
  }

  private static func description(_ direction: Direction, _ bins: OffsetBins) -> String {
    guard bins.total > 0 else { return direction.name + ": no transfers." }
    var text =
      direction.name + ": " + Phrases.counted(bins.total, "transfer", "transfers") + ", overlaps "
      + Phrases.share(bins.overlapCount, of: bins.total)
    if let median = direction.median.value {
      text += ", median " + Decimals.fixed(median, places: 2) + Decimals.noBreakSpace + "s"
    }
    if bins.below + bins.above > 0 {
      text +=
        "; \(Decimals.count(bins.below)) below and \(Decimals.count(bins.above)) above the axis"
    }
    return text + "."
  }

  private static func table(
    _ directions: [Direction], _ bins: [OffsetBins], _ scale: Scale, id: String
  ) -> ReportTable {
    ReportTable(
      name: id + "-offsets", title: "Floor-transfer offsets in bins",
      columns: [
        .init("From (s)", key: "from_s"), .init("To, not included (s)", key: "to_s"),
        .init("Transfers", key: "transfers"), .init("Kind", key: "kind", isText: true),
      ], groupKey: "direction",
      groups: zip(directions, bins).map { direction, bins in
        let places = Clock.placesNeeded(SessionTime(microseconds: bins.width))
        func edge(_ place: Int) -> TableCell {
          .seconds(SessionTime(microseconds: bins.lower(place)), places: places)
        }
        var rows: [[TableCell]] = scale.shown(bins).map { place in
          [
            edge(place), edge(place + 1), .count(bins.counts[place]),
            .text(bins.lower(place) < 0 ? "overlap" : "gap"),
          ]
        }
        if bins.below > 0 {
          rows.insert(
            [.undefined("no lower limit"), edge(0), .count(bins.below), .text("overlap")], at: 0)
        }
        if bins.above > 0 {
          rows.append(
            [
              edge(bins.counts.count), .undefined("no upper limit"), .count(bins.above),
              .text("gap"),
            ])
        }
        return .init(direction.name, rows: rows)
      })
  }
}
