/// Does the mean hang on a single dyad?
///
/// The random-effects mean and τ² again and again, each time without one of the dyads that entered. A mean whose interval
/// takes in 0 without one dyad rests on that dyad. It is a look at the data and no test. Cost: k times that of
/// ``RandomEffectsMean``, O(k²).
///
/// ```swift
/// LeaveOneOut(trials).rows.map(\.mean.mean)
/// ```
public struct LeaveOneOut: Sendable, Hashable {
  /// The mean without one dyad.
  public struct Row: Sendable, Hashable {
    /// The position of the dyad left out among the effects given.
    public let index: Int
    /// Whose effect was left out.
    public let dyad: DyadEffect.Dyad
    /// The mean of the others, with its τ².
    public let mean: RandomEffectsMean
  }

  /// One row for each dyad that enters, in the order given.
  public let rows: [Row]

  /// Leaves each of `effects` out in turn.
  public init(
    _ effects: [DyadEffect], method: BetweenDyadVariance = .restrictedLikelihood,
    confidence: Double = 0.95
  ) {
    let used = EffectSelection(effects, needsVariance: true).used
    rows = used.map { left in
      Row(
        index: left, dyad: effects[left].dyad,
        mean: RandomEffectsMean(
          used.filter { $0 != left }.map { effects[$0] }, method: method, confidence: confidence))
    }
  }

  /// The range of the means, `nil` where there is none.
  public var rangeOfMeans: Interval? {
    let means = rows.compactMap(\.mean.mean.value)
    guard let low = means.min(), let high = means.max() else { return nil }
    return Interval(lower: low, upper: high)
  }
}
