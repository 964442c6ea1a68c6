import RealModule

/// How many times more probable is the target after the given than after anything else?
///
/// RR = (a/(a+b)) / (c/(c+d)); 1 without association. Undefined when a row is empty (`emptyMargin`)
/// or the target never comes after anything else (`emptyCell`). Its interval is that of ln RR with
/// standard error √(1/a - 1/(a+b) + 1/c - 1/(c+d)) (Katz et al. 1978), and needs a and c above 0.
/// Cost O(1).
///
/// ```swift
/// Association2x2(a: 10, b: 10, c: 20, d: 60).map(RiskRatio.measure)  // .value(2.0)
/// ```
public enum RiskRatio {
  /// RR of one 2×2 table.
  public static func measure(of pair: Association2x2) -> Measure {
    guard pair.a + pair.b > 0, pair.c + pair.d > 0 else { return .undefined(.emptyMargin) }
    return .ratio(
      Double(pair.a) * Double(pair.c + pair.d), Double(pair.c) * Double(pair.a + pair.b),
      ifZero: .emptyCell)
  }

  /// The interval of RR, `nil` where there is none.
  public static func interval(of pair: Association2x2, confidence: Double = 0.95) -> Interval? {
    guard let ratio = measure(of: pair).value, ratio > 0 else { return nil }
    let error =
      (1 / Double(pair.a) - 1 / Double(pair.a + pair.b) + 1 / Double(pair.c)
      - 1 / Double(pair.c + pair.d)).squareRoot()
    let reach = NormalQuantile.twoSided(confidence: confidence) * error
    return Interval(
      lower: ratio * Double.exp(-reach), upper: ratio * Double.exp(reach))
  }
}
