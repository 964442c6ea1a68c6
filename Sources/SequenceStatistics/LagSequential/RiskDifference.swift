/// By how much does the probability of the target rise after the given?
///
/// RD = a/(a+b) - c/(c+d): P(target | given) minus P(target | anything else), Yoder's operant
/// contingency value and ΔP. From -1 to 1, 0 without association. It follows probabilities where
/// Yule's Q follows odds. Undefined when a row is empty (`emptyMargin`).
///
/// Its interval is Newcombe's (1998) tenth method, made of the two Wilson intervals. Cost O(1).
///
/// ```swift
/// Association2x2(a: 10, b: 10, c: 20, d: 60).map(RiskDifference.measure)  // .value(0.25)
/// ```
public enum RiskDifference {
  /// RD of one 2×2 table.
  public static func measure(of pair: Association2x2) -> Measure {
    guard pair.a + pair.b > 0, pair.c + pair.d > 0 else { return .undefined(.emptyMargin) }
    return .value(
      Double(pair.a) / Double(pair.a + pair.b) - Double(pair.c) / Double(pair.c + pair.d))
  }

  /// The interval of RD, `nil` where RD is undefined.
  public static func interval(of pair: Association2x2, confidence: Double = 0.95) -> Interval? {
    guard let difference = measure(of: pair).value,
      let first = WilsonInterval.of(
        count: pair.a, among: pair.a + pair.b, confidence: confidence),
      let second = WilsonInterval.of(
        count: pair.c, among: pair.c + pair.d, confidence: confidence)
    else { return nil }
    let p = Double(pair.a) / Double(pair.a + pair.b)
    let q = Double(pair.c) / Double(pair.c + pair.d)
    func length(_ x: Double, _ y: Double) -> Double { (x * x + y * y).squareRoot() }
    return Interval(
      lower: difference - length(p - first.lower, second.upper - q),
      upper: difference + length(first.upper - p, q - second.lower))
  }
}
