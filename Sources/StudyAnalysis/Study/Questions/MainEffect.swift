extension DyadQuestion {
  /// The number that answers it: the planned one where its kind has it, else the usual one; `nil` for a question that
  /// only describes.
  public var mainEffect: EffectKind? {
    let kinds = EffectKind.all(of: kind)
    let planned = statistic.flatMap(PlannedStatistic.init)?.effect
    return planned.flatMap { kinds.contains($0) ? $0 : nil } ?? kinds.first
  }
}
