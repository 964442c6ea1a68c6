/// In which units do two streams show one category, as rows of 0 and 1 for correlations?
///
/// 1 where the category is shown, 0 where something else or nothing is, `nil` where the unit could not be coded. The
/// correlation of two such rows is the phi coefficient. O(n).
public struct IndicatorRows: Sendable, Hashable {
  /// The first stream's row of each stretch.
  public let first: [[Double?]]
  /// The second stream's.
  public let second: [[Double?]]

  /// The rows of `category`, for both streams or with another category for the second.
  public init(_ units: PairedUnits, category: UInt16, secondCategory: UInt16? = nil) {
    func row(_ units: [UInt16], _ category: UInt16) -> [Double?] {
      units.map { $0 == PairedUnits.unknown ? nil : $0 == category ? 1 : 0 }
    }
    first = units.stretches.map { row($0.first, category) }
    second = units.stretches.map { row($0.second, secondCategory ?? category) }
  }

  /// Each stream's stretches as one row, with `gap` missing samples between two of them: no pair at a lag up to
  /// `gap` then crosses stretches. The gap is at most ten times the longest stretch.
  public func joined(apart gap: Int) -> (first: [Double?], second: [Double?]) {
    let longest = first.map(\.count).max() ?? 0
    let missing = [Double?](repeating: nil, count: min(max(gap, 0), 10 * longest))
    func joined(_ rows: [[Double?]]) -> [Double?] { Array(rows.joined(separator: missing)) }
    return (joined(first), joined(second))
  }
}
