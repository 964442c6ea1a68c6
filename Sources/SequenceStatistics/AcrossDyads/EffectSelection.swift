/// Which dyads enter a calculation, and which do not, and why?
///
/// Left out, and counted with the reason: effects without an estimate; where weights are needed, effects without a
/// variance or with a variance of 0 (`noVariance`), which would take all the weight. A mean of dyads is only as good as
/// this list: print it. O(k).
///
/// ```swift
/// EffectSelection(effects).excluded.map(\.reason)
/// ```
public struct EffectSelection: Sendable, Hashable {
  /// An effect that was left out.
  public struct Exclusion: Sendable, Hashable {
    /// Its position among the effects given.
    public let index: Int
    /// Whose it was.
    public let dyad: DyadEffect.Dyad
    /// Why.
    public let reason: Measure.Reason
  }

  /// The positions of the effects that enter.
  public let used: [Int]
  /// The others.
  public let excluded: [Exclusion]
  /// The estimates that enter.
  let estimates: [Double]
  /// Their variances; 0 for each where no weights are needed.
  let variances: [Double]

  /// The selection from `effects`.
  ///
  /// - Parameters:
  ///   - effects: One a dyad.
  ///   - needsVariance: Whether effects without a variance, or with a variance of 0, are left out.
  ///   - isKnown: For each effect whether what else the calculation needs of it is known, all unless given; the others
  ///     are left out (`missingValue`).
  public init(_ effects: [DyadEffect], needsVariance: Bool = false, isKnown: [Bool]? = nil) {
    var used: [Int] = []
    var excluded: [Exclusion] = []
    var estimates: [Double] = []
    var variances: [Double] = []
    for (index, effect) in effects.enumerated() {
      let variance = needsVariance ? effect.variance : .value(0)
      let reason: Measure.Reason?
      switch (effect.estimate, variance) {
      case (.undefined(let missing), _): reason = missing
      case (_, .undefined(let missing)): reason = missing
      case (.value, .value(let number)): reason = needsVariance && number <= 0 ? .noVariance : nil
      }
      let knows = isKnown.map { $0.indices.contains(index) && $0[index] } ?? true
      if let reason = reason ?? (knows ? nil : .missingValue) {
        excluded.append(Exclusion(index: index, dyad: effect.dyad, reason: reason))
      } else {
        used.append(index)
        estimates.append(effect.estimate.value ?? 0)
        variances.append(variance.value ?? 0)
      }
    }
    self.used = used
    self.excluded = excluded
    self.estimates = estimates
    self.variances = variances
  }

  /// How many dyads enter.
  public var count: Int { used.count }
}
