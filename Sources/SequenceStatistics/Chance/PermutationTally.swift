/// How often random tables reach the observed one, cell by cell, in whole numbers: tallies of blocks of
/// replicates add up to the same whatever the order of work.
struct PermutationTally: Sendable, Hashable {
  /// How many replicates were looked at.
  private(set) var replicates = 0
  /// For each cell, how many had at least the observed count.
  private(set) var reachedAbove: [Int32]
  /// For each cell, how many had at most the observed count.
  private(set) var reachedBelow: [Int32]
  /// For each cell, how many were at least as far from the mean.
  private(set) var reachedFar: [Int32]
  /// For each cell, the sum and the sum of squares of the counts; empty where moments are known.
  private(set) var sums: [Int]
  private(set) var squares: [Int]
  /// How many had a distance of the whole table from its means at least as large.
  private(set) var reachedWhole = 0

  /// - Parameter countsMoments: Whether sums and squares are wanted.
  init(cellCount: Int, countsMoments: Bool) {
    reachedAbove = [Int32](repeating: 0, count: cellCount)
    reachedBelow = reachedAbove
    reachedFar = reachedAbove
    sums = countsMoments ? [Int](repeating: 0, count: cellCount) : []
    squares = sums
  }

  /// What every replicate is compared with.
  struct Observed: Sendable, Hashable {
    /// The observed count of each cell.
    let counts: [Int32]
    /// A count is as far from the mean as the observed one if it is at most this …
    let low: [Int32]
    /// … or at least this.
    let high: [Int32]
    /// The means from which the distance of the whole table is taken, 0 where there is none.
    let means: [Double]
    /// 1 / mean, 0 where there is none.
    let weights: [Double]
    /// The distance of the observed table.
    let whole: Double
  }

  /// Takes in one table.
  mutating func add(_ table: [Int32], comparedWith observed: Observed) {
    replicates += 1
    var whole = 0.0
    for cell in table.indices {
      let count = table[cell]
      reachedAbove[cell] &+= count >= observed.counts[cell] ? 1 : 0
      reachedBelow[cell] &+= count <= observed.counts[cell] ? 1 : 0
      let isFar = count <= observed.low[cell] || count >= observed.high[cell]
      reachedFar[cell] &+= isFar ? 1 : 0
      let excess = Double(count) - observed.means[cell]
      whole += excess * excess * observed.weights[cell]
    }
    for cell in sums.indices {
      sums[cell] &+= Int(table[cell])
      squares[cell] &+= Int(table[cell]) &* Int(table[cell])
    }
    // Sums in one order differ in the last digits from those of another table.
    if whole >= observed.whole * (1 - 1e-12) { reachedWhole += 1 }
  }

  /// Adds what another tally found.
  mutating func merge(_ other: PermutationTally) {
    replicates += other.replicates
    reachedWhole += other.reachedWhole
    for cell in reachedAbove.indices {
      reachedAbove[cell] += other.reachedAbove[cell]
      reachedBelow[cell] += other.reachedBelow[cell]
      reachedFar[cell] += other.reachedFar[cell]
    }
    for cell in sums.indices {
      sums[cell] += other.sums[cell]
      squares[cell] += other.squares[cell]
    }
  }
}
