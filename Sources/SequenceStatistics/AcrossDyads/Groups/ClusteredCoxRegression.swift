/// By what factor does a condition change how soon it happens, when the waits of one dyad depend on each other?
///
/// β is ``CoxRegression``'s, with its treatment of ties (Efron). Its errors are sandwiches: the contributions of waits
/// to the score are summed within each cluster (dyad or family) and squared between the two inverse informations,
/// I⁻¹ (Σ_c U_c U_cᵀ) I⁻¹, as R's `coxph(..., cluster = )`. ``robustScore`` is U₀ᵀ (Σ_c U_c U_cᵀ)⁻¹ U₀ at β = 0.
///
/// There is no correction for few clusters: with fewer than about 30 the errors are too small, and a permutation over
/// dyads is to be preferred. Undefined (`too-few-dyads`) unless there are more clusters than covariates, else for the reasons
/// of ``CoxRegression``. Waits without a finite time, or with covariates that are not finite or not as many as the
/// first's, are left out and counted. Source: Lin & Wei (1989). O(n p²) a step.
public struct ClusteredCoxRegression: Sendable, Hashable {
  /// The coefficients with clustered errors, in the order of the covariates.
  public let coefficients: [CoxRegression.Coefficient]
  /// The regression that takes waits as independent.
  public let independent: CoxRegression
  /// χ² of the clustered score test at β = 0.
  public let robustScore: Measure
  /// Its p.
  public let robustScoreP: Measure
  /// How many clusters there are.
  public let clusterCount: Int
  /// How many waits are used.
  public let waitCount: Int
  /// How many waits are left out.
  public let excludedCount: Int

  /// The regression of `rows`, each in the cluster with the label at its place; rows beyond the labels are left out.
  public init(_ rows: [CoxRegression.Row], clusters: [Int]) {
    self.init(rows, clusters: clusters, isPossible: true)
  }

  init(_ rows: [CoxRegression.Row], clusters: [Int], isPossible: Bool) {
    let order = rows.first?.covariates.count ?? 0
    let used = rows.indices.filter {
      $0 < clusters.count && rows[$0].wait.time.isFinite && rows[$0].covariates.count == order
        && rows[$0].covariates.allSatisfy(\.isFinite)
    }
    let kept = used.map { rows[$0] }
    let families = FamilyClusters(used.map { clusters[$0] })
    clusterCount = families.count
    waitCount = used.count
    excludedCount = rows.count - used.count
    let independent = CoxRegression(kept)
    self.independent = independent
    let isEnough = isPossible && families.count > order
    guard order > 0, isEnough, independent.eventCount > 0 else {
      let reason: Measure.Reason =
        independent.eventCount == 0 && isPossible ? .noOccurrence : .tooFewDyads
      coefficients = independent.coefficients.map {
        .init(value: $0.value, standardError: .undefined(reason))
      }
      robustScore = .undefined(reason)
      robustScoreP = .undefined(reason)
      return
    }
    let start = ScoreResiduals(kept, beta: [Double](repeating: 0, count: order), ties: .efron)
    robustScore = Self.score(start, families, order)
    robustScoreP = robustScore.map {
      ChiSquareDistribution(degreesOfFreedom: order)?.upperTail($0) ?? 1
    }
    let beta = independent.coefficients.compactMap(\.value.value)
    let errors =
      beta.count == order
      ? Self.errors(ScoreResiduals(kept, beta: beta, ties: .efron), families, order) : nil
    coefficients = independent.coefficients.indices.map { place in
      let value = independent.coefficients[place].value
      let missing = Measure.undefined(value.reason ?? .illConditioned)
      return .init(value: value, standardError: errors.map { $0[place] } ?? missing)
    }
  }

  private static func score(
    _ residuals: ScoreResiduals, _ families: FamilyClusters, _ order: Int
  ) -> Measure {
    let squares = residuals.clusteredSquares(
      families.familyOfDyad, count: families.count, order: order)
    guard let factor = CholeskyFactor(squares, order: order) else {
      return .undefined(.illConditioned)
    }
    let score = residuals.score(order: order)
    return .finite(zip(score, factor.solve(score)).reduce(0) { $0 + $1.0 * $1.1 })
  }

  private static func errors(
    _ residuals: ScoreResiduals, _ families: FamilyClusters, _ order: Int
  ) -> [Measure]? {
    guard let factor = CholeskyFactor(residuals.information, order: order) else { return nil }
    let squares = residuals.clusteredSquares(
      families.familyOfDyad, count: families.count, order: order)
    return (0..<order).map { place in
      var unit = [Double](repeating: 0, count: order)
      unit[place] = 1
      let row = factor.solve(unit)
      var variance = 0.0
      for i in 0..<order {
        for j in 0..<order { variance += row[i] * squares[i * order + j] * row[j] }
      }
      return .finite(max(variance, 0).squareRoot())
    }
  }
}
