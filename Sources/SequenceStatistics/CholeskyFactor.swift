/// L of a symmetric positive definite matrix LLᵀ, for small systems of equations. O(n³).
struct CholeskyFactor {
  private let order: Int
  private let cells: [Double]

  /// The factor of `matrix`, row by row; `nil` when it is not positive definite, or so nearly singular
  /// that a pivot loses all but some four of its digits.
  init?(_ matrix: [Double], order: Int) {
    var factor = matrix
    for column in 0..<order {
      for row in column..<order {
        var entry = factor[row * order + column]
        let diagonal = entry
        for index in 0..<column {
          entry -= factor[row * order + index] * factor[column * order + index]
        }
        if row == column {
          guard entry > diagonal * 1e-12, entry.isFinite else { return nil }
          factor[row * order + column] = entry.squareRoot()
        } else {
          factor[row * order + column] = entry / factor[column * order + column]
        }
      }
    }
    self.order = order
    cells = factor
  }

  /// x of LLᵀx = `right`.
  func solve(_ right: [Double]) -> [Double] {
    var x = right
    for row in 0..<order {
      for column in 0..<row { x[row] -= cells[row * order + column] * x[column] }
      x[row] /= cells[row * order + row]
    }
    for row in (0..<order).reversed() {
      for column in (row + 1)..<max(order, row + 1) {
        x[row] -= cells[column * order + row] * x[column]
      }
      x[row] /= cells[row * order + row]
    }
    return x
  }
}
