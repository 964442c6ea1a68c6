/// How much did each coder give to each category, and how much disagreement would chance alone bring?
///
/// The indices of agreement of two coders that correct for chance have one form, 1 - D / E: D is what the coders
/// disagreed on, E what they would disagree on by chance. It is the same as (po - pe) / (1 - pe), but sums of
/// positive terms replace the differences, so that rare categories keep their digits when cells are microseconds.
/// All sums are exact below 2⁵³, and the same when the coders' parts are exchanged. O(k²).
struct TableMargins: Sendable, Hashable {
  /// The first coder's totals.
  let rows: [Double]
  /// The second coder's totals.
  let columns: [Double]
  /// The sum of all cells.
  let total: Double
  /// The sum of the cells off the diagonal.
  let disagreed: Double

  init(_ table: AgreementTable) {
    var rows = [Double](repeating: 0, count: table.size)
    var columns = rows
    var disagreed = 0.0
    for row in 0..<table.size {
      for column in 0..<table.size {
        let cell = Double(table[row, column])
        rows[row] += cell
        columns[column] += cell
        if row != column { disagreed += cell }
      }
    }
    self.rows = rows
    self.columns = columns
    self.disagreed = disagreed
    total = rows.reduce(0, +)
  }

  /// The mean of both coders' totals, category by category.
  var means: [Double] { rows.indices.map { (rows[$0] + columns[$0]) / 2 } }

  /// Disagreement by chance when each coder's own totals are kept.
  var crossDisagreement: Double {
    guard total > 0 else { return 0 }
    return rows.indices.reduce(0) {
      $0 + (rows[$1] * (total - columns[$1]) + columns[$1] * (total - rows[$1]))
    } / (2 * total)
  }

  /// Disagreement by chance when both coders give the mean of their totals.
  var commonDisagreement: Double {
    guard total > 0 else { return 0 }
    return means.reduce(0) { $0 + $1 * (total - $1) } / total
  }

  /// Σ min(rᵢ, cᵢ): the most that coders with these totals could have agreed on.
  var largestAgreement: Double {
    rows.indices.reduce(0) { $0 + min(rows[$1], columns[$1]) }
  }

  /// The number of codes in the coding scheme: as stated, but never fewer than the coders used.
  func codes(_ stated: Int?) -> Int {
    let last = rows.indices.last { rows[$0] + columns[$0] > 0 }
    return max(stated ?? rows.count, last.map { $0 + 1 } ?? 0)
  }

  /// po: the share on the diagonal.
  var observed: Measure {
    .ratio(total - disagreed, total, ifZero: .noPairs)
  }

  /// pe, for a disagreement by chance.
  func expected(_ chanceDisagreement: Double) -> Measure {
    .ratio(total - chanceDisagreement, total, ifZero: .noPairs)
  }

  /// 1 - D / E; undefined when chance brings no disagreement.
  func corrected(_ chanceDisagreement: Double) -> Measure {
    guard total > 0 else { return .undefined(.noPairs) }
    guard chanceDisagreement > 0 else { return .undefined(.chanceComplete) }
    return .value(1 - disagreed / chanceDisagreement)
  }
}
