/// A profile over bins of time as a picture: a stepped line, a line to compare it with, and a band behind both.
struct BinProfile {
  /// One bin.
  struct Bin {
    /// Where it begins and ends, in seconds.
    let from: Double, to: Double
    /// What was seen; `nil` where there is no number.
    let value: Double?
    /// What it is compared with.
    let reference: Double?
    /// The lower and the upper end of the band.
    let band: ClosedRange<Double>?
    /// Whether it is marked.
    var isFind = false
  }

  /// The bins by rising time.
  let bins: [Bin]
  /// What the line counts, above its axis.
  let measure: String
  /// What time is measured from and to.
  let axis: String
  /// Further values that the scale must hold.
  var shown: [Double] = []

  private typealias Frame = ProfileFrame

  /// The picture; what stands below its halves is `sides`.
  func drawing(
    id: String, title: String, description: String, sides: (left: String, right: String)
  ) -> Drawing {
    let from = bins.first?.from ?? -1
    let to = bins.last?.to ?? 1
    let values = bins.flatMap { [$0.value, $0.reference, $0.band?.upperBound].compactMap(\.self) }
    let scale = NumberScale([0] + values + shown, within: 0...Double.greatestFiniteMagnitude)
    func x(_ time: Double) -> Double {
      Frame.left + (time - from) / (to - from) * (Frame.width - Frame.left - Frame.right)
    }
    func y(_ value: Double) -> Double {
      Frame.base - scale.share(value) * (Frame.base - Frame.top)
    }
    var marks = grid(scale, from: from, to: to, x: x, y: y)
    marks += Mark.group(
      Frame.band,
      bins.compactMap { bin in
        bin.band.map { band in
          .rectangle(
            x: x(bin.from), y: y(band.upperBound), width: x(bin.to) - x(bin.from),
            height: max(y(max(0, band.lowerBound)) - y(band.upperBound), 1), tooltip: nil)
        }
      })
    marks += steps(\.reference, .line(.soft), x: x, y: y)
    marks += steps(\.value, Frame.curve, x: x, y: y)
    marks += Mark.group(
      Frame.find,
      bins.filter(\.isFind).compactMap { bin in
        bin.value.map {
          Mark(.circle(x: x((bin.from + bin.to) / 2), y: y($0), radius: Frame.findRadius))
        }
      })
    return Drawing(
      id: id, width: Frame.width, height: Frame.height, title: title, description: description,
      marks: marks + Frame.sides(left: sides.left, right: sides.right), minimumWidth: 420)
  }

  private func grid(
    _ scale: NumberScale, from: Double, to: Double, x: (Double) -> Double, y: (Double) -> Double
  ) -> [Mark] {
    let right = Frame.width - Frame.right
    var marks: [Mark] = scale.ticks.map {
      .line(x1: Frame.left, y1: y($0), x2: right, y2: y($0), .line(.hair))
    }
    marks += scale.ticks.map {
      .text(
        Decimals.fixed($0, places: scale.places), x: Frame.left - 7, y: y($0) + 4,
        .text(12, .soft, anchor: .end))
    }
    marks.append(.line(x1: x(0), y1: Frame.top - 14, x2: x(0), y2: Frame.base, .line(.line)))
    let times = NumberScale([from, to], mostSteps: 8)
    for tick in times.ticks where tick >= from - 1e-9 && tick <= to + 1e-9 {
      marks.append(
        .text(
          Decimals.fixed(tick, places: times.places), x: x(tick), y: Frame.base + 18,
          .text(12, .soft, anchor: .middle)))
    }
    marks.append(
      .text(
        axis, x: (Frame.left + right) / 2, y: Frame.base + 38,
        .text(12.5, .soft, anchor: .middle)))
    marks.append(
      .text(measure, x: 12, y: Frame.top - 18, .text(12, .soft)))
    return marks
  }

  /// A line of steps, broken where there is no number.
  private func steps(
    _ value: KeyPath<Bin, Double?>, _ style: MarkStyle, x: (Double) -> Double,
    y: (Double) -> Double
  ) -> [Mark] {
    var path: [Mark.Step] = []
    var isDown = false
    for bin in bins {
      guard let own = bin[keyPath: value] else {
        isDown = false
        continue
      }
      path.append(isDown ? .line(x: x(bin.from), y: y(own)) : .move(x: x(bin.from), y: y(own)))
      path.append(.line(x: x(bin.to), y: y(own)))
      isDown = true
    }
    return path.isEmpty ? [] : [Mark(.path(path), style)]
  }
}
