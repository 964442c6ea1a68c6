import SequenceStatistics
import StudyAnalysis

extension StudyJSON {
  /// An effect over dyads with its groups and phases; those of fewer than `fewest` dyads are left out, and with
  /// them the names of dyads.
  static func effect(_ effect: EffectResult, fewest: Int) -> JSONValue {
    func parts(_ parts: [EffectResult.Part]) -> JSONValue {
      .array(parts.filter { $0.mean.count >= fewest }.map { part($0, namesDyads: fewest == 0) })
    }
    return .object([
      "effect": .text(effect.kind.rawValue), "all": part(effect.all, namesDyads: fewest == 0),
      "familyMean": effect.familyMean.map {
        .object([
          "families": .count($0.familyCount), "mean": .stated($0.test.estimate),
          "interval": JSONValue($0.test.interval), "p": .stated($0.test.p),
        ])
      } ?? .null,
      "signFlip": effect.signFlip.map {
        .object([
          "p": .stated($0.p.twoSided), "patterns": .number(Double($0.patternCount)),
          "dyads": .count($0.count), "zero": .count($0.zeroCount),
        ])
      } ?? .null,
      "wilcoxon": effect.wilcoxon.map {
        .object([
          "statistic": .stated($0.statistic), "p": .stated($0.p.twoSided),
          "median": .stated($0.median), "interval": JSONValue($0.interval),
        ])
      } ?? .null,
      "groups": parts(effect.groups),
      "contrasts": .array(effect.contrasts.map(contrast)),
      "phases": parts(effect.phases), "comparisons": comparisons(effect),
    ])
  }

  /// A mean over dyads.
  static func mean(_ mean: MeanEffect) -> JSONValue {
    .object([
      "dyads": .count(mean.count), "mean": .stated(mean.mean),
      "standardDeviation": .stated(mean.standardDeviation),
      "interval": JSONValue(mean.test.interval), "p": .stated(mean.test.p),
    ])
  }

  /// Pairs of real partners beside pairs of strangers.
  static func pseudoDyads(_ result: PseudoDyadResult?) -> JSONValue {
    guard let result else { return .null }
    return .object([
      "dyads": .count(result.table.count), "realMean": .stated(result.contrast.realMean),
      "pseudoMean": .stated(result.contrast.pseudoMean),
      "difference": .stated(result.contrast.difference),
      "p": .stated(result.test.p.greater),
      "arrangements": .number(result.test.arrangementCount),
    ])
  }

  private static func part(_ part: EffectResult.Part, namesDyads: Bool) -> JSONValue {
    let meta = part.meta
    return .object([
      "name": .text(part.name), "dyads": .count(part.effects.count),
      "excluded": .array(
        part.mean.selection.excluded.map {
          .object([
            "dyad": namesDyads ? $0.dyad.id.map(JSONValue.text) ?? .null : .null,
            "reason": .text($0.reason.id),
          ])
        }),
      "mean": mean(part.mean),
      "randomEffects": meta.count < 2
        ? .null
        : .object([
          "dyads": .count(meta.count), "method": .text("reml"),
          "mean": .stated(meta.mean.mean), "interval": JSONValue(meta.mean.knappHartung.interval),
          "p": .stated(meta.mean.knappHartung.p), "tauSquared": .stated(meta.mean.tauSquared),
          "tauSquaredInterval": JSONValue(meta.tauSquaredInterval),
          "prediction": JSONValue(meta.prediction), "q": .stated(meta.heterogeneity.q),
          "iSquared": .stated(meta.heterogeneity.iSquared),
          "derSimonianLairdMean": .stated(meta.derSimonianLaird.mean),
          "derSimonianLairdTauSquared": .stated(meta.derSimonianLaird.tauSquared),
        ]),
    ])
  }

  private static func contrast(_ contrast: EffectResult.Contrast) -> JSONValue {
    let difference = contrast.difference
    return .object([
      "group": .text(contrast.group), "reference": .text(contrast.reference),
      "difference": .stated(difference.difference),
      "welchInterval": JSONValue(difference.welch.test.interval()),
      "welchP": .stated(difference.welch.test.p.twoSided),
      "clusteredP": .stated(difference.clustered.test.p.twoSided),
      "permutationP": .stated(difference.permutation.p.twoSided),
      "hedgesG": .stated(difference.size.g),
      "hedgesGInterval": JSONValue(difference.size.interval()),
      "mannWhitneyP": .stated(difference.mannWhitney.p.twoSided),
    ])
  }

  private static func comparisons(_ effect: EffectResult) -> JSONValue {
    guard let comparisons = effect.comparisons else { return .null }
    return .array(
      comparisons.pairs.map { pair in
        .object([
          "from": .text(effect.phases[pair.from].name), "to": .text(effect.phases[pair.to].name),
          "dyads": .count(pair.comparison.count),
          "difference": .stated(pair.comparison.test.estimate),
          "interval": JSONValue(pair.comparison.test.interval()),
          "p": .stated(pair.comparison.signFlip.p.twoSided),
          "pAdjusted": .stated(pair.adjustedSignFlip), "dz": .stated(pair.comparison.dz),
        ])
      })
  }
}
