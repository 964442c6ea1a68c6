import RealModule

/// How uncertain is the next code, and how much less once the last is known?
///
/// All in bits, from the pairs of the table:
/// - H(target) = -Σ p_j log₂ p_j, from 0 to log₂ k;
/// - H(target | given) = -Σ p_ij log₂ (p_ij / p_i);
/// - mutual information = H(target) - H(target | given) = G² / (2 N ln 2), from 0 up.
///
/// Plug-in values: mutual information is too large by about df / (2 N ln 2), which is given beside it
/// (Miller 1955). Structural zeros make it positive by the rules of coding alone. Undefined with no
/// pairs (`noPairs`). Cost O(k²). Source: Shannon (1948); Attneave (1959).
public struct TransitionEntropy: Sendable, Hashable {
  /// The entropy of the targets, in bits.
  public let targets: Measure
  /// What is left of it when the given is known, in bits.
  public let targetsAfterGiven: Measure
  /// How much of it the given takes away, in bits.
  public let mutualInformation: Measure
  /// What mutual information would be on average without any, in bits.
  public let expectedByChance: Measure

  /// The entropies of `table`.
  public init(_ table: LagTable) {
    guard table.total > 0 else {
      (targets, targetsAfterGiven) = (.undefined(.noPairs), .undefined(.noPairs))
      (mutualInformation, expectedByChance) = (.undefined(.noPairs), .undefined(.noPairs))
      return
    }
    let total = Double(table.total)
    func bits(_ counts: [Int], of whole: Double) -> Double {
      counts.reduce(0) { sum, count in
        count > 0 ? sum - Double(count) / whole * Double.log2(Double(count) / whole) : sum
      }
    }
    let marginal = bits(table.columnTotals, of: total)
    var conditional = 0.0
    for (given, row) in table.rowTotals.enumerated() where row > 0 {
      conditional += Double(row) / total * bits(Array(table.counts.row(given)), of: Double(row))
    }
    targets = .value(marginal)
    targetsAfterGiven = .value(conditional)
    mutualInformation = .value(max(0, marginal - conditional))
    let rows = table.rowTotals.count { $0 > 0 }
    let columns = table.columnTotals.count { $0 > 0 }
    expectedByChance = .value(Double((rows - 1) * (columns - 1)) / (2 * total * Double.log(2)))
  }
}
