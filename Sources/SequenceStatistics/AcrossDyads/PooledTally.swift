/// What do the counts of all dyads look like added up, and does that picture agree with the mean of the dyads?
///
/// A sum of 2×2 tables for display only (``caveat``): a dyad that does more weighs more, and association between dyads'
/// base rates adds to the association within them, up to a change of sign (Simpson 1951). ``check(against:)`` compares its
/// log odds ratio with the mean of the dyads' own. There is no test of the sum on purpose. O(k).
///
/// ```swift
/// PooledTally(couples).table?.logOddsRatio()  // .value(2.4586) where the mean of the couples is 2.2342
/// ```
public struct PooledTally: Sendable, Hashable {
  /// How the sum and the mean of the dyads compare.
  public enum Check: Sendable, Hashable {
    /// The sum's log odds ratio lies in the interval of the mean.
    case agrees
    /// It lies outside.
    case outsideInterval
    /// It has the other sign than the mean.
    case oppositeSign
    /// One of the two does not exist.
    case notComparable(Measure.Reason)
  }

  /// The sum; `nil` where it is beyond the largest number that a table holds.
  public let table: Association2x2?
  /// How many dyads were added up.
  public let dyadCount: Int
  /// The share of all counts that the dyad with most of them has.
  public let largestShare: Measure

  /// The sum of `tables`, one a dyad.
  public init(_ tables: [Association2x2]) {
    table = tables.reduce(Association2x2(a: 0, b: 0, c: 0, d: 0)) { sum, next in
      guard let sum else { return nil }
      // Each cell is at most a quarter of the largest number, so that the sum of two cannot overflow.
      return Association2x2(
        a: sum.a + next.a, b: sum.b + next.b, c: sum.c + next.c, d: sum.d + next.d)
    }
    dyadCount = tables.count
    let totals = tables.map { Double($0.a) + Double($0.b) + Double($0.c) + Double($0.d) }
    largestShare = .ratio(totals.max() ?? 0, totals.reduce(0, +), ifZero: .noPairs)
  }

  /// The mark that belongs to everything shown of the sum.
  public var caveat: Caveat { .pooledTally(dyads: dyadCount) }

  /// Compares the sum's log odds ratio, without correction, with the mean of the dyads' log odds ratios.
  public func check(against mean: MeanEffect) -> Check {
    guard let table else { return .notComparable(.infinite) }
    switch (table.logOddsRatio(), mean.mean) {
    case (.undefined(let reason), _), (_, .undefined(let reason)): return .notComparable(reason)
    case (.value(let pooled), .value(let centre)):
      if pooled * centre < 0 { return .oppositeSign }
      guard let interval = mean.test.interval else {
        return .notComparable(mean.test.p.reason ?? .cannotVary)
      }
      return interval.contains(pooled) ? .agrees : .outsideInterval
    }
  }
}
