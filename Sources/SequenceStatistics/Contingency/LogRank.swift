/// Do two groups wait equally long?
///
/// At every time with an event the events expected in the first group are d n₁ / n; the sum of observed minus
/// expected, squared, over its hypergeometric variance is chi-square with one degree of freedom. Source:
/// Mantel (1966). Undefined where no time has both groups at risk. O(n log n).
public struct LogRank: Sendable, Hashable {
  /// Events in the first group.
  public let observed: Int
  /// Events expected in it.
  public let expected: Double
  /// χ².
  public let statistic: Measure
  /// Its p.
  public let p: Measure

  /// The test of two groups of waits.
  public init(_ first: [KaplanMeier.Wait], _ second: [KaplanMeier.Wait]) {
    let times = Set((first + second).filter(\.isEvent).map(\.time)).sorted()
    var expected = 0.0
    var variance = 0.0
    for time in times {
      let n1 = Double(first.count { $0.time >= time })
      let n = n1 + Double(second.count { $0.time >= time })
      let d = Double((first + second).count { $0.isEvent && $0.time == time })
      expected += d * n1 / n
      if n > 1 { variance += d * (n1 / n) * (1 - n1 / n) * (n - d) / (n - 1) }
    }
    observed = first.count(where: \.isEvent)
    self.expected = expected
    let gap = Double(observed) - expected
    statistic = .ratio(gap * gap, variance, ifZero: .cannotVary)
    p = statistic.map { ChiSquareDistribution(degreesOfFreedom: 1)?.upperTail($0) ?? 1 }
  }
}
