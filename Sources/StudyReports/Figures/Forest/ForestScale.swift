import RealModule
import SequenceStatistics

/// Where numbers stand in a forest.
///
/// The axis holds all estimates; it follows intervals outwards, but no further than the width of the estimates to either
/// side, so that one interval of a sparse dyad does not press all others together.
struct ForestScale {
  /// A printed number of the axis.
  struct Tick: Hashable, Sendable {
    /// Its place on the scale of the estimates.
    let value: Double
    /// What is printed.
    let text: String
  }

  /// The ends, on the scale of the estimates.
  let low: Double, high: Double
  /// The printed numbers.
  let ticks: [Tick]

  private let left: Double, right: Double

  init(_ input: ForestInput, left: Double, right: Double) {
    self.left = left
    self.right = right
    let rows = input.groups.flatMap(\.rows)
    let summaries = input.groups.flatMap(\.summaries) + input.summaries
    let core =
      [input.reference] + rows.compactMap(\.estimate.value)
      + summaries.compactMap(\.mean.mean.value)
    let bounds = rows.compactMap(\.interval) + summaries.compactMap(\.mean.interval)
    let intervals = bounds + summaries.compactMap(\.prediction)
    let (least, most) = (core.min() ?? 0, core.max() ?? 0)
    let widths = bounds.map { $0.upper - $0.lower }.sorted()
    let middle = widths.isEmpty ? 0 : widths[widths.count / 2]
    let reach = max(most - least, middle, 1e-6)
    let lowest = max(intervals.map(\.lower).min() ?? least, least - reach)
    let highest = min(intervals.map(\.upper).max() ?? most, most + reach)
    let span = max(max(highest, most) - min(lowest, least), 1e-6)
    low = min(lowest, least) - span * 0.03
    high = max(highest, most) + span * 0.03
    ticks = Self.ticks(input.scale, low: low, high: high)
  }

  /// Where `value` stands, not beyond the ends.
  func x(_ value: Double) -> Double {
    left + (min(max(value, low), high) - low) / (high - low) * (right - left)
  }

  private static func ticks(_ scale: ForestInput.Scale, low: Double, high: Double) -> [Tick] {
    guard case .ratio = scale else {
      let numbers = NumberScale([low, high], mostSteps: 6)
      return numbers.ticks.filter { low <= $0 && $0 <= high }.map {
        Tick(value: $0, text: Decimals.fixed($0, places: numbers.places))
      }
    }
    for factor in [2.0, 4, 10, 100, 1_000, 1_000_000] {
      let step = Double.log(factor)
      let (first, last) = ((low / step).rounded(.up), (high / step).rounded(.down))
      if last - first < 1 { break }
      if last - first > 7 { continue }
      return (Int(first)...Int(last)).map { power in
        Tick(value: Double(power) * step, text: ratio(Double.pow(factor, Double(power))))
      }
    }
    // Under a doubling from end to end: equal steps of the ratio itself.
    let numbers = NumberScale([Double.exp(low), Double.exp(high)], mostSteps: 5)
    return numbers.ticks.filter { $0 > 0 }.map {
      Tick(value: Double.log($0), text: Decimals.fixed($0, places: numbers.places))
    }.filter { low <= $0.value && $0.value <= high }
  }

  /// `0.25`, `16`, `1,024`: no decimal to spare.
  private static func ratio(_ value: Double) -> String {
    guard value < 1 else { return Decimals.count(Int(min(value, 1e15))) }
    let places = (1...9).first { place in
      let scaled = (0..<place).reduce(value) { number, _ in number * 10 }
      return (scaled - scaled.rounded()).magnitude < 1e-6 || scaled > 100
    }
    return Decimals.fixed(value, places: places ?? 9)
  }
}
