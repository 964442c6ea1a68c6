/// Do two rows of numbers rise and fall together?
///
/// r = Σ (x - x̄)(y - ȳ) / √(Σ (x - x̄)² Σ (y - ȳ)²) over the pairs in which neither is missing, in two passes,
/// so that a large common level costs no digits; cut to -1...1 against rounding. Of two rows of 0 and 1 it is
/// the phi coefficient. Undefined when either row is constant over the pairs. Source: Pearson (1896). O(n).
///
/// ```swift
/// PearsonCorrelation([1, 2, nil, 4], [2, 4, 0, 8]).r  // 1
/// ```
public struct PearsonCorrelation: Sendable, Hashable {
  /// Pairs in which neither is missing.
  public let pairs: Int
  /// The correlation.
  public let r: Measure
  /// Pairs whose two numbers differ.
  let differing: Int

  /// The correlation of two rows, `nil` where missing; what the longer has more is left out.
  public init(_ first: [Double?], _ second: [Double?]) {
    let count = min(first.count, second.count)
    self.init(SampledRow(first), 0, SampledRow(second), 0, count: count)
  }

  /// The correlation of `count` pairs first[a + i], second[b + i].
  init(_ first: SampledRow, _ a: Int, _ second: SampledRow, _ b: Int, count: Int) {
    var (n, differing) = (0, 0)
    var (sumOfFirst, sumOfSecond) = (0.0, 0.0)
    var (start, end) = ((0.0, 0.0), (varies: false, alsoVaries: false))
    for i in 0..<max(count, 0) where first.isKnown[a + i] && second.isKnown[b + i] {
      let (x, y) = (first.values[a + i], second.values[b + i])
      if n == 0 { start = (x, y) }
      n += 1
      sumOfFirst += x
      sumOfSecond += y
      if x != y { differing += 1 }
      if x != start.0 { end.varies = true }
      if y != start.1 { end.alsoVaries = true }
    }
    pairs = n
    self.differing = differing
    guard n > 0 else {
      r = .undefined(.noPairs)
      return
    }
    guard end.varies, end.alsoVaries else {
      r = .undefined(.cannotVary)
      return
    }
    let (meanOfFirst, meanOfSecond) = (sumOfFirst / Double(n), sumOfSecond / Double(n))
    var (xx, yy, xy) = (0.0, 0.0, 0.0)
    for i in 0..<count where first.isKnown[a + i] && second.isKnown[b + i] {
      let x = first.values[a + i] - meanOfFirst
      let y = second.values[b + i] - meanOfSecond
      xx += x * x
      yy += y * y
      xy += x * y
    }
    r = Self.ratio(xy, xx.squareRoot(), yy.squareRoot())
  }

  /// product / (one · other), cut to -1...1.
  static func ratio(_ product: Double, _ one: Double, _ other: Double) -> Measure {
    let ratio = product / one / other
    return ratio.isFinite ? .value(min(1, max(-1, ratio))) : .undefined(.cannotVary)
  }
}
