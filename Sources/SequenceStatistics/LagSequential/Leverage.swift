/// How far each cell's own count pulls its expected count.
///
/// h is the diagonal of W^½ X (XᵀWX)⁻ XᵀW^½, with X the 0/1 design of rows and columns on the cells
/// that exist and W the expected counts; the variance of O - e is e (1 - h). In a complete table
/// 1 - h = (1 - row share)(1 - column share), the textbook form. Source: Haberman (1973) for the
/// variance; Christensen (1997) gives the form for incomplete tables.
///
/// XᵀWX is singular once for every part of a separable table. One column of each part is therefore
/// dropped (the rank is known exactly from ``Separability``), the rest is factored by Cholesky, and
/// h is e × the squared length of a sum of two columns of the inverse factor: a sum of squares, so
/// that nothing cancels. h = 1 exactly for a cell without which its part would fall in two; in
/// floating point such a cell is recognised by 1 - h ≤ 1e-10 (``tolerance``). O(k³).
public struct Leverage: Sendable, Hashable {
  /// A cell with 1 - h at most this much cannot vary.
  public static let tolerance = 1e-10

  /// 1 - h for every cell: undefined for `leverageOne` where the count is fixed by the totals, for
  /// `illConditioned` where the equations could not be solved, and for the reason given where the
  /// cell is not part of the fit.
  public let complements: CellTable<Measure>

  /// The leverages of the cells of `table` that `expected` fits.
  ///
  /// - Parameters:
  ///   - expected: The expected counts of `table`.
  ///   - table: The counts themselves.
  public init(_ expected: ExpectedFrequencies, of table: LagTable) {
    let isComplete = expected.model == .independence
    let shares = isComplete ? Self.productForm(table) : Self.solved(expected)
    complements = CellTable(size: table.codes.count) { given, target in
      guard expected.isFitted[given: given, target: target] else {
        return .undefined(Self.reasonNotFitted(expected, table, given, target))
      }
      if let reason = expected.cells[given: given, target: target].reason {
        return .undefined(reason)
      }
      guard let shares else { return .undefined(.illConditioned) }
      let complement = shares[given: given, target: target]
      return complement > Self.tolerance ? .value(complement) : .undefined(.leverageOne)
    }
  }

  private static func reasonNotFitted(
    _ expected: ExpectedFrequencies, _ table: LagTable, _ given: Int, _ target: Int
  ) -> Measure.Reason {
    if table.isImpossible[given: given, target: target] { return .structuralZero }
    return expected.isForcedZero[given: given, target: target] ? .forcedZero : .emptyMargin
  }

  /// (1 - row share)(1 - column share), with the differences taken in whole numbers.
  private static func productForm(_ table: LagTable) -> CellTable<Double>? {
    let total = Double(table.total)
    return CellTable(size: table.codes.count) { given, target in
      (Double(table.total - table.rowTotals[given]) / total)
        * (Double(table.total - table.columnTotals[target]) / total)
    }
  }

  /// 1 - h by Cholesky; `nil` when a pivot is not positive.
  private static func solved(_ expected: ExpectedFrequencies) -> CellTable<Double>? {
    let size = expected.cells.size
    let parts = expected.separability
    // The first column of each part is dropped; what is left has full rank.
    var place = [Int?](repeating: nil, count: 2 * size)
    var order = 0
    for row in 0..<size where parts.partOfRow[row] != nil {
      place[row] = order
      order += 1
    }
    var isDropped = [Bool](repeating: false, count: parts.partCount)
    for column in 0..<size {
      guard let part = parts.partOfColumn[column] else { continue }
      guard isDropped[part] else {
        isDropped[part] = true
        continue
      }
      place[size + column] = order
      order += 1
    }
    var matrix = [Double](repeating: 0, count: order * order)
    for row in 0..<size {
      for column in 0..<size {
        guard let weight = expected.cells[given: row, target: column].value, weight > 0 else {
          continue
        }
        for first in [place[row], place[size + column]] {
          for second in [place[row], place[size + column]] {
            if let first, let second { matrix[first * order + second] += weight }
          }
        }
      }
    }
    guard let inverse = inverseCholeskyFactor(matrix, order: order) else { return nil }
    return CellTable(size: size) { row, column in
      let weight = expected.cells[given: row, target: column].value ?? 0
      var squares = 0.0
      for index in 0..<order {
        let fromRow = place[row].map { inverse[index * order + $0] } ?? 0
        let fromColumn = place[size + column].map { inverse[index * order + $0] } ?? 0
        squares += (fromRow + fromColumn) * (fromRow + fromColumn)
      }
      return 1 - weight * squares
    }
  }

  /// L⁻¹ of a symmetric positive definite matrix LLᵀ, row by row; `nil` when it is not.
  private static func inverseCholeskyFactor(_ matrix: [Double], order: Int) -> [Double]? {
    var factor = matrix
    for column in 0..<order {
      for row in column..<order {
        var entry = factor[row * order + column]
        for index in 0..<column {
          entry -= factor[row * order + index] * factor[column * order + index]
        }
        if row == column {
          guard entry > 0 else { return nil }
          factor[row * order + column] = entry.squareRoot()
        } else {
          factor[row * order + column] = entry / factor[column * order + column]
        }
      }
    }
    var inverse = [Double](repeating: 0, count: order * order)
    for column in 0..<order {
      for row in column..<order {
        var entry = row == column ? 1.0 : 0.0
        for index in column..<row {
          entry -= factor[row * order + index] * inverse[index * order + column]
        }
        inverse[row * order + column] = entry / factor[row * order + row]
      }
    }
    return inverse
  }
}
