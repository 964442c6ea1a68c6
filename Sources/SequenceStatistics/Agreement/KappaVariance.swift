/// How far would a kappa vary if other units, independent of one another, had been coded?
///
/// The large-sample variance of Cohen's kappa and of weighted kappa, times the number of units. With disagreement
/// weights v, shares p, margins ρ (first) and γ (second), v̄ᵢ = Σⱼ vᵢⱼ γⱼ, v̄ⱼ = Σᵢ vᵢⱼ ρᵢ, d = Σ v p and
/// u = Σ vᵢⱼ ρᵢ γⱼ:
///
/// - around kappa: Σ pᵢⱼ (d (v̄ᵢ + v̄ⱼ) - u vᵢⱼ - d u)² / u⁴
/// - if kappa were 0: Σ ρᵢ γⱼ (v̄ᵢ + v̄ⱼ - vᵢⱼ - u)² / u²
///
/// Source: Fleiss, Cohen & Everitt (1969); the same formulas written as variances around a mean, which do not lose
/// digits and are never negative. Exchanging the coders changes no bit of them. O(k²).
struct KappaVariance: Sendable, Hashable {
  /// N times the variance of kappa; undefined where kappa is.
  let perUnit: Measure
  /// N times the variance of kappa if it were 0.
  let underNull: Measure

  init(_ table: AgreementTable, weights: DisagreementWeights) {
    let margins = TableMargins(table)
    let (size, total) = (table.size, margins.total)
    guard total > 0 else {
      (perUnit, underNull) = (.undefined(.noPairs), .undefined(.noPairs))
      return
    }
    let rows = margins.rows.map { $0 / total }
    let columns = margins.columns.map { $0 / total }
    // Weights of a category's row and column, at what the other coder gives to each category.
    let ofRow = (0..<size).map { row in
      (0..<size).reduce(0) { $0 + weights[row, $1] * columns[$1] }
    }
    let ofColumn = (0..<size).map { column in
      (0..<size).reduce(0) { $0 + weights[$1, column] * rows[$1] }
    }
    let expected = Self.sum(size) { weights[$0, $1] * (rows[$0] * columns[$1]) }
    let observed = Self.sum(size) { weights[$0, $1] * (Double(table[$0, $1]) / total) }
    guard expected > 0 else {
      (perUnit, underNull) = (.undefined(.chanceComplete), .undefined(.chanceComplete))
      return
    }
    let around = Self.sum(size) { row, column in
      let share = Double(table[row, column]) / total
      let lies =
        observed * (ofRow[row] + ofColumn[column]) - expected * weights[row, column]
        - observed * expected
      return share * (lies * lies)
    }
    let null = Self.sum(size) { row, column in
      let lies = ofRow[row] + ofColumn[column] - weights[row, column] - expected
      return rows[row] * columns[column] * (lies * lies)
    }
    let square = expected * expected
    perUnit = .value(around / square / square)
    underNull = .value(null / square)
  }

  /// The standard error for a number of units; a count below 1 has none.
  static func standardError(_ variance: Measure, units: Int) -> Measure {
    guard variance.value != nil else { return variance }
    guard units > 0 else { return .undefined(.noPairs) }
    return variance.map { ($0 / Double(units)).squareRoot() }
  }

  /// estimate ± z · standard error, cut at -1 and 1.
  static func interval(_ estimate: Measure, _ error: Measure, confidence: Double) -> Interval? {
    guard let estimate = estimate.value, let error = error.value, confidence > 0, confidence < 1
    else { return nil }
    let half = NormalQuantile.twoSided(confidence: confidence) * error
    return Interval(lower: max(-1, estimate - half), upper: min(1, estimate + half))
  }

  /// A sum over all cells in which a cell and its mirror image are added first, so that exchanging the coders
  /// changes no bit.
  static func sum(_ size: Int, _ term: (Int, Int) -> Double) -> Double {
    var sum = 0.0
    for row in 0..<size {
      sum += term(row, row)
      for column in (row + 1)..<max(size, row + 1) {
        sum += term(row, column) + term(column, row)
      }
    }
    return sum
  }
}
