import CodedSessions
public import SequenceStatistics
public import StudyAnalysis

/// The answers to a question about sequences as JSON, in full precision and under the names of the
/// reference cases: `observed`, `expected`, `adjusted_residual`, `yules_q`, `kappa`, `permutation_mean`, …
///
/// Matrices have one row for each given code. An undefined number is `null`, and `undefined` tells why,
/// cell by cell.
public enum LagResults {
  /// The tables of all parts and lags.
  ///
  /// - Parameter evidence: Further members, beside the tables.
  public static func json(
    _ answers: [LagAnswer], question: LagQuestion, evidence: [String: JSONValue] = [:]
  ) -> JSONValue {
    .object(
      [
        "schema": .text("attune-lag/1"),
        "question": self.question(question),
        "tables": .array(answers.map(table)),
      ].merging(evidence) { own, _ in own })
  }

  /// One table.
  public static func table(_ answer: LagAnswer) -> JSONValue {
    let table = answer.table
    let size = table.codes.count
    let columns = LagColumns(answer).columns
    func matrix<Element>(_ cells: [Element], _ value: (Element) -> JSONValue) -> JSONValue {
      .array(
        (0..<size).map { row in
          .array(cells[(row * size)..<((row + 1) * size)].map(value))
        })
    }
    var members: [String: JSONValue] = [
      "codes": .array(answer.names.map { .text($0) }),
      "lag": .count(table.lag),
      "observed": matrix(table.counts.cells) { .count($0) },
      "row_totals": .array(table.rowTotals.map { .count($0) }),
      "col_totals": .array(table.columnTotals.map { .count($0) }),
      "n_transitions": .count(table.total),
      "is_structural_zero": matrix(table.isImpossible.cells) { .flag($0) },
      "is_sparse": matrix(answer.analysis.isSparse.cells) { .flag($0) },
      "p_from": matrix(answer.cells.cells) { .text($0.pFrom.rawValue) },
      "tests": .count(answer.testCount),
      "G2": test(answer.analysis.tablewiseTest.likelihoodRatio, answer.analysis.tablewiseTest),
      "X2": test(answer.analysis.tablewiseTest.pearson, answer.analysis.tablewiseTest),
      "cramers_v": .stated(answer.cramersV),
      "sessions": .array(answer.sessionIDs.map { .text($0) }),
      "simulated_sessions": .count(answer.simulatedCount),
      "caveats": .array(LagCaveats.sentences(answer).map { .text($0) }),
    ]
    if !answer.part.isEmpty { members["part"] = .text(answer.part) }
    let entropy = answer.entropy
    members["entropy_bits"] = .object([
      "targets": .stated(entropy.targets),
      "targets_after_given": .stated(entropy.targetsAfterGiven),
      "mutual_information": .stated(entropy.mutualInformation),
    ])
    var undefined: [JSONValue] = []
    for column in columns {
      members[column.name] = matrix(column.cells) { JSONValue($0) }
      for (cell, measure) in column.cells.enumerated() {
        guard let reason = measure.reason else { continue }
        undefined.append(
          .object([
            "name": .text(column.name), "given": .text(answer.names[cell / size]),
            "target": .text(answer.names[cell % size]), "reason": .text(reason.id),
          ]))
      }
    }
    members["undefined"] = .array(undefined)
    if let unit = answer.unit { members["unit_seconds"] = .text(unit.text) }
    if let sequence = answer.sequence {
      members["n_events"] = .count(sequence.count)
      members["event_counts"] = .array((answer.frequencies?.counts ?? []).map { .count($0) })
      members["runs"] = .count(sequence.runs.count)
      members["pairs_lost"] = .count(sequence.pairsLost(lag: table.lag))
      members["tied_onsets"] = .count(sequence.tieCount)
      members["tied_pairs_left_out"] = .count(sequence.tiedPairsLeftOut)
      members["repeats_merged"] = .count(sequence.repeatsMerged)
    }
    if let permutation = answer.permutation { members["permutation"] = chance(permutation) }
    if let shift = answer.shift {
      members["shift"] = .object([
        "shifts": .count(shift.shiftCount), "all": .flag(shift.isExact),
        "min_shift_seconds": .text(shift.minShift.text),
        "phases_not_shifted": .count(shift.phasesNotShifted),
      ])
    }
    return .object(members)
  }

  /// Time windows.
  public static func json(
    _ answers: [WindowAnswer], window: TimeWindow, question: LagQuestion
  ) -> JSONValue {
    .object([
      "schema": .text("attune-window/1"),
      "question": self.question(question),
      "window": .object([
        "from_seconds": .text(window.from.text), "to_seconds": .text(window.to.text),
        "onset_unit": .text(window.onsetUnit.rawValue),
        "in_progress": .text(window.inProgress.rawValue),
      ]),
      "pairs": .array(answers.map(self.window)),
    ])
  }

  private static func window(_ answer: WindowAnswer) -> JSONValue {
    let pair = answer.table.association
    var members: [String: JSONValue] = [
      "given": .text(answer.given), "target": .text(answer.target),
      "sessions": .array(answer.sessionIDs.map { .text($0) }),
      "simulated_sessions": .count(answer.simulatedCount),
      "unit_seconds": .text(answer.table.unit.text),
      "a": .count(pair.a), "b": .count(pair.b), "c": .count(pair.c), "d": .count(pair.d),
      "given_onsets": .count(answer.table.givenOnsets),
      "target_onsets": .count(answer.table.targetOnsets),
      "unknown_units": .count(answer.table.unknownUnits),
      "units_in_progress": .count(answer.table.unitsInProgress),
      "p": .stated(answer.p), "p_from": .text(answer.test.rawValue),
      "p_adjusted": .stated(answer.adjustedP), "tests": .count(answer.testCount),
    ]
    if !answer.part.isEmpty { members["part"] = .text(answer.part) }
    for (name, value) in PairNumbers.of(pair) { members[name] = .stated(value) }
    let shift = answer.shift.shift
    members["shift"] = .object([
      "in_windows": .count(shift.observed.counted), "of": .count(shift.observed.eligible),
      "mean": .number(shift.distribution.meanCount),
      "band": JSONValue(shift.distribution.bandOfCounts()),
      "p_greater": .stated(shift.pGreater), "p_less": .stated(shift.pLess),
      "p_two_sided": .stated(shift.pTwoSided),
      "shifts": .number(shift.distribution.arrangements),
      "min_shift_seconds": .text(answer.shift.minShift.text),
      "phases_left_out": .count(shift.phasesLeftOut),
    ])
    let blocks = answer.shift.blocks
    members["block"] = .object([
      "in_windows": .count(blocks.observed.counted), "of": .count(blocks.observed.eligible),
      "mean": .number(blocks.distribution.meanCount),
      "band": JSONValue(blocks.distribution.bandOfCounts()),
      "p_greater": .stated(blocks.pGreater), "p_less": .stated(blocks.pLess),
      "p_two_sided": .stated(blocks.pTwoSided), "blocks": .count(blocks.blockCount),
      "block_seconds": .text(answer.shift.blockLength.text),
    ])
    return .object(members)
  }

  /// Lag profiles.
  public static func json(_ answers: [ProfileAnswer], question: LagQuestion) -> JSONValue {
    .object([
      "schema": .text("attune-profile/1"),
      "question": self.question(question),
      "profiles": .array(answers.map(profile)),
    ])
  }

  private static func profile(_ answer: ProfileAnswer) -> JSONValue {
    var members: [String: JSONValue] = [
      "given": .text(answer.given), "target": .text(answer.target),
      "sessions": .array(answer.sessionIDs.map { .text($0) }),
      "simulated_sessions": .count(answer.simulatedCount),
    ]
    if !answer.part.isEmpty { members["part"] = .text(answer.part) }
    switch answer.profile {
    case .events(let profile):
      members["replicates"] = .count(profile.replicates)
      members["points"] = .array(
        profile.points.map { point in
          .object([
            "lag": .count(point.lag), "observed": .count(point.observed),
            "pairs": .count(point.pairs), "givens": .count(point.givens),
            "transition_prob": .stated(point.probability), "chance": .stated(point.expected),
            "z": .stated(point.z), "pointwise_band": JSONValue(point.pointwiseBand),
            "simultaneous_band": JSONValue(point.simultaneousBand), "p": .stated(point.p),
            "p_family": .stated(point.familyP),
          ])
        })
    case .time(let profile):
      members["shifts"] = .count(profile.shiftCount)
      members["all_shifts"] = .flag(profile.isExact)
      members["given_onsets"] = .count(profile.givens)
      members["min_shift_seconds"] = .text(profile.minShift.text)
      members["points"] = .array(
        profile.points.map { point in
          .object([
            "from_seconds": .text(point.from.text), "to_seconds": .text(point.to.text),
            "observed": .count(point.observed), "rate": .stated(point.rate),
            "chance": .stated(point.expected), "z": .stated(point.z),
            "pointwise_band": JSONValue(point.pointwiseBand),
            "simultaneous_band": JSONValue(point.simultaneousBand), "p": .stated(point.p),
            "p_family": .stated(point.familyP),
          ])
        })
    }
    return .object(members)
  }

  private static func test(_ result: TablewiseTest.Result, _ test: TablewiseTest) -> JSONValue {
    .object([
      "statistic": .stated(result.statistic), "df": .count(test.nominalDegreesOfFreedom),
      "p": .stated(result.nominalP), "df_supported": .count(test.degreesOfFreedom),
      "p_df_supported": .stated(result.p),
    ])
  }

  private static func chance(_ permutation: PermutationTest) -> JSONValue {
    var members: [String: JSONValue] = [
      "seed": .text(String(permutation.seed)), "exact_cells": .flag(permutation.hasExactCells),
      "p_whole_table": .stated(permutation.wholeP.measure),
    ]
    switch permutation.method {
    case .enumerated(let arrangements):
      members["method"] = .text("all arrangements")
      members["arrangements"] = .count(arrangements)
    case .sampled(let replicates):
      members["method"] = .text("random arrangements")
      members["replicates"] = .count(replicates)
    case .walked(let replicates, let steps):
      members["method"] = .text("random walk over the allowed arrangements")
      members["replicates"] = .count(replicates)
      members["steps"] = .count(steps)
    }
    return .object(members)
  }

  private static func question(_ question: LagQuestion) -> JSONValue {
    var members: [String: JSONValue] = [
      "given": .array(question.given.map { .text($0) }),
      "target": .array(question.target.map { .text($0) }),
      "lags": .array(question.lags.map { .count($0) }),
      "repeat": .text(question.repeats.rawValue), "gaps": .text(question.gaps.rawValue),
      "ties": .text(question.ties.rawValue), "test": .text(question.test.rawValue),
      "replicates": .count(question.replicates), "seed": .text(String(question.seed)),
      "correct": .text(question.correction.rawValue),
      "modify": .array(question.modifications.map { .text($0.text) }),
    ]
    if let streams = question.streams { members["streams"] = .array(streams.map { .text($0) }) }
    if let unit = question.unit { members["unit_seconds"] = .text(unit.text) }
    if let phase = question.phase { members["phase"] = .text(phase) }
    return .object(members)
  }
}
