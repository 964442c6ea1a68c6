import RealModule

/// The estimates, variances and moderators of the dyads that enter a weighted calculation.
struct EffectRows {
  let estimates: [Double]
  let variances: [Double]
  /// The columns of the design, the first of ones.
  let columns: [[Double]]

  init(_ selection: EffectSelection, moderator: [Double]? = nil) {
    estimates = selection.estimates
    variances = selection.variances
    columns = [[Double](repeating: 1, count: selection.count)] + (moderator.map { [$0] } ?? [])
  }

  /// The dyads' degrees of freedom around the fit.
  var degreesOfFreedom: Int { estimates.count - columns.count }

  /// The same without a moderator.
  var withoutModerator: EffectRows {
    EffectRows(estimates: estimates, variances: variances, columns: Array(columns.prefix(1)))
  }

  /// The same with every variance 1.
  var unweighted: EffectRows {
    EffectRows(
      estimates: estimates, variances: [Double](repeating: 1, count: estimates.count),
      columns: columns)
  }

  private init(estimates: [Double], variances: [Double], columns: [[Double]]) {
    (self.estimates, self.variances, self.columns) = (estimates, variances, columns)
  }
}

/// The weighted least-squares fit of dyads' effects with weights 1 / (variance + τ²): the mean, or a line.
///
/// With W the weights, X the design and P = W - W X (X'WX)⁻¹ X'W it gives what the estimators of τ² are made of: y'Py =
/// Σ w r², y'PPy = Σ w² r², the traces of P and PP and the restricted log-likelihood. O(k p²).
struct WeightedFit {
  let coefficients: [Double]
  /// (X'WX)⁻¹ row by row.
  let covariance: [Double]
  let weights: [Double]
  let residuals: [Double]
  /// Σ w r²: Q where τ² is 0.
  let squares: Double
  /// Σ w² r².
  let squaredScores: Double
  let trace: Double
  let traceOfSquare: Double
  /// ln det X'WX.
  let logDeterminant: Double

  /// The fit; `nil` where the design has nothing to tell its columns apart, or numbers grow beyond all bounds.
  init?(_ rows: EffectRows, tauSquared: Double) {
    let order = rows.columns.count
    let count = rows.estimates.count
    let weights = rows.variances.map { 1 / ($0 + tauSquared) }
    // X'WX, X'W²X and X'W³X.
    var first = [Double](repeating: 0, count: order * order)
    var (second, third) = (first, first)
    var right = [Double](repeating: 0, count: order)
    for row in 0..<order {
      let left = rows.columns[row]
      for column in 0...row {
        let other = rows.columns[column]
        var (sum, sumOfSquares, sumOfCubes) = (0.0, 0.0, 0.0)
        for place in 0..<count {
          let weight = weights[place]
          let product = left[place] * other[place] * weight
          sum += product
          sumOfSquares += product * weight
          sumOfCubes += product * weight * weight
        }
        for cell in [row * order + column, column * order + row] {
          (first[cell], second[cell], third[cell]) = (sum, sumOfSquares, sumOfCubes)
        }
      }
      var sum = 0.0
      for place in 0..<count { sum += left[place] * weights[place] * rows.estimates[place] }
      right[row] = sum
    }
    guard count > 0, let factor = CholeskyFactor(first, order: order) else { return nil }
    var coefficients = factor.solve(right)
    var residuals = Self.residuals(rows, coefficients)
    // A second round on what is left keeps the digits where the estimates share a large level.
    for row in 0..<order {
      var sum = 0.0
      for place in 0..<count { sum += rows.columns[row][place] * weights[place] * residuals[place] }
      right[row] = sum
    }
    coefficients = zip(coefficients, factor.solve(right)).map(+)
    residuals = Self.residuals(rows, coefficients)
    var inverse = [Double](repeating: 0, count: order * order)
    for column in 0..<order {
      let unit = (0..<order).map { $0 == column ? 1.0 : 0 }
      for (row, entry) in factor.solve(unit).enumerated() { inverse[row * order + column] = entry }
    }
    var (squares, squaredScores, sum, sumOfSquares) = (0.0, 0.0, 0.0, 0.0)
    for place in 0..<count {
      let score = weights[place] * residuals[place]
      squares += score * residuals[place]
      squaredScores += score * score
      sum += weights[place]
      sumOfSquares += weights[place] * weights[place]
    }
    let middle = Self.product(inverse, second, order)
    trace = sum - Self.trace(middle, order)
    traceOfSquare =
      sumOfSquares - 2 * Self.trace(Self.product(inverse, third, order), order)
      + Self.trace(Self.product(middle, middle, order), order)
    logDeterminant = -Self.logDeterminant(inverse, order)
    self.weights = weights
    (self.coefficients, self.residuals, covariance) = (coefficients, residuals, inverse)
    (self.squares, self.squaredScores) = (squares, squaredScores)
    guard squares.isFinite, squaredScores.isFinite, trace.isFinite, traceOfSquare.isFinite,
      trace > 0 || count == order, logDeterminant.isFinite, coefficients.allSatisfy(\.isFinite),
      inverse.allSatisfy(\.isFinite)
    else { return nil }
  }

  /// The restricted log-likelihood of τ², but for a constant.
  var restrictedLogLikelihood: Double {
    let logs = weights.reduce(0) { $0 + Double.log($1) }
    return (logs - logDeterminant - squares) / 2
  }

  private static func residuals(_ rows: EffectRows, _ coefficients: [Double]) -> [Double] {
    var residuals = rows.estimates
    for (column, coefficient) in zip(rows.columns, coefficients) {
      for place in residuals.indices { residuals[place] -= coefficient * column[place] }
    }
    return residuals
  }

  private static func product(_ left: [Double], _ right: [Double], _ order: Int) -> [Double] {
    (0..<(order * order)).map { cell in
      (0..<order).reduce(0) {
        $0 + left[cell / order * order + $1] * right[$1 * order + cell % order]
      }
    }
  }

  private static func trace(_ matrix: [Double], _ order: Int) -> Double {
    (0..<order).reduce(0) { $0 + matrix[$1 * order + $1] }
  }

  /// Of a symmetric matrix of one or two rows, which is all that is asked for.
  private static func logDeterminant(_ matrix: [Double], _ order: Int) -> Double {
    guard order == 2 else { return Double.log(matrix[0]) }
    return Double.log(matrix[0])
      + Double.log(matrix[3] - matrix[1] / matrix[0] * matrix[2])
  }
}
