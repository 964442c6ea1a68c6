/// How bad is it to take one category for another?
///
/// A weight vᵢⱼ ≥ 0 for every pair of categories, 0 on the diagonal. Linear |i - j| and quadratic (i - j)² weights
/// hold for ordered categories that are numbered in their order; the index does not depend on the scale of weights.
/// Sources: Cohen (1968); Cicchetti & Allison (1971) for linear ones; Fleiss & Cohen (1973) for quadratic ones.
public struct DisagreementWeights: Sendable, Hashable {
  /// Why weights were refused.
  public enum Failure: Error, Sendable, Hashable {
    /// The rows do not form a square.
    case notSquare
    /// The weight of a pair is negative or no number.
    case unfit(first: Int, second: Int)
    /// The weight of an agreement is not 0.
    case agreementHasWeight(Int)
    /// The coders used a category for which there are no weights.
    case tooFew(Int)
  }

  private enum Rule: Sendable, Hashable {
    case nominal
    case linear
    case quadratic
    case given(size: Int, cells: [Double])
  }

  private let rule: Rule

  /// Every disagreement counts alike: the kappa of Cohen (1960).
  public static let nominal = DisagreementWeights(rule: .nominal)
  /// |i - j|: twice as far apart is twice as bad.
  public static let linear = DisagreementWeights(rule: .linear)
  /// (i - j)²: close to an intraclass correlation.
  public static let quadratic = DisagreementWeights(rule: .quadratic)

  private init(rule: Rule) { self.rule = rule }

  /// Weights written down one by one: rows are the first coder's categories, columns the second's.
  ///
  /// They are divided by the largest. They need not be symmetric, but exchanging the coders then changes the index.
  ///
  /// - Throws: ``Failure`` when they are not square, negative, no numbers, or not 0 on the diagonal.
  public init(_ rows: [[Double]]) throws(Failure) {
    guard rows.allSatisfy({ $0.count == rows.count }) else { throw .notSquare }
    for (first, row) in rows.enumerated() {
      for (second, weight) in row.enumerated() {
        guard weight >= 0, weight.isFinite else { throw .unfit(first: first, second: second) }
        if first == second, weight != 0 { throw .agreementHasWeight(first) }
      }
    }
    let cells = rows.flatMap { $0 }
    let largest = cells.max() ?? 0
    rule = .given(size: rows.count, cells: largest > 0 ? cells.map { $0 / largest } : cells)
  }

  /// For how many categories there are weights; `nil` for any number.
  public var size: Int? {
    if case .given(let size, _) = rule { return size }
    return nil
  }

  /// What taking `first` for `second` weighs; 0 for a category without weights.
  public subscript(first: Int, second: Int) -> Double {
    let distance = (first - second).magnitude
    switch rule {
    case .nominal: return first == second ? 0 : 1
    case .linear: return Double(distance)
    case .quadratic: return Double(distance) * Double(distance)
    case .given(let size, let cells):
      guard (0..<size).contains(first), (0..<size).contains(second) else { return 0 }
      return cells[first * size + second]
    }
  }
}
