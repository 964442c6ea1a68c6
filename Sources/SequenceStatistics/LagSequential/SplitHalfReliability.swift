/// Do two halves of the sessions give the same table?
///
/// The sessions are divided at random (half of them, rounded down, against the rest), each half is
/// pooled, and the transitional probabilities of both are correlated over all possible cells (Pearson).
/// Reported is the mean over divisions with the middle 95 %. No Spearman–Brown step is made: it is the
/// agreement of halves, lower than that of the whole. Replicate i draws from the stream of (seed, i).
public struct SplitHalfReliability: Sendable, Hashable {
  /// The mean correlation.
  public let mean: Measure
  /// The range of the middle 95 % of divisions.
  public let band: Interval?
  /// How many divisions gave a correlation.
  public let divisions: Int

  /// The reliability of the pooled `tables`, one a session; undefined for fewer than two.
  ///
  /// - Throws: ``LagTableError`` when the tables differ in their codes.
  public init(_ tables: [LagTable], replicates: Int = 100, seed: UInt64 = 1) throws(LagTableError) {
    var correlations: [Double] = []
    if tables.count > 1 {
      for replicate in 0..<max(replicates, 1) {
        var source = RandomSource(seed: seed, stream: UInt64(replicate))
        var order = Array(tables.indices)
        source.shuffle(&order)
        let half = tables.count / 2
        let first = try Self.shares(of: order.prefix(half).map { tables[$0] })
        let second = try Self.shares(of: order.dropFirst(half).map { tables[$0] })
        if let correlation = Self.correlation(first, second) { correlations.append(correlation) }
      }
    }
    let sample = NullSample(correlations, how: .sampled)
    mean = sample.mean
    band = sample.band()
    divisions = sample.count
  }

  private static func shares(of tables: [LagTable]) throws(LagTableError) -> [Double?] {
    let sum = try LagTable(summing: tables)
    return TransitionalProbability(sum).targetAfterGiven.cells.enumerated().map { cell, share in
      sum.isImpossible.cells[cell] ? nil : share.value
    }
  }

  /// Over the cells that both have; `nil` where one of them does not vary.
  private static func correlation(_ left: [Double?], _ right: [Double?]) -> Double? {
    let pairs = zip(left, right).compactMap { x, y in x.flatMap { x in y.map { (x, $0) } } }
    guard pairs.count > 1 else { return nil }
    let n = Double(pairs.count)
    let meanX = pairs.reduce(0) { $0 + $1.0 } / n
    let meanY = pairs.reduce(0) { $0 + $1.1 } / n
    let xx = pairs.reduce(0) { $0 + ($1.0 - meanX) * ($1.0 - meanX) }
    let yy = pairs.reduce(0) { $0 + ($1.1 - meanY) * ($1.1 - meanY) }
    let xy = pairs.reduce(0) { $0 + ($1.0 - meanX) * ($1.1 - meanY) }
    return xx > 0 && yy > 0 ? xy / (xx * yy).squareRoot() : nil
  }
}
