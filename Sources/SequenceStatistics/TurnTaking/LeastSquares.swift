/// The straight-line combination of some columns that comes nearest to a column of numbers: ordinary least squares
/// with an intercept.
///
/// Columns are centred and scaled, then made orthogonal one after another (Gram & Schmidt, each twice, which
/// keeps the full precision); a column of which all but a share of 1e-8 lies in the ones before is refused as
/// ill conditioned. O(n k²) for n rows and k columns.
struct LeastSquares: Sendable, Hashable {
  /// What the fit came to.
  enum Outcome: Sendable, Hashable {
    case fitted(LeastSquares)
    case undefined(Measure.Reason)
  }

  let intercept: Double
  /// For each column its coefficient.
  let coefficients: [Double]
  /// The summed squares of what is left over.
  let residualSquares: Double
  /// The summed squares around the mean.
  let totalSquares: Double

  /// The share of the squares around the mean that is explained.
  var rSquared: Double { 1 - residualSquares / totalSquares }

  /// Fits `columns`, each as long as `target`.
  static func fit(_ columns: [[Double]], to target: [Double]) -> Outcome {
    let count = target.count
    guard count > columns.count + 1, columns.allSatisfy({ $0.count == count }) else {
      return .undefined(.tooShort)
    }
    guard let goal = Centred(target) else { return .undefined(.cannotVary) }
    var basis: [[Double]] = []
    // The upper triangle: column j in terms of the basis.
    var triangle: [[Double]] = []
    var centred: [Centred] = []
    for column in columns {
      guard let values = Centred(column) else { return .undefined(.cannotVary) }
      var rest = values.unit
      var parts = [Double](repeating: 0, count: basis.count)
      for _ in 0..<2 {
        for (place, direction) in basis.enumerated() {
          let part = dot(direction, rest)
          parts[place] += part
          for row in 0..<count { rest[row] -= part * direction[row] }
        }
      }
      let length = dot(rest, rest).squareRoot()
      guard length > 1e-8 else { return .undefined(.illConditioned) }
      basis.append(rest.map { $0 / length })
      triangle.append(parts + [length])
      centred.append(values)
    }
    var left = goal.unit
    var weights: [Double] = []
    for direction in basis {
      let weight = dot(direction, left)
      weights.append(weight)
      for row in 0..<count { left[row] -= weight * direction[row] }
    }
    for place in basis.indices.reversed() {
      weights[place] /= triangle[place][place]
      for earlier in 0..<place { weights[earlier] -= weights[place] * triangle[place][earlier] }
    }
    let coefficients = zip(weights, centred).map { $0 * goal.length / $1.length }
    let intercept =
      goal.mean - zip(coefficients, centred).reduce(0) { $0 + $1.0 * $1.1.mean }
    let total = goal.length * goal.length
    guard total.isFinite, total > 0, intercept.isFinite, coefficients.allSatisfy(\.isFinite) else {
      return .undefined(.illConditioned)
    }
    return .fitted(
      LeastSquares(
        intercept: intercept, coefficients: coefficients,
        residualSquares: dot(left, left) * total, totalSquares: total))
  }

  /// Numbers around their mean, scaled to length 1; `nil` where they do not vary.
  private struct Centred {
    let mean: Double
    let length: Double
    let unit: [Double]

    init?(_ values: [Double]) {
      let largest = values.map(\.magnitude).max() ?? 0
      guard largest > 0, largest.isFinite else { return nil }
      let scaled = values.map { $0 / largest }
      let middle = scaled.reduce(0, +) / Double(scaled.count)
      let rest = scaled.map { $0 - middle }
      let length = LeastSquares.dot(rest, rest).squareRoot()
      guard length > 1e-13 * Double(values.count).squareRoot() else { return nil }
      mean = middle * largest
      self.length = length * largest
      unit = rest.map { $0 / length }
    }
  }

  private static func dot(_ left: [Double], _ right: [Double]) -> Double {
    var sum = 0.0
    for row in 0..<min(left.count, right.count) { sum += left[row] * right[row] }
    return sum
  }
}
