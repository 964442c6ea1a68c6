import SequenceStatistics
import StudyAnalysis

/// The large numbers of one dyad, each with a strip of the study's dyads under it.
enum DyadTiles {
  /// A tile for each question to which the dyad has a number.
  static func tiles(_ own: DyadAmongDyads) -> [Tile] {
    own.questions.enumerated().compactMap { number, result in
      let kind = result.main.kind
      let effects = result.main.all.effects
      guard effects.indices.contains(own.place), let value = effects[own.place].estimate.value
      else { return nil }
      let others = effects.indices.filter { $0 != own.place }
        .compactMap { effects[$0].estimate.value }
      return Tile(
        label: VisibleText.of(result.question.text), value: EffectWords.readBack(value, kind),
        unit: EffectWords.readBackName(kind).flatMap { kind.scale == .logit ? nil : $0 } ?? "",
        comparison: RichText(comparison(others, kind)),
        strip: DyadStrip.drawing(own: value, among: others, id: "strip-\(number + 1)"))
    }
  }

  /// The strip and the words for `value`, one of the numbers that dyads have of a behaviour.
  static func strip(
    _ value: Double, of code: CodePlace, _ amount: BehaviourResult.Amount, _ own: DyadAmongDyads,
    id: String, shown: (Double) -> String
  ) -> (strip: Drawing?, words: String)? {
    guard
      let behaviour = own.results.behaviours.first(where: {
        $0.code == code && $0.amount == amount
      })
    else { return nil }
    let others = others(behaviour, own)
    guard let median = median(others) else { return nil }
    return (
      DyadStrip.drawing(own: value, among: others, id: id),
      "other dyads’ median \(shown(median))"
    )
  }

  /// The middle of the other dyads' numbers of a behaviour.
  static func median(_ behaviour: BehaviourResult, _ own: DyadAmongDyads) -> Double? {
    median(others(behaviour, own))
  }

  private static func others(_ behaviour: BehaviourResult, _ own: DyadAmongDyads) -> [Double] {
    let all = behaviour.parts.first?.values ?? []
    return all.indices.filter { $0 != own.place }.compactMap { all[$0] }
  }

  private static func comparison(_ others: [Double], _ kind: EffectKind) -> String {
    guard let median = median(others) else { return "no other dyad has a number" }
    let name = EffectWords.readBackName(kind) == nil ? EffectWords.name(kind) + ", " : ""
    return name
      + "median of \(Phrases.counted(others.count, "other dyad", "other dyads")): \(EffectWords.readBack(median, kind))"
  }

  private static func median(_ values: [Double]) -> Double? {
    Quantile.type7(ofSorted: values.sorted(), 0.5)
  }
}
