/// What a statistic is like by chance: its values over arrangements, in brief.
///
/// Two values compare as equal when they differ by less than a share of 1e-12, so that the way a sum was
/// rounded decides nothing. p values by ``ChanceP``. O(n log n) to make.
///
/// ```swift
/// let null = NullSample([0, 1, 1, 2], how: .enumeratedWithoutObserved)
/// null.pGreater(2).measure  // 0.4
/// ```
public struct NullSample: Sendable, Hashable {
  /// The values in rising order.
  public let sorted: [Double]
  /// How the arrangements were chosen.
  public let kind: ChanceP.Kind

  /// The values of a statistic; those that are no numbers are left out.
  public init(_ values: [Double], how kind: ChanceP.Kind) {
    sorted = values.filter(\.isFinite).sorted()
    self.kind = kind
  }

  /// How many values there are.
  public var count: Int { sorted.count }

  /// Their mean.
  public var mean: Measure {
    .ratio(sorted.reduce(0, +), Double(count), ifZero: .noPairs)
  }

  /// Their standard deviation, with n - 1; undefined for fewer than two.
  public var standardDeviation: Measure {
    guard count > 1, let mean = mean.value else { return .undefined(.noPairs) }
    let squares = sorted.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    return .value((squares / Double(count - 1)).squareRoot())
  }

  /// The quantile `share`, by ``Quantile/type7(ofSorted:_:)``.
  public func quantile(_ share: Double) -> Measure {
    Quantile.type7(ofSorted: sorted, share).map(Measure.value) ?? .undefined(.noPairs)
  }

  /// The range that holds the middle `share` of the values.
  public func band(_ share: Double = 0.95) -> Interval? {
    guard let low = quantile((1 - share) / 2).value, let high = quantile((1 + share) / 2).value
    else { return nil }
    return Interval(lower: low, upper: high)
  }

  /// The share of arrangements with at least the observed value.
  public func pGreater(_ observed: Double) -> ChanceP {
    let limit = observed - observed.magnitude * 1e-12
    return ChanceP(
      reached: count - sorted.partitioningIndex { $0 >= limit }, among: count, how: kind)
  }

  /// The share of arrangements with at most the observed value.
  public func pLess(_ observed: Double) -> ChanceP {
    let limit = observed + observed.magnitude * 1e-12
    return ChanceP(reached: sorted.partitioningIndex { $0 > limit }, among: count, how: kind)
  }

  /// Twice the smaller of the two one-sided p, at most 1.
  public func pTwoSided(_ observed: Double) -> Measure {
    .twiceTheSmaller(pGreater(observed).measure, pLess(observed).measure)
  }

  /// By how many standard deviations the observed value exceeds the mean.
  public func z(_ observed: Double) -> Measure {
    guard let mean = mean.value, let deviation = standardDeviation.value else {
      return .undefined(.noPairs)
    }
    return .ratio(observed - mean, deviation, ifZero: .cannotVary)
  }
}
