import RealModule

/// Does the target depend on the given anywhere in the table? One test for all cells.
///
/// G² = 2 Σ O ln(O/e) with 0 ln 0 = 0, and X² = Σ (O - e)²/e, both over the cells that the model
/// fits, against the chi-square distribution. Source: Bishop, Fienberg & Holland (1975).
///
/// Degrees of freedom are fitted cells minus rank (``Separability``): rows and columns with total 0
/// and cells forced to 0 cost none, and a separable table has the sum of its parts. Without zeros of
/// any kind that is (k - 1)². The nominal number counts the cells and codes that are allowed,
/// whether or not they occur; programs that print it give too large a p when a code is absent.
///
/// Both statistics need expected counts that are not small; when more than a fifth are below 5, a
/// permutation p of G² is the one to quote. Undefined with no pairs (`noPairs`) and when fitting
/// failed; p is undefined (`perfectFit`) with 0 degrees of freedom. Cost O(k²).
///
/// ```swift
/// let table = try LagTable(counts: [[10, 10], [20, 60]])
/// let test = TablewiseTest(table)
/// test.pearson.statistic.value          // 4.7619…
/// test.likelihoodRatio.statistic.value  // 4.4733…
/// test.degreesOfFreedom                 // 1
/// ```
public struct TablewiseTest: Sendable, Hashable {
  /// A statistic with its p values.
  public struct Result: Sendable, Hashable {
    /// G² or X².
    public let statistic: Measure
    /// The upper tail of chi-square with the degrees of freedom of the cells that are fitted.
    public let p: Measure
    /// The same with the nominal degrees of freedom.
    public let nominalP: Measure
  }

  /// G².
  public let likelihoodRatio: Result
  /// X².
  public let pearson: Result
  /// Fitted cells minus rank.
  public let degreesOfFreedom: Int
  /// Allowed cells minus rank, whether or not their codes occur.
  public let nominalDegreesOfFreedom: Int

  /// The test of `table`.
  public init(_ table: LagTable) { self.init(table, expected: ExpectedFrequencies(table)) }

  /// The test of `table` against expected counts computed before.
  public init(_ table: LagTable, expected: ExpectedFrequencies) {
    let freedom = expected.separability.degreesOfFreedom
    let nominal = Separability(
      size: table.codes.count, pattern: table.isImpossible.cells.map { !$0 }
    ).degreesOfFreedom
    var likelihoodRatio = 0.0
    var pearson = 0.0
    var reason: Measure.Reason? = table.total > 0 ? nil : .noPairs
    for (index, mean) in expected.cells.cells.enumerated() where expected.isFitted.cells[index] {
      guard let mean = mean.value else {
        reason = reason ?? mean.reason
        continue
      }
      let observed = Double(table.counts.cells[index])
      if observed > 0 { likelihoodRatio += 2 * observed * Double.log(observed / mean) }
      pearson += (observed - mean) * (observed - mean) / mean
    }
    func result(_ statistic: Double) -> Result {
      if let reason {
        let undefined = Measure.undefined(reason)
        return Result(statistic: undefined, p: undefined, nominalP: undefined)
      }
      return Result(
        statistic: .value(statistic), p: Self.p(statistic, freedom),
        nominalP: Self.p(statistic, nominal))
    }
    // Where O = e throughout, rounding may leave the sum of the logarithms a trifle below 0.
    self.likelihoodRatio = result(max(likelihoodRatio, 0))
    self.pearson = result(pearson)
    degreesOfFreedom = freedom
    nominalDegreesOfFreedom = nominal
  }

  private static func p(_ statistic: Double, _ degreesOfFreedom: Int) -> Measure {
    guard let distribution = ChiSquareDistribution(degreesOfFreedom: degreesOfFreedom) else {
      return .undefined(.perfectFit)
    }
    return .value(distribution.upperTail(statistic))
  }
}
