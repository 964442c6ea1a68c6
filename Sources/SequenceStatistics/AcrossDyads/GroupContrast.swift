/// Do two groups of dyads differ in their mean effect?
///
/// First minus second, as the slope of a ``MetaRegression`` on a column of 1 for the first group and 0 for the second:
/// one τ² for both groups, test by Knapp and Hartung with k - 2 degrees of freedom. Beside it each group's own
/// ``MetaAnalysis``, with its own τ². Dyads of other groups or of none are left out and listed. Groups that were not
/// assigned at random differ in more than their name. Undefined where a group has no dyad (`cannotVary`) and for fewer than
/// three dyads (`tooFewDyads`). Cost: that of its three analyses.
///
/// ```swift
/// GroupContrast(effects, first: "preterm", second: "term").difference.knappHartung
/// ```
public struct GroupContrast: Sendable, Hashable {
  /// The names of the groups.
  public let groups: [String]
  /// The regression on the group.
  public let regression: MetaRegression
  /// The dyads of the first group alone.
  public let first: MetaAnalysis
  /// The dyads of the second group alone.
  public let second: MetaAnalysis

  /// First minus second.
  public var difference: MetaRegression.Coefficient { regression.slope }

  /// Compares the dyads of `effects` whose group is `first` with those whose group is `second`.
  public init(
    _ effects: [DyadEffect], first: String, second: String,
    method: BetweenDyadVariance = .restrictedLikelihood, confidence: Double = 0.95
  ) {
    groups = [first, second]
    regression = MetaRegression(
      effects,
      on: effects.map { $0.dyad.group == first ? 1 : $0.dyad.group == second ? 0 : nil },
      method: method, confidence: confidence)
    self.first = MetaAnalysis(
      effects.filter { $0.dyad.group == first }, method: method, confidence: confidence)
    self.second = MetaAnalysis(
      effects.filter { $0.dyad.group == second }, method: method, confidence: confidence)
  }
}
