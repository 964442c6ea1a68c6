/// How much would an index of agreement vary if other sessions, or other bouts, had been coded?
///
/// - Over sessions: the sessions' tables are drawn with replacement and added up. Replicate i draws as
///   ``Bootstrap/sessions(count:replicate:seed:)`` does. With fewer than about ten sessions intervals are too narrow.
/// - Over bouts: within each session one coder's bouts are drawn with replacement, each with what the other coder
///   says while it lasts (``BoutContributions``). A bout is seldom independent of the one before it, but far more so
///   than a time unit; the interval says nothing of other sessions. To treat the coders alike, replicate 2j draws the
///   first coder's bouts and replicate 2j + 1 the second's, both from the random numbers of (seed, j): exchanging the
///   coders leaves every bit of the interval of an index that treats them alike. An odd number of replicates is raised
///   by one.
///
/// Percentile intervals, see ``BootstrapSummary``; replicates in which the index is undefined are left out and
/// counted. Source: Efron & Tibshirani (1993). O(r n) for r replicates of n bouts: with 1999 replicates about 0.02 s
/// for 500 bouts and 2 s for 50 000.
///
/// ```swift
/// let bouts = try BoutContributions(coding)
/// AgreementBootstrap(bouts: [bouts]).summary { CohensKappa($0).kappa }.interval
/// ```
public struct AgreementBootstrap: Sendable, Hashable {
  private enum Drawn: Sendable, Hashable {
    case sessions(BoutContributions.Rows)
    case bouts([BoutContributions])
  }

  private let drawn: Drawn
  private let size: Int
  private let seed: UInt64
  /// How many replicates are drawn.
  public let replicates: Int

  /// The bootstrap over sessions, one table each; of tables of different size, the largest one's categories hold.
  public init(sessions tables: [AgreementTable], replicates: Int = 1999, seed: UInt64 = 1) {
    let size = tables.map(\.size).max() ?? 0
    var rows = BoutContributions.Rows()
    for table in tables {
      for place in table.cells.indices where table.cells[place] > 0 {
        rows.add(table.cells[place], to: place / table.size * size + place % table.size)
      }
      rows.close()
    }
    drawn = .sessions(rows)
    self.size = size
    self.seed = seed
    self.replicates = max(replicates, 1)
  }

  /// The bootstrap over bouts within one or several sessions; sessions without compared time, and those with another
  /// number of categories than the first, are left out.
  public init(bouts: [BoutContributions], replicates: Int = 1999, seed: UInt64 = 1) {
    let size = bouts.first?.size ?? 0
    drawn = .bouts(bouts.filter { $0.size == size && $0.firstCount > 0 })
    self.size = size
    self.seed = seed
    let count = max(replicates, 1)
    self.replicates = count == .max ? count - 1 : count + count % 2
  }

  /// Mean, standard error and interval of one index of the replicates' tables.
  public func summary(
    confidence: Double = 0.95, of index: (AgreementTable) -> Measure
  ) -> BootstrapSummary {
    var values: [Measure] = []
    values.reserveCapacity(min(replicates, 1 << 16))
    for replicate in 0..<replicates { values.append(index(table(replicate))) }
    return BootstrapSummary(values, confidence: confidence)
  }

  /// The same for several indices of the same replicates, which are drawn once.
  public func summaries(
    confidence: Double = 0.95, of indices: [(AgreementTable) -> Measure]
  ) -> [BootstrapSummary] {
    var values = [[Measure]](repeating: [], count: indices.count)
    for replicate in 0..<replicates {
      let table = table(replicate)
      for place in indices.indices { values[place].append(indices[place](table)) }
    }
    return values.map { BootstrapSummary($0, confidence: confidence) }
  }

  /// The table of one replicate.
  public func table(_ replicate: Int) -> AgreementTable {
    var cells = [Int](repeating: 0, count: size * size)
    switch drawn {
    case .sessions(let rows):
      var source = RandomSource(seed: seed, stream: UInt64(truncatingIfNeeded: replicate))
      rows.addResample(to: &cells, using: &source)
    case .bouts(let sessions):
      // Halved downwards, so that the two replicates of a pair share their numbers for any sign.
      var source = RandomSource(seed: seed, stream: UInt64(truncatingIfNeeded: replicate >> 1))
      for session in sessions {
        (replicate & 1 == 0 ? session.first : session.second)
          .addResample(to: &cells, using: &source)
      }
    }
    return AgreementTable(size: size, cells: cells)
  }
}
