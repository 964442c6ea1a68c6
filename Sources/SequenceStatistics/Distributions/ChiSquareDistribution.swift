/// The chi-square distribution: what X² and G² of a whole table follow, nearly, when rows and
/// columns are independent and expected counts are not small.
///
/// Upper tail P(χ² > x) = Q(df/2, x/2), the regularized upper incomplete gamma function. Relative
/// error about 1e-13; cost O(√df).
///
/// ```swift
/// ChiSquareDistribution(degreesOfFreedom: 25)?.upperTail(92.816416)  // 9.8776e-10
/// ```
public struct ChiSquareDistribution: Sendable, Hashable {
  /// The number of degrees of freedom, at least 1.
  public let degreesOfFreedom: Int

  /// `nil` unless there is at least one degree of freedom: with none there is nothing to test.
  public init?(degreesOfFreedom: Int) {
    guard degreesOfFreedom >= 1 else { return nil }
    self.degreesOfFreedom = degreesOfFreedom
  }

  /// P(χ² > `statistic`), the p value of a tablewise test; 1 for a statistic of 0 or below.
  public func upperTail(_ statistic: Double) -> Double {
    IncompleteGamma.upper(shape: Double(degreesOfFreedom) / 2, statistic / 2)
  }

  /// P(χ² < `statistic`).
  public func lowerTail(_ statistic: Double) -> Double {
    IncompleteGamma.lower(shape: Double(degreesOfFreedom) / 2, statistic / 2)
  }
}
