import CodedSessions
import SequenceStatistics
import SessionFiles
public import StudyAnalysis

/// The results of a study as JSON: every number of the page in full.
public enum StudyJSON {
  /// The name of the form.
  public static let schema = "attune-study-results/1"

  /// Everything that was found.
  public static func value(_ results: StudyResults) -> JSONValue {
    .object([
      "schema": .text(schema),
      "title": .text(results.study.title),
      "simulatedSessions": .count(results.simulatedCount),
      "flow": flow(results),
      "groups": .array(results.groups.map(JSONValue.text)),
      "reference": results.reference.map(JSONValue.text) ?? .null,
      "phases": .array(results.plan.phases.map(JSONValue.text)),
      "families": .count(results.tallies.families.count),
      "seed": .count(Int(clamping: results.plan.seed)),
      "replicates": .count(results.plan.replicates),
      "questions": .array(results.questions.map { question($0, results) }),
      "behaviours": .array(
        results.behaviours.map { behaviour($0, fewest: results.fewestDyads) }),
      "transitions": results.transitions.map(transitions) ?? .null,
      "reliability": reliability(results.reliability),
      "suppressedBelow": results.showsDyads ? .null : .count(results.fewestDyads),
      "directions": .array(
        results.directions.map { direction in
          .object([
            "first": .text(direction.first), "second": .text(direction.second),
            "dyads": .count(direction.correlation.count),
            "r": .stated(direction.correlation.r),
            "interval": JSONValue(direction.correlation.interval),
            "p": .stated(direction.correlation.p),
          ])
        }),
      "multiplicity": .object([
        "planned": .array(results.multiplicity.planned.map(JSONValue.text)),
        "lookedAt": .count(results.multiplicity.lookedAtCount),
        "correction": .text(results.multiplicity.correction.rawValue),
        "expectedByLuck": .number(results.multiplicity.expectedByLuck()),
      ]),
    ])
  }

  private static func flow(_ results: StudyResults) -> JSONValue {
    let flow = results.flow
    return .object([
      "files": .count(flow.files), "sessionsRead": .count(flow.sessionsRead),
      "sessionsAnalysed": .count(results.records.count),
      "dyadsAnalysed": .count(results.tallies.dyads.count),
      "dyadsListed": flow.dyadsListed.map(JSONValue.count) ?? .null,
      "dyadsWithoutSession": .array(
        (results.showsDyads ? flow.dyadsWithoutSession : []).map(JSONValue.text)),
      "excluded": .array(
        flow.excluded.map { excluded in
          .object([
            "reason": .text(excluded.reason.words),
            "count": .count(excluded.sessions.count),
            "sessions": .array(
              (results.showsDyads ? excluded.sessions : []).map(JSONValue.text)),
          ])
        }),
    ])
  }

  private static func question(_ result: QuestionResult, _ results: StudyResults) -> JSONValue {
    let question = result.question
    let fewest = results.fewestDyads
    var members = asked(question)
    members["main"] = effect(result.main, fewest: fewest)
    members["others"] = .array(result.others.map { effect($0, fewest: fewest) })
    members["p"] = .stated(result.p)
    members["pAdjusted"] = .stated(result.adjustedP)
    members["pooled"] = pooled(result.pooled, result.main)
    members["latency"] = result.latency.map(latency) ?? .null
    members["profile"] = result.profile.map(profile) ?? .null
    members["episodes"] = result.episodes.map { episodes($0, fewest: fewest) } ?? .null
    members["flagged"] = flagged(result.flagged)
    members["verdicts"] = .array(
      result.verdicts.map {
        .object(["verdict": .text($0.verdict.rawValue), "sessions": .count($0.sessions)])
      })
    members["sensitivity"] = result.sensitivity.map(sensitivity) ?? .null
    members["pseudoDyads"] = pseudoDyads(result.pseudoDyads)
    return .object(members)
  }

  private static func asked(_ question: DyadQuestion) -> [String: JSONValue] {
    func codes(_ places: [CodePlace]) -> JSONValue {
      .array(places.map { .text($0.streamName + "." + $0.name) })
    }
    return [
      "id": .text(question.id), "text": .text(question.text),
      "isPlanned": .flag(question.isPlanned),
      "statistic": question.statistic.map(JSONValue.text) ?? .null,
      "given": codes(question.given), "target": codes(question.target),
      "chanceModels": .array(question.chanceModels.map(JSONValue.text)),
    ]
  }

  private static func pooled(_ pooled: PooledTally?, _ main: EffectResult) -> JSONValue {
    guard let pooled, let table = pooled.table else { return .null }
    return .object([
      "table": .array([table.a, table.b, table.c, table.d].map(JSONValue.count)),
      "dyads": .count(pooled.dyadCount), "largestShare": .stated(pooled.largestShare),
      "logOddsRatio": .stated(table.logOddsRatio()),
      "isDisplayOnly": .flag(true),
    ])
  }

  private static func sensitivity(_ table: SensitivityTable) -> JSONValue {
    .object([
      "windows": .array(table.windows.map(JSONValue.text)),
      "models": .array(table.models.map(JSONValue.text)),
      "means": .array(
        table.windows.indices.map { window in
          .array(
            table.models.indices.map { model in
              table[window: window, model: model].map(mean) ?? .null
            })
        }),
    ])
  }

  private static func flagged(_ flagged: FlaggedSessions?) -> JSONValue {
    guard let flagged else { return .null }
    return .object([
      "tested": .count(flagged.testedCount), "level": .number(flagged.level),
      "correction": .text(MultipleTesting.benjaminiHochberg.rawValue),
      "survivors": .count(flagged.survivors.count),
    ])
  }

  private static func latency(_ latency: LatencyResult) -> JSONValue {
    func part(_ part: LatencyResult.Part) -> JSONValue {
      .object([
        "name": .text(part.name), "dyads": .count(part.dyadCount), "waits": .count(part.waitCount),
        "median": .stated(part.curve.quantile()),
      ])
    }
    return .object([
      "all": part(latency.all), "groups": .array(latency.groups.map(part)),
      "contrasts": .array(
        latency.contrasts.map { contrast in
          .object([
            "group": .text(contrast.group), "reference": .text(contrast.reference),
            "logRank": .stated(contrast.latency.logRank.statistic),
            "p": .stated(contrast.latency.logRank.p),
            "hazardRatio": .stated(contrast.latency.hazardRatio),
          ])
        }),
    ])
  }

  private static func reliability(_ reliability: StudyReliability?) -> JSONValue {
    guard let reliability, case .success(let agreement) = reliability.agreement else {
      return .null
    }
    return .object([
      "sessions": .count(reliability.sessionCount),
      "toleranceSeconds": .text(agreement.parameters.tolerance.text),
      "pairs": .array(
        agreement.streams.flatMap { stream in
          stream.pairs.map { pair in
            .object([
              "stream": .text(stream.stream.name),
              "coders": .array(
                [pair.first, pair.second].map { .text(agreement.coders[$0]) }),
              "sessions": .count(pair.pairs.count),
              "kappaOfEvents": pair.events.map { .stated($0.kappa.kappa) } ?? .null,
              "codes": .array(
                pair.presence.map { code in
                  .object([
                    "code": .text(code.code), "kappaOfTime": .stated(code.kappa.kappa),
                    "kappaWithinTolerance": .stated(code.tolerant.meanKappa),
                    "positiveAgreement": .stated(code.shares.positive),
                  ])
                }),
            ])
          }
        }),
    ])
  }

  private static func profile(_ profile: ProfileResult) -> JSONValue {
    func part(_ part: ProfileResult.Part) -> JSONValue {
      .object([
        "name": .text(part.name), "dyads": .count(part.dyadCount), "givens": .count(part.givens),
        "bins": .array(
          part.bins.map { bin in
            .object([
              "from": .text(bin.from.text), "to": .text(bin.to.text), "pairs": .count(bin.pairs),
              "rateRatio": mean(bin.mean),
            ])
          }),
      ])
    }
    return .object([
      "all": part(profile.all), "groups": .array(profile.groups.map(part)),
    ])
  }

  private static func episodes(_ result: EpisodeResult, fewest: Int) -> JSONValue {
    .object([
      "parts": .array(
        result.parts.filter { $0.dyadCount >= fewest }.map { part in
          .object([
            "name": .text(part.name), "dyads": .count(part.dyadCount),
            "sharePursuedLogit": mean(part.sharePursued),
            "aversionsPerMinuteLog": mean(part.aversionsPerMinute),
            "cyclesPerMinuteLog": mean(part.cyclesPerMinute),
            "resolutions": .array(
              part.resolutions.map {
                .object([
                  "resolution": .text($0.resolution.rawValue), "share": mean($0.share),
                  "aversions": .count($0.aversions),
                ])
              }),
          ])
        }),
      "rateRatios": .array(
        result.rateRatios.map {
          .object([
            "group": .text($0.group), "reference": .text($0.reference),
            "logRatio": .stated($0.difference.test.estimate),
            "interval": JSONValue($0.difference.test.interval()),
          ])
        }),
    ])
  }

  private static func transitions(_ result: TransitionResult) -> JSONValue {
    func name(_ code: CodePlace) -> JSONValue { .text(code.streamName + "." + code.name) }
    return .object([
      "dyads": .count(result.dyadCount), "tested": .count(result.testCount),
      "isByPhase": .flag(result.isByPhase),
      "blocks": .array(
        result.blocks.map { block in
          .object([
            "given": .array(block.given.map(name)), "target": .array(block.target.map(name)),
            "cells": .array(
              block.cells.map { row in
                .array(
                  row.map { cell in
                    .object([
                      "count": .count(cell.count), "logOddsRatio": mean(cell.mean),
                      "sparseDyads": .count(cell.sparseDyads), "isSparse": .flag(cell.isSparse),
                      "p": .stated(cell.mean.test.p), "pHolm": .stated(cell.adjustedP),
                    ])
                  })
              }),
          ])
        }),
    ])
  }

  private static func behaviour(_ result: BehaviourResult, fewest: Int) -> JSONValue {
    .object([
      "stream": .text(result.code.streamName), "code": .text(result.code.name),
      "amount": .text(result.amount.rawValue),
      "parts": .array(
        result.parts.filter { $0.mean.count >= fewest }.map { part in
          .object([
            "group": part.group.map(JSONValue.text) ?? .null,
            "phase": part.phase.map(JSONValue.text) ?? .null, "mean": mean(part.mean),
            "median": .stated(part.median),
          ])
        }),
      "hedgesG": result.size.map { .stated($0.g) } ?? .null,
    ])
  }
}
