/// What is the mean of the dyads, each counting once?
///
/// Mean, standard deviation (n - 1), standard error SD/√n, the interval mean ± t SE and the one-sample t test against 0
/// with n - 1 degrees of freedom; the size of the mean in units of how much dyads differ (``StandardizedMean``). The
/// dyad is the unit, whatever was counted within: a long session weighs as much as a short one (``MetaAnalysis`` weighs
/// by what each dyad tells). Dyads without an estimate are left out and listed.
///
/// Undefined for fewer than two dyads (`tooFewDyads`, the mean for none), and t, p and the interval where all dyads are
/// alike (`cannotVary`). O(k).
///
/// ```swift
/// MeanEffect(couples).test.interval  // 1.888 to 2.581 for the 64 couples' log odds ratios
/// ```
public struct MeanEffect: Sendable, Hashable {
  /// Which dyads entered.
  public let selection: EffectSelection
  /// Their standard deviation.
  public let standardDeviation: Measure
  /// Mean, standard error, interval, t, p.
  public let test: CoefficientTest
  /// The mean in units of the standard deviation.
  public let standardized: StandardizedMean

  /// How many dyads entered.
  public var count: Int { selection.count }
  /// Their mean.
  public var mean: Measure { test.estimate }

  /// The mean of `effects`.
  public init(_ effects: [DyadEffect], confidence: Double = 0.95) {
    let selection = EffectSelection(effects)
    let values = selection.estimates
    let n = Double(values.count)
    self.selection = selection
    guard let first = values.first else {
      standardDeviation = .undefined(.tooFewDyads)
      test = CoefficientTest(reason: .tooFewDyads, confidence: confidence)
      standardized = StandardizedMean(mean: 0, standardDeviation: 0, count: 0)
      return
    }
    // Equal numbers have exactly their own mean, which a rounded sum can miss.
    let isConstant = values.allSatisfy { $0 == first }
    let mean = isConstant ? first : values.reduce(0) { $0 + $1 / n }
    let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    let deviation = isConstant ? 0 : (squares / (n - 1)).squareRoot()
    standardDeviation = values.count < 2 ? .undefined(.tooFewDyads) : .finite(deviation)
    test =
      values.count < 2
      ? CoefficientTest(estimate: mean, reason: .tooFewDyads, confidence: confidence)
      : CoefficientTest(
        estimate: mean, standardError: deviation / n.squareRoot(), degreesOfFreedom: n - 1,
        confidence: confidence)
    standardized = StandardizedMean(
      mean: mean, standardDeviation: deviation, count: values.count, confidence: confidence)
  }
}
