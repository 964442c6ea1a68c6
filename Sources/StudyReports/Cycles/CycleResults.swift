import CodedSessions
import SequenceStatistics
public import StudyAnalysis

/// The cycles of sessions as JSON, in full precision.
public enum CycleResults {
  /// All sessions.
  public static func json(_ analyses: [CycleAnalysis]) -> JSONValue {
    .object(["schema": .text("attune-cycles/1"), "sessions": .array(analyses.map(session))])
  }

  private static func session(_ analysis: CycleAnalysis) -> JSONValue {
    let measures = analysis.measures
    var members: [String: JSONValue] = [
      "session": .text(analysis.session.id), "averting": .text(analysis.averting.id),
      "shift_method": .text(ShiftWords.key(analysis.chance.shift)),
      "pursuing": .text(analysis.pursuing.id), "simulated": .flag(analysis.session.isSimulated),
      "parameters": parameters(analysis.parameters),
      "codable_seconds": .text(measures.codableTime.text),
      "aversions": .count(measures.aversions.count),
      "aversions_per_minute": .stated(measures.aversionsPerMinute),
      "median_aversion_seconds": .stated(measures.medianAversion),
      "eligible": .count(measures.eligible.count), "pursued": .count(measures.pursuedCount),
      "pursued_share": .stated(measures.pursuedShare),
      "pursued_interval": JSONValue(measures.pursuedInterval),
      "median_latency_seconds": .stated(measures.medianLatency),
      "attempts_per_pursued": .stated(measures.attemptsPerPursued),
      "accepted": .count(measures.acceptedCount), "cycles": .count(measures.cycles.count),
      "cycles_per_minute": .stated(measures.cyclesPerMinute),
      "stern_cycles": .count(measures.sternCycleCount),
      "episodes": .array(
        measures.episodes.map {
          .object([
            "cycles": .count($0.cycles.count), "escalation_slope": .stated($0.escalationSlope),
            "escalation_p": .stated($0.escalationP),
          ])
        }),
      "chain_lengths": .array(measures.chainLengths.map { .count($0) }),
      "resolutions": .object(
        Dictionary(uniqueKeysWithValues: measures.resolutions.map { ($0.0.rawValue, .count($0.1)) })
      ),
      "withdrawals": .count(measures.withdrawals),
      "withdrawals_followed": .count(measures.withdrawalsFollowed),
      "return_without_withdrawal": .stated(measures.returnWithoutWithdrawal),
      "median_return_latency_seconds": .stated(measures.medianReturnLatency),
      "free_disengagement": .stated(measures.freeDisengagement),
      "distress": .object([
        "exposed_seconds": .text(measures.distress.exposedTime.text),
        "exposed_onsets": .count(measures.distress.exposedOnsets),
        "control_seconds": .text(measures.distress.controlTime.text),
        "control_onsets": .count(measures.distress.controlOnsets),
        "rate_ratio": .stated(measures.distress.rateRatio),
        "interval": JSONValue(measures.distress.interval()),
      ]),
      "chance": chance(analysis.chance),
      "verdict": .text(analysis.flag.verdict.rawValue),
      "conditions": .array(
        analysis.flag.conditions.map {
          .object([
            "condition": .text($0.kind.rawValue),
            "met": $0.isMet.map(JSONValue.flag) ?? .null, "value": .stated($0.value),
            "limit": .number($0.limit),
          ])
        }),
      "list": .array(measures.aversions.map(aversion)),
    ]
    if let sensitivity = analysis.sensitivity {
      members["sensitivity"] = .array(
        sensitivity.rows.map {
          .object([
            "parameter": .text($0.parameter), "value": .text($0.value),
            "eligible": .count($0.eligible), "pursued": .count($0.pursued),
            "cycles": .count($0.cycles), "stern_cycles": .count($0.sternCycles),
            "p_shift": .stated($0.shiftP),
          ])
        })
    }
    if let jitter = analysis.jitter {
      members["jitter"] = .object([
        "surviving_share": .stated(jitter.survivingShare),
        "replicates": .count(jitter.replicates),
      ])
    }
    return .object(members)
  }

  private static func chance(_ chance: CycleChance) -> JSONValue {
    .object([
      "shift": .object([
        "counted": .count(chance.shift.observed.counted),
        "eligible": .count(chance.shift.observed.eligible),
        "mean": .number(chance.shift.distribution.meanCount),
        "mean_share": .stated(chance.shift.distribution.meanShare),
        "band": JSONValue(chance.shift.distribution.bandOfCounts()),
        "shifts": .number(chance.shift.distribution.arrangements),
        "p_greater": .stated(chance.shift.pGreater), "p_less": .stated(chance.shift.pLess),
        "phases_left_out": .count(chance.shift.phasesLeftOut),
        "distribution": .array(
          chance.shift.distribution.values.map {
            .object([
              "counted": .count($0.count.counted), "eligible": .count($0.count.eligible),
              "probability": .number($0.probability),
            ])
          }),
      ]),
      "block": .object([
        "counted": .count(chance.blocks.observed.counted),
        "mean": .number(chance.blocks.distribution.meanCount),
        "blocks": .count(chance.blocks.blockCount), "p_greater": .stated(chance.blocks.pGreater),
      ]),
      "gap": .object(["mean": .stated(chance.gapMean), "p_greater": .stated(chance.gapP)]),
      "excess_share": .stated(chance.excessShare),
    ])
  }

  private static func aversion(_ aversion: PursuedAversion) -> JSONValue {
    .object([
      "onset_seconds": .text(aversion.aversion.onset.text),
      "offset_seconds": .text(aversion.aversion.offset.text),
      "end": .text(aversion.aversion.end.rawValue), "eligible": .flag(aversion.isEligible),
      "pursued": .flag(aversion.isPursued),
      "latency_seconds": aversion.latency.map { .text($0.text) } ?? .null,
      "attempts": .count(aversion.pursuits.count),
      "cycle": aversion.isCycle.map(JSONValue.flag) ?? .null,
      "stern_cycle": .flag(aversion.isSternCycle), "accepted": .flag(aversion.isAcceptedBid),
      "highest_level": aversion.highestLevel.map(JSONValue.count) ?? .null,
      "resolution": .text(aversion.resolution.rawValue),
      "line": .count(Int(aversion.aversion.source.line)),
    ])
  }

  /// What was taken for what, by the names of the command line's options.
  static func parameters(_ parameters: CycleParameters) -> JSONValue {
    .object([
      "aversionMin": .text(parameters.aversionMin.text),
      "returnMin": .text(parameters.returnMin.text),
      "pursuitLatencyMin": .text(parameters.pursuitLatencyMin.text),
      "tiePolicy": .text(parameters.tiePolicy.rawValue),
      "pursuitWindow": .text(parameters.pursuitWindow.text),
      "dodgeWindow": .text(parameters.dodgeWindow.text),
      "returnWindow": .text(parameters.returnWindow.text),
      "maxAversion": .text(parameters.maxAversion.text),
      "chainGap": .text(parameters.chainGap.text),
      "episodeMinCycles": .count(parameters.episodeMinCycles),
      "distressWindow": .text(parameters.distressWindow.text),
      "lookAwayTargets": .text(parameters.includesObjects ? "away and objects" : "away"),
      "minEligible": .count(parameters.minEligible), "minCycles": .count(parameters.minCycles),
      "minShift": .text(parameters.shortestShift.text), "block": .text(parameters.block.text),
      "replicates": .count(parameters.replicates), "seed": .text(String(parameters.seed)),
    ])
  }
}
