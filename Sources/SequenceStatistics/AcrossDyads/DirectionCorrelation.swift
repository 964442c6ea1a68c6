import RealModule

/// Do dyads in which one partner answers the other more also show more answering the other way round?
///
/// Pearson's r of two numbers of each dyad, over the dyads that have both; t test with n - 2 degrees of freedom; interval
/// tanh(atanh r ± z/√(n - 3)) (Fisher 1915). Both numbers are measured with error, which draws r towards 0
/// (``AttenuationCorrection``), while what both directions share within a session, such as its length or a toy, draws
/// them together. Undefined for no dyad (`noPairs`) and where a number does not vary (`cannotVary`); no interval for fewer
/// than four dyads or r = ±1. O(k).
///
/// ```swift
/// DirectionCorrelation(stressThenCoping, copingThenStress).interval
/// ```
public struct DirectionCorrelation: Sendable, Hashable {
  /// How many dyads have both numbers.
  public let count: Int
  /// r.
  public let r: Measure
  /// Its interval.
  public let interval: Interval?
  /// The two-sided p of the t test.
  public let p: Measure

  /// The correlation of two effects of each dyad, dyad by dyad; what the longer list has more is left out.
  public init(_ first: [DyadEffect], _ second: [DyadEffect], confidence: Double = 0.95) {
    self.init(
      first.map(\.estimate.value), second.map(\.estimate.value), confidence: confidence)
  }

  /// The correlation of two numbers of each dyad, `nil` where missing.
  public init(_ first: [Double?], _ second: [Double?], confidence: Double = 0.95) {
    let correlation = PearsonCorrelation(first, second)
    count = correlation.pairs
    r = correlation.r
    p = Self.p(correlation.r, count: correlation.pairs)
    interval = Self.interval(
      correlation.r, errorFactor: 1, count: correlation.pairs, confidence: confidence)
  }

  /// The p of r √((n - 2) / (1 - r²)) as t with n - 2 degrees of freedom.
  static func p(_ r: Measure, count: Int) -> Measure {
    guard let r = r.value else { return r }
    guard let student = StudentDistribution(degreesOfFreedom: Double(count) - 2) else {
      return .undefined(.tooFewDyads)
    }
    let rest = (1 - r) * (1 + r)
    return .value(rest > 0 ? student.twoSided(r * (Double(count - 2) / rest).squareRoot()) : 0)
  }

  /// tanh(atanh r ± z √(factor / (n - 3))).
  static func interval(
    _ r: Measure, errorFactor: Double, count: Int, confidence: Double
  ) -> Interval? {
    guard count > 3, let z = FisherZ.of(r).value else { return nil }
    let reach =
      NormalQuantile.twoSided(confidence: confidence)
      * (errorFactor / Double(count - 3)).squareRoot()
    return Interval(lower: Double.tanh(z - reach), upper: Double.tanh(z + reach))
  }
}
