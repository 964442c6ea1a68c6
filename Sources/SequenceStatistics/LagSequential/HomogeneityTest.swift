import RealModule

/// Do several records have the same transitional probabilities?
///
/// G² = Σ_s Σ_ij 2 O_sij ln(p_sij / p_ij) and X² = Σ (O_sij - R_si p_ij)² / (R_si p_ij), p_ij from all
/// records together, against chi-square (Anderson & Goodman 1957; Gottman & Roy 1990). Degrees of
/// freedom: for each given (records in which it occurs - 1) × (targets that ever follow it - 1),
/// summed; the nominal K(K-1)(S-1) counts codes that never occur and gives too large a p.
///
/// Which cell carries it: ``contributions`` are the parts of X² by given and target, summed over
/// records. The permutation p deals the targets after each given anew among the records (each keeps
/// its row totals), which needs no large counts; it is (1 + b) / (1 + n) (`decisions`: sampled null).
///
/// Undefined with fewer than two records with pairs (`noPairs`), and p with no degree of freedom
/// (`perfectFit`). Cost O(S k²), and O(n) for each permutation.
public struct HomogeneityTest: Sendable, Hashable {
  /// Σ 2 O ln(p_s / p).
  public let likelihoodRatio: Measure
  /// Σ (O - e)² / e.
  public let pearson: Measure
  /// The degrees of freedom of what occurs.
  public let degreesOfFreedom: Int
  /// K(K-1)(S-1), whether or not codes occur.
  public let nominalDegreesOfFreedom: Int
  /// The part of X² that each pair of codes has, over all records.
  public let contributions: CellTable<Double>

  private let tables: [LagTable]

  /// The test of `tables`, which have the same codes.
  ///
  /// - Throws: ``LagTableError`` when the list is empty or the tables differ in codes, lag or
  ///   structural zeros.
  public init(_ tables: [LagTable]) throws(LagTableError) {
    let pooled = try LagTable(summing: tables)
    let size = pooled.codes.count
    var freedom = 0
    for given in 0..<size where pooled.rowTotals[given] > 0 {
      let records = tables.count { $0.rowTotals[given] > 0 }
      let targets = pooled.counts.row(given).count { $0 > 0 }
      freedom += (records - 1) * (targets - 1)
    }
    let found = Self.statistics(tables.map(\.counts), pooled)
    let isDefined = tables.count { $0.total > 0 } > 1
    likelihoodRatio = isDefined ? .value(max(0, found.g2)) : .undefined(.noPairs)
    pearson = isDefined ? .value(found.x2) : .undefined(.noPairs)
    degreesOfFreedom = freedom
    nominalDegreesOfFreedom = size * (size - 1) * (tables.count - 1)
    contributions = found.contributions
    self.tables = tables
  }

  /// The upper tail of chi-square for G² with the degrees of freedom of what occurs.
  public var pOfLikelihoodRatio: Measure { p(likelihoodRatio, degreesOfFreedom) }

  /// The same with the nominal degrees of freedom.
  public var nominalPOfLikelihoodRatio: Measure { p(likelihoodRatio, nominalDegreesOfFreedom) }

  /// The upper tail of chi-square for X² with the degrees of freedom of what occurs.
  public var pOfPearson: Measure { p(pearson, degreesOfFreedom) }

  private func p(_ statistic: Measure, _ freedom: Int) -> Measure {
    guard let value = statistic.value else { return statistic }
    guard let distribution = ChiSquareDistribution(degreesOfFreedom: freedom) else {
      return .undefined(.perfectFit)
    }
    return .value(distribution.upperTail(value))
  }

  /// The p of G² over `replicates` random deals of the targets after each given among the records.
  public func permutationP(replicates: Int, seed: UInt64) -> Measure {
    guard let observed = likelihoodRatio.value else { return likelihoodRatio }
    guard let pooled = try? LagTable(summing: tables), replicates > 0 else {
      return .undefined(.noPairs)
    }
    let size = pooled.codes.count
    var reached = 0
    for replicate in 0..<replicates {
      var source = RandomSource(seed: seed, stream: UInt64(replicate))
      var counts = [[Int]](repeating: [Int](repeating: 0, count: size * size), count: tables.count)
      for given in 0..<size {
        var targets: [Int] = []
        for target in 0..<size {
          targets += [Int](repeating: target, count: pooled.counts[given: given, target: target])
        }
        source.shuffle(&targets)
        var next = 0
        for (record, table) in tables.enumerated() {
          for target in targets[next..<(next + table.rowTotals[given])] {
            counts[record][given * size + target] += 1
          }
          next += table.rowTotals[given]
        }
      }
      let dealt = counts.map { cells in
        CellTable(size: size) { given, target in cells[given * size + target] }
      }
      if Self.statistics(dealt, pooled).g2 >= observed - 1e-12 * max(1, observed) { reached += 1 }
    }
    return .value(Double(1 + reached) / Double(1 + replicates))
  }

  private static func statistics(
    _ records: [CellTable<Int>], _ pooled: LagTable
  ) -> (g2: Double, x2: Double, contributions: CellTable<Double>) {
    let size = pooled.codes.count
    var g2 = 0.0
    var parts = [Double](repeating: 0, count: size * size)
    for record in records {
      for given in 0..<size {
        let row = Double(record.row(given).reduce(0, +))
        guard row > 0 else { continue }
        for target in 0..<size {
          let all = pooled.counts[given: given, target: target]
          guard all > 0 else { continue }
          let expected = row * Double(all) / Double(pooled.rowTotals[given])
          let observed = Double(record[given: given, target: target])
          if observed > 0 { g2 += 2 * observed * Double.log(observed / expected) }
          parts[given * size + target] += (observed - expected) * (observed - expected) / expected
        }
      }
    }
    return (
      g2, parts.reduce(0, +),
      CellTable(size: size) { given, target in parts[given * size + target] }
    )
  }
}
