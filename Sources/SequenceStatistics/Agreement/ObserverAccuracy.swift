/// How accurate are observers who reach this kappa with these codes?
///
/// The model of Gardner (1995) and of Bakeman, Quera, McArthur & Robinson (1997): what truly happens has the given
/// prevalences; each observer, independently, writes the true code with probability A and otherwise one of the k - 1
/// others, each equally likely. Expected table: Pᵢⱼ = Σ pₘ qₘᵢ qₘⱼ, qₘₘ = A, qₘᵢ = (1 - A) / (k - 1).
///
/// With θ = (kA - 1) / (k - 1), which is 0 for guessing and 1 for no error, and P = Σ pₘ², kappa has the closed form
/// κ = θ² (1 - P) / (1 - 1/k - θ² (P - 1/k)). It rises with A from 1/k on, so that a kappa implies one accuracy; the
/// program KappaAcc finds the same by search. Against a standard without error, θ takes the place of θ².
///
/// The same kappa says different things: .60 takes 88.7 % accuracy with two equally frequent codes, 79.7 % with ten.
/// This is the argument against fixed limits for kappa. The model is an idealization: real errors are neither evenly
/// spread nor independent. Undefined when one code has all the prevalence. O(1) after O(k).
///
/// ```swift
/// ObserverAccuracy(codes: 3).accuracy(kappa: 0.6)  // .value(0.8497…)
/// ```
public struct ObserverAccuracy: Sendable, Hashable {
  /// How frequent each code truly is; the sum is 1, or there are none.
  public let prevalences: [Double]
  /// 1 - Σ p², as a sum of positive terms.
  private let spread: Double

  /// Codes of given prevalences, in any scale; negative ones and those that are no numbers count as 0.
  public init(prevalences: [Double]) {
    let fit = prevalences.map { $0.isFinite ? max($0, 0) : 0 }
    // Divided by the largest first, so that the sum of huge ones does not overflow.
    let largest = fit.max() ?? 0
    let scaled = largest > 0 ? fit.map { $0 / largest } : []
    let sum = scaled.reduce(0, +)
    let shares = scaled.map { $0 / sum }
    self.prevalences = shares
    spread = shares.reduce(0) { $0 + $1 * (1 - $1) }
  }

  /// `codes` equally frequent codes.
  public init(codes: Int) {
    self.init(prevalences: [Double](repeating: 1, count: max(codes, 0)))
  }

  /// The codes of a table, each as frequent as it is in the mean of both coders' totals.
  ///
  /// - Parameter codes: The codes of the coding scheme; all categories of the table if `nil`. See
  ///   ``GwetAC1/init(_:codes:)``.
  public init(_ table: AgreementTable, codes: Int? = nil) {
    let margins = TableMargins(table)
    let means = margins.means
    self.init(
      prevalences: (0..<margins.codes(codes)).map { $0 < means.count ? means[$0] : 0 })
  }

  /// The kappa to be expected of two observers with probability `accuracy` of a right code; below 0 counts as 0,
  /// above 1 as 1.
  public func kappa(accuracy: Double) -> Measure {
    skill(accuracy).map { kappa(ofSkill: $0 * $0) } ?? none
  }

  /// The kappa to be expected of one such observer with a standard that is always right.
  public func kappaAgainstStandard(accuracy: Double) -> Measure {
    skill(accuracy).map { kappa(ofSkill: $0) } ?? none
  }

  /// The accuracy, from 1/k to 1, at which two equally accurate observers are expected to reach `kappa`.
  ///
  /// Undefined for a kappa below 0, which no common accuracy explains; above 1 counts as 1.
  public func accuracy(kappa: Double) -> Measure {
    skill(ofKappa: kappa).map { accuracy(ofSkill: $0.squareRoot()) }
  }

  /// The accuracy, from 1/k to 1, at which one observer is expected to reach `kappa` with a standard that is always
  /// right.
  public func accuracyAgainstStandard(kappa: Double) -> Measure {
    skill(ofKappa: kappa).map { accuracy(ofSkill: $0) }
  }

  private var count: Double { Double(prevalences.count) }

  private var none: Measure { .undefined(prevalences.isEmpty ? .noPairs : .chanceComplete) }

  /// θ; `nil` where the model has none.
  private func skill(_ accuracy: Double) -> Double? {
    guard prevalences.count > 1, !accuracy.isNaN else { return nil }
    return (count * min(max(accuracy, 0), 1) - 1) / (count - 1)
  }

  private func accuracy(ofSkill skill: Double) -> Double {
    (1 + (count - 1) * skill) / count
  }

  /// 1 - 1/k - s (P - 1/k) is written with 1 - P, which is exact for a single frequent code.
  private func kappa(ofSkill skill: Double) -> Measure {
    let chance = (1 - 1 / count) * (1 - skill) + skill * spread
    guard spread > 0, chance > 0 else { return .undefined(.chanceComplete) }
    return .value(skill * spread / chance)
  }

  /// θ², or θ against a standard.
  private func skill(ofKappa kappa: Double) -> Measure {
    guard prevalences.count > 1, spread > 0, !kappa.isNaN else { return none }
    guard kappa >= 0 else { return .undefined(.belowChance) }
    let kappa = min(kappa, 1)
    let guessed = 1 - 1 / count
    return .value(kappa * guessed / (spread * (1 - kappa) + kappa * guessed))
  }
}
