import RealModule

/// How strongly do given and target go together in one dyad when several phases are counted, none of them taken for
/// another?
///
/// Summed over phases, behaviours that merely occur in the same phase would seem to go together. The odds ratio of
/// Mantel and Haenszel compares within phases only: ln(R / S) with R = Σ a d / n and S = Σ b c / n over phases, and
/// the variance of Robins, Breslow and Greenland (1986), Σ P R / 2R² + Σ (P S + Q R) / 2RS + Σ Q S / 2S² with
/// P = (a + d) / n and Q = (b + c) / n. Of a single phase both are those of ``LogOddsEffect``. A phase with an empty
/// row or column says nothing and is left out; a dyad without any other phase has no estimate (`emptyMargin`). One half
/// is added to the four counts of every phase that is left (`.always`), or of all of them where R or S would be 0
/// (`.whenEmpty`). Sources: Mantel & Haenszel (1959); Robins, Breslow & Greenland (1986). O(phases).
///
/// ```swift
/// let phases = [Association2x2(a: 4, b: 6, c: 3, d: 20), Association2x2(a: 9, b: 2, c: 8, d: 7)].compactMap { $0 }
/// StratifiedLogOdds.of(phases, haldane: .never).estimate  // .value(1.429…)
/// ```
public enum StratifiedLogOdds {
  /// The effect of one dyad's tables, a phase each.
  public static func of(
    _ phases: [Association2x2], haldane: Association2x2.Correction = .always,
    dyad: DyadEffect.Dyad = .init()
  ) -> DyadEffect {
    let informative = phases.filter { !$0.hasEmptyMargin }
    guard !informative.isEmpty else {
      return DyadEffect(of: dyad, estimate: .undefined(.emptyMargin))
    }
    let plain = Sums(informative, adding: haldane == .always ? 0.5 : 0)
    let isEmpty = plain.r == 0 || plain.s == 0
    guard !isEmpty || haldane == .whenEmpty else {
      return DyadEffect(of: dyad, estimate: .undefined(.emptyCell))
    }
    let sums = isEmpty ? Sums(informative, adding: 0.5) : plain
    return DyadEffect(
      of: dyad, estimate: .finite(Double.log(sums.r / sums.s)),
      variance: .finite(sums.variance))
  }

  /// The sums over phases that both formulas are made of.
  private struct Sums {
    var r = 0.0
    var s = 0.0
    private var pr = 0.0
    private var crossed = 0.0
    private var qs = 0.0

    init(_ phases: [Association2x2], adding half: Double) {
      for phase in phases {
        let (a, b) = (Double(phase.a) + half, Double(phase.b) + half)
        let (c, d) = (Double(phase.c) + half, Double(phase.d) + half)
        let n = a + b + c + d
        let (p, q) = ((a + d) / n, (b + c) / n)
        let (own, other) = (a * d / n, b * c / n)
        r += own
        s += other
        pr += p * own
        crossed += p * other + q * own
        qs += q * other
      }
    }

    var variance: Double { pr / (2 * r * r) + crossed / (2 * r * s) + qs / (2 * s * s) }
  }
}
