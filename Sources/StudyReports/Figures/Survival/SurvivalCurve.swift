import SequenceStatistics

/// A curve of waiting with its name.
struct SurvivalCurve {
  /// Whose it is.
  let name: String
  /// The curve.
  let curve: KaplanMeier
}
