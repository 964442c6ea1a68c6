import SequenceStatistics

/// Draws the dyads of one group: a swarm of dots, the mean with its interval at their right, name and number below.
struct GroupDotsColumn {
  let column: GroupDotsInput.Column
  let unit: PairedDotsInput.Unit
  let look: Int
  let left: Double
  let width: Double
  let base: Double
  let scale: NumberScale
  let y: (Double) -> Double

  /// All marks from back to front.
  var marks: [Mark] {
    let shown = column.values.compactMap { value in
      value.number.value.map { (dyad: value.dyad, value: $0) }
    }
    let reach = width / 2 - 16
    let middle = left + reach + 4
    let heights = shown.map { y($0.value) }
    let swarm = Beeswarm(heights, reach: reach)
    let isCrowded = shown.count > 60
    let dots = zip(shown, zip(heights, swarm.offsets)).map { member, place -> Mark in
      let dot = GroupLook.dot(look, x: middle + place.1, y: place.0, radius: swarm.radius)
      return isCrowded
        ? dot : Mark(dot.shape, tooltip: member.dyad + ": " + unit.shown(member.value))
    }
    return Mark.group(GroupLook.dotStyle(look), dots) + mean() + labels(shown.count)
  }

  private func mean() -> [Mark] {
    guard let value = column.mean.mean.value else { return [] }
    let x = left + width - 15
    var marks: [Mark] = []
    if let interval = column.mean.interval {
      let (high, low) = (y(min(interval.upper, scale.high)), y(max(interval.lower, scale.low)))
      marks.append(
        Mark(
          .path([
            .move(x: x - 5, y: high), .right(10), .move(x: x, y: high), .line(x: x, y: low),
            .move(x: x - 5, y: low), .right(10),
          ]), MarkStyle("interval", stroke: .token(.ink), strokeWidth: 2)))
    }
    let middle = y(value)
    marks.append(
      Mark(
        .path([
          .move(x: x, y: middle - 6.5), .line(x: x + 6.5, y: middle), .line(x: x, y: middle + 6.5),
          .line(x: x - 6.5, y: middle), .close,
        ]), MarkStyle("mean", fill: .token(.ink), stroke: .token(.paper), strokeWidth: 1.4),
        tooltip: column.group + ": " + column.mean.text(unit.shown)))
    return marks
  }

  private func labels(_ count: Int) -> [Mark] {
    let x = left + width / 2
    return [
      .text(
        TextWidth.fitting(column.group, in: width - 6, size: 12.5), x: x, y: base + 19,
        .text(12.5, anchor: .middle), tooltip: column.group),
      .text(
        "n" + Decimals.noBreakSpace + "=" + Decimals.noBreakSpace + Decimals.count(count), x: x,
        y: base + 36, .text(11.5, .soft, anchor: .middle)),
    ]
  }
}
