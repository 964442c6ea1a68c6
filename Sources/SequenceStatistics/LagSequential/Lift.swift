/// How many times more often does the target follow the given than its share of all targets?
///
/// Lift = O N / (row total × column total) = P(target | given) / P(target); the observed over the
/// expected count without structural zeros. 1 without association, 0 when it never follows. It
/// favours rare codes: quote the counts beside it. Undefined when a margin is 0 (`emptyMargin`).
/// Cost O(1). Source: Church & Hanks (1990), whose mutual information is its logarithm.
///
/// ```swift
/// Association2x2(a: 10, b: 10, c: 20, d: 60).map(Lift.measure)  // .value(1.666…)
/// ```
public enum Lift {
  /// The lift of one 2×2 table.
  public static func measure(of pair: Association2x2) -> Measure {
    let total = Double(pair.a + pair.b + pair.c + pair.d)
    return .ratio(
      Double(pair.a) * total, Double(pair.a + pair.b) * Double(pair.a + pair.c),
      ifZero: .emptyMargin)
  }
}
