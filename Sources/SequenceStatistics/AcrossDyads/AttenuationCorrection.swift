/// How strongly would two numbers of dyads be correlated if each had been measured without sampling error?
///
/// r / √(reliability₁ · reliability₂), the reliability of a number being 1 - mean sampling variance / variance between
/// dyads (Spearman 1904), over the dyads that have both numbers and both variances. It takes the two sampling errors for
/// independent; two directions counted in one session are not quite. It can exceed 1, which is left to be seen:
/// ``isBeyondOne``. An estimate to think with, without a test. Undefined where a reliability is not above 0 or a number
/// does not vary (`cannotVary`), and for fewer than two dyads (`tooFewDyads`). O(k).
///
/// ```swift
/// AttenuationCorrection(stressThenCoping, copingThenStress).corrected
/// ```
public struct AttenuationCorrection: Sendable, Hashable {
  /// How many dyads have all four numbers.
  public let count: Int
  /// The correlation as observed.
  public let observed: Measure
  /// The reliability of the first number.
  public let firstReliability: Measure
  /// The reliability of the second.
  public let secondReliability: Measure
  /// The correlation without sampling error.
  public let corrected: Measure

  /// Whether the corrected correlation is outside -1 … 1.
  public var isBeyondOne: Bool { (corrected.value?.magnitude ?? 0) > 1 }

  /// The correction for two effects of each dyad, dyad by dyad.
  public init(_ first: [DyadEffect], _ second: [DyadEffect]) {
    let pairs = zip(first, second).filter { first, second in
      [first.estimate, first.variance, second.estimate, second.variance]
        .allSatisfy { $0.value != nil }
    }
    count = pairs.count
    observed =
      pairs.count < 2
      ? .undefined(.tooFewDyads)
      : PearsonCorrelation(pairs.map(\.0.estimate.value), pairs.map(\.1.estimate.value)).r
    firstReliability = Self.reliability(pairs.map(\.0))
    secondReliability = Self.reliability(pairs.map(\.1))
    switch (observed, firstReliability, secondReliability) {
    case (.value(let r), .value(let one), .value(let other)):
      corrected =
        one > 0 && other > 0 ? .finite(r / (one * other).squareRoot()) : .undefined(.cannotVary)
    case (.undefined(let reason), _, _), (_, .undefined(let reason), _),
      (_, _, .undefined(let reason)):
      corrected = .undefined(reason)
    }
  }

  /// 1 - mean variance / variance of the estimates.
  private static func reliability(_ effects: [DyadEffect]) -> Measure {
    guard let between = MeanEffect(effects).standardDeviation.value else {
      return .undefined(.tooFewDyads)
    }
    let within = effects.compactMap(\.variance.value)
      .reduce(0) { $0 + $1 / Double(effects.count) }
    guard between > 0 else { return .undefined(.cannotVary) }
    return .finite(1 - within / between / between)
  }
}
