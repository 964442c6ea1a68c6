import SequenceStatistics
public import StudyAnalysis

/// How far tables can be trusted, as JSON.
public enum EvidenceResults {
  /// The evidence behind one table.
  public static func json(_ evidence: LagEvidence) -> JSONValue {
    func matrix<Element>(
      _ cells: CellTable<Element>?, _ value: (Element) -> JSONValue
    ) -> JSONValue {
      guard let cells else { return .null }
      return .array((0..<cells.size).map { .array(cells.row($0).map(value)) })
    }
    func summary(_ cell: BootstrapSummary) -> JSONValue {
      .object([
        "mean": .stated(cell.mean), "se": .stated(cell.standardError),
        "ci": JSONValue(cell.interval), "p": .stated(cell.p),
        "undefined": .count(cell.undefinedCount),
      ])
    }
    return .object([
      "part": .text(evidence.part), "lag": .count(evidence.lag),
      "drawn": .text(evidence.drawn.rawValue),
      "bootstrap": .object([
        "count": matrix(evidence.bootstrap?.cells) { summary($0.count) },
        "transition_prob": matrix(evidence.bootstrap?.cells) { summary($0.probability) },
        "adjusted_residual": matrix(evidence.bootstrap?.cells) { summary($0.adjustedResidual) },
        "yules_q": matrix(evidence.bootstrap?.cells) { summary($0.yulesQ) },
      ]),
      "certainty": matrix(evidence.certainty.cells) { cell in
        cell.map {
          .object([
            "mean": .number($0.mean), "sd": .number($0.standardDeviation),
            "ci": JSONValue($0.interval), "mass_outside": .number($0.massOutside),
          ])
        } ?? .null
      },
      "stability": matrix(evidence.stability?.shareBelowAlpha) { .stated($0) },
      "reliability": evidence.reliability.map {
        .object(["mean": .stated($0.mean), "band": JSONValue($0.band)])
      } ?? .null,
      "homogeneity": evidence.homogeneity.map {
        .object([
          "G2": .stated($0.likelihoodRatio), "X2": .stated($0.pearson),
          "df_supported": .count($0.degreesOfFreedom),
          "df_nominal": .count($0.nominalDegreesOfFreedom),
          "p_df_supported": .stated($0.pOfLikelihoodRatio),
          "p_permutation": .stated(evidence.homogeneityP),
          "contributions": matrix($0.contributions) { .number($0) },
        ])
      } ?? .null,
      "stationarity": evidence.stationarity.map {
        .object([
          "segments": .count(3), "G2": .stated($0.likelihoodRatio),
          "df_supported": .count($0.degreesOfFreedom),
          "p_df_supported": .stated($0.pOfLikelihoodRatio),
        ])
      } ?? .null,
      "markov_order": .array(
        evidence.order.comparisons.map {
          .object([
            "order": .count($0.order), "against": .count($0.order + 1),
            "G2": .stated($0.likelihoodRatio), "df": .count($0.degreesOfFreedom),
            "p": .stated($0.p),
          ])
        }),
      "stationary_distribution": .array(evidence.stationary.shares.map { .stated($0) }),
    ])
  }

  /// Two groups, cell by cell.
  public static func json(_ parts: PartComparison, names: [String]) -> JSONValue {
    let comparison = parts.comparison
    return .object([
      "first": .text(parts.first), "second": .text(parts.second),
      "statistic": .text(comparison.statistic.rawValue),
      "labellings": .count(comparison.labellings), "all_labellings": .flag(comparison.isExact),
      "p_whole_table": .stated(comparison.wholeP),
      "cells": .array(
        names.indices.flatMap { given in
          names.indices.map { target in
            let cell = comparison.cells[given: given, target: target]
            let known = parts.certainty.cells[given: given, target: target]
            return .object([
              "given": .text(names[given]), "target": .text(names[target]),
              "first": .stated(cell.first), "second": .stated(cell.second),
              "difference": .stated(cell.difference), "p": .stated(cell.p),
              "p_family": .stated(cell.familyP),
              "probability_first_larger": known.map { .number($0.probabilityFirstLarger) } ?? .null,
              "difference_of_probabilities": known.map { .number($0.mean) } ?? .null,
              "difference_ci": JSONValue(known?.interval),
            ])
          }
        }),
    ])
  }
}
