/// Round numbers along an axis that holds all that is shown.
struct NumberScale: Hashable, Sendable {
  /// The first and the last round number.
  let low: Double, high: Double
  /// From one round number to the next.
  let step: Double
  /// The decimals that the round numbers need.
  let places: Int

  /// The axis of `values`, which does not leave `limits`; from 0 to 1 without a value.
  ///
  /// - Parameter mostSteps: How many steps there may be, but for one at either end.
  init(_ values: [Double], within limits: ClosedRange<Double>? = nil, mostSteps: Int = 5) {
    let finite = values.filter { $0.isFinite && $0.magnitude < 1e12 }
    var lowest = finite.min() ?? 0
    var highest = finite.max() ?? 1
    if highest - lowest <= highest.magnitude * 1e-9 {
      // One value alone stands in the middle.
      let reach = highest == 0 ? 0.5 : highest.magnitude / 4
      (lowest, highest) = (lowest - reach, highest + reach)
    }
    if let limits {
      lowest = max(lowest, limits.lowerBound)
      highest = min(highest, limits.upperBound)
      if highest <= lowest { (lowest, highest) = (limits.lowerBound, limits.upperBound) }
    }
    let (step, places) = Self.step(over: (highest - lowest) / Double(max(1, mostSteps)))
    self.step = step
    self.places = places
    let first = (lowest / step + 1e-9).rounded(.down)
    let last = max((highest / step - 1e-9).rounded(.up), first + 1)
    low = first * step
    high = last * step
  }

  /// The round numbers.
  var ticks: [Double] {
    (0...Int(((high - low) / step).rounded())).map { low + Double($0) * step }
  }

  /// How far along the axis `value` lies: 0 at the low end, 1 at the high one.
  func share(_ value: Double) -> Double { (value - low) / (high - low) }

  /// The smallest of 1, 2 and 5 times a power of ten that is not under `least`, with its decimals.
  static func step(over least: Double) -> (step: Double, places: Int) {
    guard least.isFinite, least > 0 else { return (1, 0) }
    var (power, places) = (1.0, 0)
    while power * 10 <= least { power *= 10 }
    while power > least, places < 12 {
      places += 1
      power = 1
      for _ in 0..<places { power /= 10 }
    }
    let factor = [1.0, 2, 5, 10].first { $0 * power >= least * (1 - 1e-9) } ?? 10
    return (factor * power, factor == 10 ? max(0, places - 1) : places)
  }
}
