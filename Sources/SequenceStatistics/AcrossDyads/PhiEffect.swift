/// How strongly are given and target correlated in one dyad?
///
/// φ = (ad - bc) / √((a+b)(c+d)(a+c)(b+d)), with the large-sample variance of four multinomial counts (Bishop, Fienberg
/// & Holland 1975, p. 381), n being their sum, r and s the differences of the two row and the two column shares, R and
/// S the roots of the products of these shares:
/// (1 - φ² + φ (1 + φ²/2) rs/(RS) - ¾ φ² (r²/R² + s²/S²)) / n. Nothing is added to empty cells. φ = ±1 has variance 0
/// and is left out of ``MetaAnalysis`` (`noVariance`). φ depends on how common given and target are: dyads that look
/// away more often differ in φ for that alone. Undefined where a row or column is empty (`emptyMargin`). O(1).
///
/// ```swift
/// PhiEffect.of(pair).estimate  // .value(0.2182…) for 10, 10, 20, 60
/// ```
public enum PhiEffect {
  /// The effect of one dyad's table.
  public static func of(_ pair: Association2x2, dyad: DyadEffect.Dyad = .init()) -> DyadEffect {
    let estimate = pair.phi
    let variance = estimate.map { phi -> Double in
      let n = Double(pair.a + pair.b + pair.c + pair.d)
      let (row, column) = (Double(pair.a + pair.b) / n, Double(pair.a + pair.c) / n)
      let (r, s) = (2 * row - 1, 2 * column - 1)
      let (rr, ss) = (row * (1 - row), column * (1 - column))
      let cross = r * s / (rr * ss).squareRoot()
      let square = phi * phi
      let spread = r * r / rr + s * s / ss
      // Rounding can leave a little below 0 at ±1.
      return max(0, 1 - square + phi * (1 + square / 2) * cross - 0.75 * square * spread) / n
    }
    return DyadEffect(
      of: dyad, estimate: estimate,
      variance: pair.b + pair.c == 0 || pair.a + pair.d == 0 ? estimate.map { _ in 0 } : variance,
      caveats: TableSufficiency.caveats(of: pair))
  }
}
