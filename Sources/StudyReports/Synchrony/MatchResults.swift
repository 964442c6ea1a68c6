import CodedSessions
import SequenceStatistics
public import StudyAnalysis

/// Matching, mirroring and mutual gaze as JSON and as a tidy table.
public enum MatchResults {
  /// All sessions.
  public static func json(_ analyses: [MatchAnalysis]) -> JSONValue {
    .object(["schema": .text("attune-match/1"), "sessions": .array(analyses.map(session))])
  }

  /// A row for each measure of each session: measures of the pair, and of mirroring in both directions.
  public static func csv(_ analyses: [MatchAnalysis]) -> String {
    var rows = [["session", "simulated", "streams", "measure", "value"]]
    for analysis in analyses {
      let head = [
        analysis.session.id, analysis.session.isSimulated ? "1" : "0",
        analysis.streams.joined(separator: " "),
      ]
      for (name, value) in numbers(analysis) {
        rows.append(head + [name, value.value.map(\.description) ?? ""])
      }
    }
    return TidyCSV.text(rows: rows)
  }

  /// The measures in the order in which they are listed.
  static func numbers(_ analysis: MatchAnalysis) -> [(name: String, value: Measure)] {
    let matching = analysis.matching
    let shift = analysis.shift.share
    func count(_ count: Int) -> Measure { .value(Double(count)) }
    var numbers: [(name: String, value: Measure)] = [
      ("codable_seconds", .value(matching.codableTime.seconds)), ("matched_share", matching.share),
      ("matches", count(matching.matches.count)), ("mismatches", count(matching.mismatches.count)),
      ("mean_match_seconds", matching.meanMatch), ("mean_mismatch_seconds", matching.meanMismatch),
      ("repairs", count(matching.repairs.count)),
      ("repairs_by_first", count(matching.repairs(by: .first))),
      ("repairs_by_second", count(matching.repairs(by: .second))),
      ("repairs_by_both", count(matching.repairs(by: .both))),
      ("repairs_per_minute", matching.repairsPerMinute),
      ("repairs_per_minute_of_mismatch", matching.repairsPerMinuteOfMismatch),
      ("median_repair_seconds", matching.repairCurve.quantile()),
      ("transitions_per_minute", matching.transitionsPerMinute),
      ("matched_share_by_shift", shift.mean), ("p_shift_greater", shift.pGreater),
      ("p_shift_less", shift.pLess),
    ]
    if let mutual = analysis.mutualGaze {
      numbers += [
        ("mutual_bouts", count(mutual.bouts.count)), ("mutual_share", mutual.share),
        ("mutual_per_minute", mutual.ratePerMinute), ("mutual_mean_seconds", mutual.meanSeconds),
        ("mutual_median_seconds", mutual.medianSeconds),
        ("mutual_longest_seconds", mutual.longestSeconds),
      ]
      for who in Matching.Who.allCases {
        numbers.append(("mutual_opened_by_\(who.rawValue)", count(mutual.opened(by: who))))
        numbers.append(("mutual_closed_by_\(who.rawValue)", count(mutual.closed(by: who))))
      }
    }
    if let chain = analysis.chain {
      numbers += [
        ("chain_step_seconds", .value(chain.step.seconds)), ("chain_G2", chain.likelihoodRatio),
        ("chain_df", count(chain.degreesOfFreedom)), ("chain_p", chain.p),
        ("start_effect_on_first", chain.startEffectOnFirst),
        ("stop_effect_on_first", chain.stopEffectOnFirst),
        ("start_effect_on_second", chain.startEffectOnSecond),
        ("stop_effect_on_second", chain.stopEffectOnSecond),
      ]
    }
    for direction in analysis.mirroring {
      for mirroring in direction.windows {
        let name =
          "mirrored_\(direction.stream)_\(direction.to)_after_\(direction.from)_"
          + mirroring.window.text + "s"
        numbers += [
          (name + "_cues", count(mirroring.eligible)), (name + "_share", mirroring.share),
          (name + "_by_rates", mirroring.byRates),
          (name + "_p_shift", mirroring.chance.shift.pGreater),
          (name + "_p_block", mirroring.chance.blocks.pGreater),
        ]
      }
    }
    return numbers
  }

  private static func session(_ analysis: MatchAnalysis) -> JSONValue {
    var members: [String: JSONValue] = [
      "session": .text(analysis.session.id), "simulated": .flag(analysis.session.isSimulated),
      "streams": .array(analysis.streams.map { .text($0) }), "rule": .text(analysis.rule),
      "shift": shift(analysis.shift), "bouts": bouts(analysis.matching.bouts),
    ]
    for (name, value) in numbers(analysis) { members[name] = .stated(value) }
    if let mutual = analysis.mutualGaze { members["mutual_gaze"] = self.mutual(mutual) }
    if let sensitivity = analysis.sensitivity {
      members["sensitivity"] = self.sensitivity(sensitivity)
    }
    if let chain = analysis.chain {
      members["chain_counts"] = .array(chain.counts.map { .array($0.map { .count($0) }) })
    }
    return .object(members)
  }

  private static func shift(_ shift: MatchingShift) -> JSONValue {
    var members: [String: JSONValue] = [
      "min_shift_seconds": .text(shift.minShift.text), "observed": .stated(shift.share.observed),
      "mean": .stated(shift.share.mean), "band": JSONValue(shift.share.band),
      "p_greater": .stated(shift.share.pGreater), "p_less": .stated(shift.share.pLess),
      "phases_left_out": .count(shift.share.phasesLeftOut),
    ]
    switch shift.share.way {
    case .swept(let shifts): members["shifts"] = .count(shifts)
    case .sampled(let replicates, let seed):
      members["replicates"] = .count(replicates)
      members["seed"] = .text(String(seed))
    case nil: break
    }
    return .object(members)
  }

  private static func sensitivity(_ sensitivity: MatchSensitivity) -> JSONValue {
    .object([
      "shifts": .array(sensitivity.shifts.map(shift)),
      "mutual_gaze": .array(
        sensitivity.mutualGaze.map { row in
          .object([
            "merge_gap_seconds": .text(row.mergeGap.text),
            "shortest_seconds": .text(row.shortest.text),
            "bouts": .count(row.mutualGaze.bouts.count),
            "mean_seconds": .stated(row.mutualGaze.meanSeconds),
          ])
        }),
      "chains": .array(
        sensitivity.chains.map { chain in
          .object([
            "step_seconds": .text(chain.step.text), "G2": .stated(chain.likelihoodRatio),
            "df": .count(chain.degreesOfFreedom), "p": .stated(chain.p),
          ])
        }),
    ])
  }

  private static func mutual(_ mutual: MutualGaze) -> JSONValue {
    .array(
      mutual.bouts.map { bout in
        .object([
          "onset_seconds": .text(bout.span.onset.text),
          "offset_seconds": .text(bout.span.offset.text), "pieces": .count(bout.pieces),
          "opened_by": bout.openedBy.map { .text($0.rawValue) } ?? .null,
          "closed_by": bout.closedBy.map { .text($0.rawValue) } ?? .null,
        ])
      })
  }

  private static func bouts(_ bouts: [Matching.Bout]) -> JSONValue {
    .array(
      bouts.map { bout in
        .object([
          "onset_seconds": .text(bout.span.onset.text),
          "offset_seconds": .text(bout.span.offset.text), "match": .flag(bout.isMatch),
          "opened_by": bout.openedBy.map { .text($0.rawValue) } ?? .null,
          "closed_by": bout.closedBy.map { .text($0.rawValue) } ?? .null,
        ])
      })
  }
}
