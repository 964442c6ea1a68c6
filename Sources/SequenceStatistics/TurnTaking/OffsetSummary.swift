/// What are some offsets or latencies like, in brief?
///
/// Count, mean, standard deviation (n - 1), median, quartiles (type 7 of Hyndman & Fan 1996) and extremes, in
/// the unit of the values. Undefined (`noOccurrence`) of none; the deviation of fewer than two as well.
/// O(n log n).
///
/// ```swift
/// OffsetSummary([-0.2, 1, 1, 2]).median  // 1
/// ```
public struct OffsetSummary: Sendable, Hashable {
  /// The values in rising order.
  public let sorted: [Double]

  /// A summary of `values`; those that are no numbers are left out.
  public init(_ values: [Double]) { sorted = values.filter(\.isFinite).sorted() }

  /// How many there are.
  public var count: Int { sorted.count }

  /// Their mean.
  public var mean: Measure {
    .ratio(sorted.reduce(0, +), Double(count), ifZero: .noOccurrence)
  }

  /// Their standard deviation, with n - 1.
  public var standardDeviation: Measure {
    guard count > 1, let mean = mean.value else { return .undefined(.noOccurrence) }
    let squares = sorted.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    return .value((squares / Double(count - 1)).squareRoot())
  }

  /// The quantile `share`.
  public func quantile(_ share: Double) -> Measure {
    Quantile.type7(ofSorted: sorted, share).map(Measure.value) ?? .undefined(.noOccurrence)
  }

  /// The middle one.
  public var median: Measure { quantile(0.5) }
  /// A quarter of them is lower.
  public var lowerQuartile: Measure { quantile(0.25) }
  /// A quarter of them is higher.
  public var upperQuartile: Measure { quantile(0.75) }
  /// The smallest.
  public var lowest: Measure { quantile(0) }
  /// The largest.
  public var highest: Measure { quantile(1) }
}
