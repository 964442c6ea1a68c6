/// Does a find stand on a few sessions?
///
/// Sessions are left out at random (one in five unless said otherwise), the rest are pooled, and the
/// adjusted residual's two-sided p is looked at again: the share of subsamples in which it stays below
/// alpha. A cell with a share of at least .95 is called stable. One talkative dyad that carries a find
/// shows here. Replicate i draws from the stream of (seed, i). O(r (s k² + c)).
public struct CaseDropStability: Sendable, Hashable {
  /// The share of subsamples with p below alpha; undefined where no subsample has a p.
  public let shareBelowAlpha: CellTable<Measure>
  /// How many sessions each subsample keeps.
  public let keptSessions: Int
  /// How many subsamples were drawn.
  public let replicates: Int
  /// The p below which a subsample counts.
  public let alpha: Double

  /// The share from which on a cell is called stable.
  public static let stableFrom = 0.95

  /// The stability of the pooled `tables`, one a session.
  ///
  /// - Throws: ``LagTableError`` when the list is empty or the tables differ in their codes.
  public init(
    _ tables: [LagTable], keptShare: Double = 0.8, alpha: Double = 0.05, replicates: Int = 500,
    seed: UInt64 = 1
  ) throws(LagTableError) {
    let whole = try LagTable(summing: tables)
    let kept = min(max(Int((Double(tables.count) * keptShare).rounded()), 1), tables.count)
    var below = [Int](repeating: 0, count: whole.counts.cells.count)
    var defined = below
    for replicate in 0..<max(replicates, 1) {
      var source = RandomSource(seed: seed, stream: UInt64(replicate))
      var order = Array(tables.indices)
      source.shuffle(&order)
      let sum = try LagTable(summing: order.prefix(kept).sorted().map { tables[$0] })
      let p = AdjustedResidual(sum, expected: ExpectedFrequencies(sum)).pTwoSided
      for (cell, measure) in p.cells.enumerated() {
        guard let value = measure.value else { continue }
        defined[cell] += 1
        if value < alpha { below[cell] += 1 }
      }
    }
    let size = whole.codes.count
    shareBelowAlpha = CellTable(size: size) { given, target in
      .ratio(
        Double(below[given * size + target]), Double(defined[given * size + target]),
        ifZero: .noPairs)
    }
    keptSessions = kept
    self.replicates = max(replicates, 1)
    self.alpha = alpha
  }

  /// Whether a cell stays below alpha in nearly all subsamples.
  public func isStable(given: Int, target: Int) -> Bool {
    shareBelowAlpha[given: given, target: target].value.map { $0 >= Self.stableFrom } ?? false
  }
}
