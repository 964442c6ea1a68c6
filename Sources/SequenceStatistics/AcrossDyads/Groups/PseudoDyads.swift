/// Do partners go together more than partners dealt out anew?
///
/// The mean of s(i, i) over real dyads (``PseudoDyadTable``) is compared with means over pseudo-dyads: B's dealt out anew
/// among the A's of a stratum, each once. Cells without a number are left out of an arrangement's mean.
/// - `.permutations`: all orders, the real one among them. If partners do not matter, every order is as likely as the
///   real one: a p of .05 or less comes about in at most .05 of studies, whatever s is.
/// - `.derangements`: orders in which nobody has the own partner, as the field draws pseudo-dyads. They form no group, so
///   that bound does not hold: one outstanding cell s(i, j), which in one of n studies falls on a real dyad, is in none of
///   the derangements and then gives the smallest p there is. With cells of independent normal numbers, one-sided p up
///   to .05 came about in .10 of simulated studies of 5 dyads, .09 of 6 and .08 of 8; heavy tails make it more.
///
/// All arrangements are gone through while there are at most ``exactLimit``, which holds for up to eight dyads: p = b / n
/// for permutations, (1 + b) / (1 + n) for derangements, which leave the observed one out; else they are drawn with the
/// seed, p = (1 + b) / (1 + n). Two-sided is twice the smaller. Means tie within 1e-12 of the mean magnitude.
///
/// Undefined without two dyads in a stratum (`too-few-dyads`), or if no arrangement changes anything (`cannot-vary`). Source:
/// Bernieri & Rosenthal (1991); Moulder and others (2018). O(n²) for the table, O(r n) for r arrangements.
public struct PseudoDyads: Sendable, Hashable {
  /// With which arrangements the real one is compared.
  public enum Pairing: String, Sendable, Hashable, CaseIterable {
    /// All orders of partners.
    case permutations
    /// Those in which nobody has the own partner.
    case derangements
  }

  /// The mean over real dyads.
  public let observed: Measure
  /// The means over arrangements.
  public let null: NullSample
  /// The p values.
  public let p: DirectedP
  /// With which arrangements it is compared.
  public let pairing: Pairing
  /// How many arrangements there are; 1e300 stands for more.
  public let arrangementCount: Double

  /// Up to so many arrangements all are gone through; 8! = 40 320.
  public static let exactLimit = 50_000.0

  /// The test of a table.
  public init(
    _ table: PseudoDyadTable, against pairing: Pairing = .permutations, replicates: Int = 1999,
    seed: UInt64 = 1
  ) {
    let arrangements = PartnerArrangements(
      strata: table.strata, size: table.count, kind: pairing == .permutations ? .all : .withoutOwn)
    let isExact = arrangements.count <= Self.exactLimit
    let kind: ChanceP.Kind =
      !isExact
      ? .sampled : pairing == .permutations ? .enumerated : .enumeratedWithoutObserved
    self.pairing = pairing
    observed = table.realMean
    guard table.count > 1, let real = table.mean(Array(0..<table.count)) else {
      null = NullSample([], how: kind)
      p = DirectedP(undefined: table.count > 1 ? .infinite : .tooFewDyads)
      arrangementCount = 0
      return
    }
    var means: [Double] = []
    if isExact {
      arrangements.visitAll { partners in
        if let mean = table.mean(partners) { means.append(mean) }
      }
    } else {
      for replicate in 0..<max(replicates, 0) {
        if let mean = table.mean(arrangements.drawn(replicate, seed: seed)) { means.append(mean) }
      }
    }
    arrangementCount = arrangements.count
    null = NullSample(means, how: kind)
    let scale = table.cells.reduce(0) { max($0, $1.magnitude) }
    let tolerance = 1e-12 * scale
    let (low, high) = (null.sorted.first ?? real, null.sorted.last ?? real)
    guard max(high, real) - min(low, real) > tolerance else {
      p = DirectedP(undefined: means.isEmpty ? .noPairs : .cannotVary)
      return
    }
    let greater = means.count - null.sorted.partitioningIndex { $0 >= real - tolerance }
    let less = null.sorted.partitioningIndex { $0 > real + tolerance }
    p = DirectedP(
      greater: ChanceP(reached: greater, among: means.count, how: kind).measure,
      less: ChanceP(reached: less, among: means.count, how: kind).measure)
  }

  /// By how many standard deviations of the arrangements the real mean exceeds theirs.
  public var z: Measure { observed.value.map(null.z) ?? observed }
}
