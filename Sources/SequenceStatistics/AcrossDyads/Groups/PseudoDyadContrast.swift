/// By how much do real dyads exceed pseudo-dyads, and how well is that known?
///
/// ``difference``: the mean of s(i, i) minus the mean of all s(i, j), i ≠ j, of one stratum (``PseudoDyadTable``). Its
/// interval is by a bootstrap over dyads: dyads are drawn with replacement, both partners together; a pseudo-dyad counts
/// as often as its two dyads are drawn together, and a dyad drawn twice makes no pseudo-dyad with itself. Replicate i
/// draws from (seed, i). With few dyads (under about 20) the percentile interval is too narrow. Source: Efron & Tibshirani
/// (1993). O(r n²).
public struct PseudoDyadContrast: Sendable, Hashable {
  /// The mean of real dyads.
  public let realMean: Measure
  /// The mean of pseudo-dyads.
  public let pseudoMean: Measure
  /// Real minus pseudo.
  public let difference: Measure
  /// The difference over bootstrap replicates.
  public let bootstrap: BootstrapSummary

  /// The contrast of a table.
  public init(
    _ table: PseudoDyadTable, replicates: Int = 1999, seed: UInt64 = 1, confidence: Double = 0.95
  ) {
    realMean = table.realMean
    pseudoMean = table.pseudoMean
    difference = WelchTest.difference(table.realMean, table.pseudoMean)
    let isPossible = difference.value != nil
    bootstrap = BootstrapSummary(
      (0..<(isPossible ? max(replicates, 0) : 0)).map {
        Self.difference(
          table, Bootstrap.sessions(count: table.count, replicate: $0, seed: seed))
      }, confidence: confidence)
  }

  /// The difference among the dyads drawn.
  private static func difference(_ table: PseudoDyadTable, _ drawn: [Int]) -> Measure {
    let count = table.count
    var times = [Double](repeating: 0, count: count)
    for dyad in drawn { times[dyad] += 1 }
    var (real, pseudo, pairs) = (0.0, 0.0, 0.0)
    for stratum in table.strata {
      for a in stratum where times[a] > 0 {
        real += times[a] * table.cells[a * count + a]
        var (row, weights) = (0.0, 0.0)
        for b in stratum where b != a && table.isDefined[a * count + b] {
          row += times[b] * table.cells[a * count + b]
          weights += times[b]
        }
        pseudo += times[a] * row
        pairs += times[a] * weights
      }
    }
    guard pairs > 0 else { return .undefined(.noPairs) }
    return .finite(real / Double(drawn.count) - pseudo / pairs)
  }
}
