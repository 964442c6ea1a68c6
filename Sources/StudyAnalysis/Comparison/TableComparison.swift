public import SequenceStatistics

/// Have two records the same transitional probabilities?
///
/// ``HomogeneityTest`` of the two tables over the codes of both, matched by name; a code that one record does not have
/// has a row of zeros there. The permutation p deals the targets after each given anew among the two records. It takes
/// a record for a chain of the first order, and it is about these two records alone. Cost: O(k²), and O(n) for each
/// permutation.
public struct TableComparison: Sendable, Hashable {
  /// The test.
  public let homogeneity: HomogeneityTest
  /// Its p by permutation.
  public let permutationP: Measure

  /// Compares two answers at one lag.
  ///
  /// - Parameter secondNames: The codes of the second answer by the names that the first uses.
  /// - Throws: ``LagTableError`` when the lags differ.
  public init(
    _ first: LagAnswer, _ second: LagAnswer, secondNames: [String], replicates: Int, seed: UInt64
  ) throws(LagTableError) {
    var names = first.names
    for name in secondNames where !names.contains(name) { names.append(name) }
    func table(_ answer: LagAnswer, _ own: [String]) throws(LagTableError) -> LagTable {
      let places = names.map { name in own.firstIndex(of: name) }
      let counts = places.map { given in
        places.map { target in
          guard let given, let target else { return 0 }
          return answer.table.counts[given: given, target: target]
        }
      }
      return try LagTable(counts: counts, lag: answer.table.lag)
    }
    homogeneity = try HomogeneityTest([
      try table(first, first.names), try table(second, secondNames),
    ])
    permutationP = homogeneity.permutationP(replicates: replicates, seed: seed)
  }
}
