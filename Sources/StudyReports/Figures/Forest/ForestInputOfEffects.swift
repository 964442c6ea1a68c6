import RealModule
import SequenceStatistics

extension ForestInput {
  /// The dyads of one group with the mean in which each counts once.
  struct EffectGroup: Sendable {
    /// The group's name; `nil` where there are no groups.
    let title: String?
    /// The positions of its dyads among all effects.
    let members: [Int]
    /// Their mean.
    let mean: MeanEffect?

    /// A group.
    init(_ title: String? = nil, members: [Int], mean: MeanEffect? = nil) {
      self.title = title
      self.members = members
      self.mean = mean
    }
  }

  /// The forest of `effects` with the means that were computed of them.
  ///
  /// - Parameters:
  ///   - groups: Where the dyads stand; all in one unless given.
  ///   - mean: The mean in which each dyad counts once.
  ///   - meta: The mean in which each is weighed by how much it tells: its weights are the squares' areas.
  ///   - marked: The id of the dyad of the report.
  init(
    _ effects: [DyadEffect], groups: [EffectGroup]? = nil, mean: MeanEffect?, meta: MetaAnalysis?,
    measure: String, key: String, scale: Scale, reference: Double = 0, lower: String = "lower",
    upper: String = "higher", marked: String? = nil
  ) {
    let confidence = meta?.confidence ?? mean?.test.confidence ?? 0.95
    var weights = [Double?](repeating: nil, count: effects.count)
    if let meta {
      for (place, weight) in zip(meta.selection.used, meta.weights) where place < weights.count {
        weights[place] = weight
      }
    }
    func row(_ place: Int) -> Row {
      let effect = effects[place]
      return Row(
        effect.dyad.id ?? String(place + 1), estimate: effect.estimate,
        interval: effect.interval(confidence: confidence), weight: weights[place],
        isMarked: marked != nil && effect.dyad.id == marked)
    }
    func label(_ count: Int) -> String { "Mean of " + Phrases.counted(count, "dyad", "dyads") }
    let all = groups ?? [EffectGroup(members: Array(effects.indices))]
    var summaries = mean.map { [Summary(label($0.count), MeanInterval($0))] } ?? []
    if let meta {
      summaries.append(
        Summary(
          "Random-effects mean",
          MeanInterval(
            mean: meta.mean.mean, interval: meta.mean.knappHartung.interval, count: meta.count),
          prediction: meta.prediction))
    }
    self.init(
      measure: measure, key: key, scale: scale, reference: reference, lower: lower, upper: upper,
      groups: all.map { group in
        Group(
          group.title, rows: group.members.filter(effects.indices.contains).map(row),
          summaries: group.mean.map { [Summary(label($0.count), MeanInterval($0))] } ?? [])
      }, summaries: summaries)
  }

  /// A number on the scale on which it is printed: the ratio itself where `value` is its logarithm.
  func printed(_ value: Double) -> Double {
    if case .ratio = scale { return Double.exp(value) }
    return value
  }
}
