/// By how much do two coders agree beyond chance, if some disagreements are worse than others?
///
/// κw = 1 - Σ vᵢⱼ xᵢⱼ / Σ vᵢⱼ eᵢⱼ, eᵢⱼ = rᵢ cⱼ / N and v the weights of disagreements; 1 when only pairs of weight 0
/// occur, 0 at chance, and it can lie far below -1 when the coders hold to opposite ends. With nominal weights it is
/// ``CohensKappa``. Source: Cohen (1968); errors by Fleiss, Cohen & Everitt (1969).
///
/// Undefined when chance brings no weighted disagreement. With quadratic weights kappa grows with the number of
/// categories. The category "nothing coded" that ends tables over time has no place on a scale: leave it out, or give
/// weights. O(k²).
///
/// ```swift
/// let table = AgreementTable(size: 3, cells: [88, 14, 18, 10, 40, 10, 2, 6, 12])
/// try WeightedKappa(table, weights: DisagreementWeights([[0, 1, 3], [1, 0, 6], [3, 6, 0]])).kappa  // 0.348
/// ```
public struct WeightedKappa: Sendable, Hashable {
  /// The table it was computed from.
  public let table: AgreementTable
  /// What each disagreement weighs.
  public let weights: DisagreementWeights
  /// Weighted agreement beyond chance.
  public let kappa: Measure

  /// The weighted kappa of `table`.
  ///
  /// - Throws: ``DisagreementWeights/Failure/tooFew(_:)`` when a coder used a category without weights.
  public init(
    _ table: AgreementTable, weights: DisagreementWeights
  ) throws(DisagreementWeights.Failure) {
    let margins = TableMargins(table)
    if let size = weights.size, margins.codes(0) > size { throw .tooFew(size) }
    self.table = table
    self.weights = weights
    let observed = KappaVariance.sum(table.size) { weights[$0, $1] * Double(table[$0, $1]) }
    let products = KappaVariance.sum(table.size) {
      weights[$0, $1] * (margins.rows[$0] * margins.columns[$1])
    }
    if margins.total == 0 {
      kappa = .undefined(.noPairs)
    } else {
      kappa =
        products > 0
        ? .value(1 - observed / (products / margins.total)) : .undefined(.chanceComplete)
    }
  }

  /// How far would it vary if other independent units had been coded? `units` as for
  /// ``CohensKappa/standardError(units:)``.
  public func standardError(units: Int) -> Measure {
    KappaVariance.standardError(variance.perUnit, units: units)
  }

  /// How far would it vary around 0 if the coders agreed by chance alone?
  public func nullStandardError(units: Int) -> Measure {
    KappaVariance.standardError(variance.underNull, units: units)
  }

  /// κw ± z · standard error, cut at -1 and 1; `nil` where kappa or its error does not exist.
  public func interval(units: Int, confidence: Double = 0.95) -> Interval? {
    KappaVariance.interval(kappa, standardError(units: units), confidence: confidence)
  }

  private var variance: KappaVariance { KappaVariance(table, weights: weights) }
}
