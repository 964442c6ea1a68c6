/// How sure is the mean of the dyads when some of them share a family?
///
/// Twins share their mother, so that their dyads are not two independent ones. The mean stays what it is, Σ wy / Σw; its
/// standard error lets effects of one family go together in any way:
/// SE² = G/(G - 1) Σ over families (Σ within w (y - mean))² / (Σw)², with G families and t of G - 1 degrees of freedom.
/// This is the variant CR1 (Liang & Zeger 1986, with the small-sample factor), as `robust()` of the R package metafor
/// gives it; of families with equal weights it is the t test of the family means. With fewer than some 20 families, or
/// families of very different sizes, it is too small (Tipton 2015). A dyad without a family is a family of its own.
/// Undefined for fewer than two families (`tooFewDyads`). O(k).
///
/// ```swift
/// FamilyRobustMean(effects, weighing: .alike).test.interval
/// ```
public struct FamilyRobustMean: Sendable, Hashable {
  /// How dyads are weighed.
  public enum Weighing: Sendable, Hashable {
    /// All alike, as in ``MeanEffect``.
    case alike
    /// By 1 / (variance + τ²), as in ``RandomEffectsMean``.
    case byVariance(BetweenDyadVariance)
  }

  /// Which dyads entered.
  public let selection: EffectSelection
  /// How many families they are of.
  public let familyCount: Int
  /// Mean, standard error, interval, t, p.
  public let test: CoefficientTest

  /// The mean of `effects`.
  public init(_ effects: [DyadEffect], weighing: Weighing, confidence: Double = 0.95) {
    let selection: EffectSelection
    var weights: [Double]
    switch weighing {
    case .alike:
      selection = EffectSelection(effects)
      weights = [Double](repeating: 1, count: selection.count)
    case .byVariance(let method):
      selection = EffectSelection(effects, needsVariance: true)
      let tauSquared = method.estimate(EffectRows(selection)).value
      weights = tauSquared.map { tau in selection.variances.map { 1 / ($0 + tau) } } ?? []
    }
    self.selection = selection
    let families = Self.families(selection.used.map { effects[$0].dyad.family })
    familyCount = families.count
    let total = weights.reduce(0, +)
    guard families.count >= 2, weights.count == selection.count, total.isFinite, total > 0 else {
      test = CoefficientTest(reason: .tooFewDyads, confidence: confidence)
      return
    }
    weights = weights.map { $0 / total }
    let mean = zip(weights, selection.estimates).reduce(0) { $0 + $1.0 * $1.1 }
    let squares = families.members.reduce(0.0) { sum, members in
      let score = members.reduce(0) { $0 + weights[$1] * (selection.estimates[$1] - mean) }
      return sum + score * score
    }
    let count = Double(families.count)
    test = CoefficientTest(
      estimate: mean, standardError: (count / (count - 1) * squares).squareRoot(),
      degreesOfFreedom: count - 1, confidence: confidence)
  }

  /// The positions of each family's dyads, families in the order in which they come first.
  private static func families(_ names: [String?]) -> (count: Int, members: [[Int]]) {
    var members: [[Int]] = []
    var numbers: [String: Int] = [:]
    for (place, name) in names.enumerated() {
      if let name, let number = numbers[name] {
        members[number].append(place)
      } else {
        if let name { numbers[name] = members.count }
        members.append([place])
      }
    }
    return (members.count, members)
  }
}
