import SequenceStatistics

/// A mean of dyads with its interval, as a figure shows it.
struct MeanInterval: Hashable, Sendable {
  /// The mean, or why there is none.
  let mean: Measure
  /// Its interval; `nil` where there is none.
  let interval: Interval?
  /// How many dyads it is of.
  let count: Int

  /// A mean of `count` dyads.
  init(mean: Measure, interval: Interval?, count: Int) {
    self.mean = mean
    self.interval = interval
    self.count = count
  }

  /// The mean of dyads that count alike.
  init(_ effect: MeanEffect) {
    self.init(mean: effect.mean, interval: effect.test.interval, count: effect.count)
  }

  /// `0.42 [0.31, 0.53]`; without the interval where there is none, – without a mean.
  func text(_ shown: (Double) -> String) -> String {
    guard let mean = mean.value else { return Decimals.absent }
    guard let interval else { return shown(mean) }
    return shown(mean) + " [" + shown(interval.lower) + ", " + shown(interval.upper) + "]"
  }

  /// Mean, lower and upper end as cells of a table.
  func cells(_ cell: (Double) -> TableCell) -> [TableCell] {
    let reason = mean.reason?.sentence ?? "There is no interval."
    return [
      mean.value.map(cell) ?? .undefined(reason),
      interval.map { cell($0.lower) } ?? .undefined(reason),
      interval.map { cell($0.upper) } ?? .undefined(reason),
    ]
  }
}
