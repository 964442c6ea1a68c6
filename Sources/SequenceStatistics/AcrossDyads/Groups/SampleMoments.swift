/// What are the mean and the spread of a number over dyads?
///
/// The mean, and the variance with n - 1. Values that differ by no more than a share of 1e-12 count as equal, so that
/// the rounding of equal numbers is no variance. O(n), in two passes.
struct SampleMoments: Sendable, Hashable {
  /// How many values there are.
  let count: Int
  /// Their mean; undefined for none.
  let mean: Measure
  /// Their variance with n - 1; undefined for fewer than two.
  let variance: Measure

  /// The moments of `values`, all finite.
  init(_ values: [Double]) {
    count = values.count
    guard let low = values.min(), let high = values.max() else {
      mean = .undefined(.tooFewDyads)
      variance = .undefined(.tooFewDyads)
      return
    }
    let n = Double(values.count)
    let sum = values.reduce(0, +)
    let middle = low == high ? low : sum.isFinite ? sum / n : values.reduce(0) { $0 + $1 / n }
    mean = .finite(middle)
    guard count > 1 else {
      variance = .undefined(.tooFewDyads)
      return
    }
    let isEqual = high - low <= 1e-12 * max(low.magnitude, high.magnitude)
    variance =
      isEqual
      ? .value(0) : .finite(values.reduce(0) { $0 + ($1 - middle) * ($1 - middle) } / (n - 1))
  }

  /// The root of the variance.
  var standardDeviation: Measure { variance.map { $0.squareRoot() } }
}
