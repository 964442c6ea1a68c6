/// A number over bootstrap replicates: mean, standard error, percentile interval, and on which side of
/// nothing it lies.
///
/// se with n - 1; interval by quantiles of type 7; p = 2 min(share ≤ 0, share ≥ 0), at most 1, for
/// statistics whose value without association is 0. Replicates in which the number is undefined are left
/// out and counted. Source: Efron & Tibshirani (1993), with the variants of the R package lagdynamics.
public struct BootstrapSummary: Sendable, Hashable {
  /// The mean over replicates.
  public let mean: Measure
  /// Their standard deviation.
  public let standardError: Measure
  /// The percentile interval.
  public let interval: Interval?
  /// How often the number lies on the other side of 0, doubled.
  public let p: Measure
  /// Replicates in which the number was undefined.
  public let undefinedCount: Int

  /// The summary of the values of all replicates.
  public init(_ values: [Measure], confidence: Double = 0.95) {
    let sample = NullSample(values.compactMap(\.value), how: .sampled)
    mean = sample.mean
    standardError = sample.standardDeviation
    interval = sample.band(confidence)
    undefinedCount = values.count - sample.count
    let n = Double(sample.count)
    let below = Double(sample.sorted.count { $0 <= 0 })
    let above = Double(sample.sorted.count { $0 >= 0 })
    p = n > 0 ? .value(min(1, 2 * min(below, above) / n)) : .undefined(.noPairs)
  }
}
