import CodedSessions
import SequenceStatistics
import StudyAnalysis

/// The numbers of an agreement analysis, part by part.
enum AgreementRows {
  /// The rows of two coders on one stream.
  static func rows(_ pair: PairAgreement, of stream: ComparedStream) -> [ResultRow] {
    let names = stream.categories + ["nothing"]
    return compared(pair) + time(pair, names) + presence(pair) + events(pair, stream)
      + sequences(pair) + annotations(pair) + gamma(pair) + confusions(pair, names)
      + sessions(pair)
  }

  /// The rows of all coders on one stream.
  static func rows(_ raters: RaterAgreement) -> [ResultRow] {
    [
      ResultRow(
        part: "all_coders",
        numbers: [
          ("krippendorffs_alpha", raters.alpha.value),
          ("alpha_low", limit(raters.alphaInterval.interval?.lower)),
          ("alpha_high", limit(raters.alphaInterval.interval?.upper)),
          ("fleiss_kappa", raters.fleiss.value), ("congers_kappa", raters.conger.value),
          ("lights_kappa", raters.light.value),
          ("pairwise_agreement", raters.fleiss.observed),
          ("units_of_all_coders", .value(raters.fleiss.units)),
          ("units_left_out", .value(raters.fleiss.leftOut)),
          ("unit_s", ResultRow.seconds(raters.unit)),
        ])
    ]
  }

  /// The rows of the scores that coders give sessions.
  static func rows(_ scores: [SessionScores]) -> [ResultRow] {
    scores.map { score in
      ResultRow(
        part: "session_scores", first: score.code, second: score.score.rawValue,
        numbers: [
          ("icc_a1", score.agreement.single.value),
          ("icc_a1_low", limit(score.agreement.single.interval?.lower)),
          ("icc_a1_high", limit(score.agreement.single.interval?.upper)),
          ("icc_ak", score.agreement.average.value), ("icc_c1", score.consistency.single.value),
          ("icc_ck", score.consistency.average.value), ("icc_1", score.oneWay.single.value),
          ("icc_k", score.oneWay.average.value),
          ("sessions", count(score.agreement.variance.sessions)),
          ("mean_difference", score.limits.difference.mean),
          ("limits_low", score.limits.lower), ("limits_high", score.limits.upper),
        ])
    }
  }

  private static func count(_ count: Int) -> Measure { ResultRow.count(count) }

  private static func limit(_ value: Double?) -> Measure {
    value.map(Measure.value) ?? .undefined(.tooShort)
  }

  private static func compared(_ pair: PairAgreement) -> [ResultRow] {
    [
      ResultRow(
        part: "compared",
        numbers: [
          ("sessions", count(pair.pairs.count)),
          ("blocks", count(pair.pairs.reduce(0) { $0 + $1.coding.blocks.count })),
          ("seconds", ResultRow.seconds(pair.comparedTime)),
          ("seconds_left_out", ResultRow.seconds(pair.timeLeftOut)),
        ])
    ]
  }

  private static func time(_ pair: PairAgreement, _ names: [String]) -> [ResultRow] {
    guard let time = pair.time else { return [] }
    let continuous = ResultRow(
      part: "continuous_time",
      numbers: kappa(time.continuous) + [
        ("kappa_low_by_bouts", limit(time.intervalByBouts?.lower)),
        ("kappa_high_by_bouts", limit(time.intervalByBouts?.upper)),
        ("kappa_low_by_sessions", limit(time.bySessions?.interval?.lower)),
        ("kappa_high_by_sessions", limit(time.bySessions?.interval?.upper)),
        ("scotts_pi", time.pi.pi), ("gwets_ac1", time.ac1.ac1), ("bennetts_s", time.s.s),
        ("codes_in_s_and_ac1", count(time.categoryCount)),
        ("accuracy_of_equal_observers", time.accuracy),
      ])
    let units = ResultRow(
      part: "time_units",
      numbers: kappa(time.units) + [
        ("unit_s", ResultRow.seconds(time.unit)), ("units", count(time.units.table.total)),
      ])
    let tolerant = ResultRow(
      part: "continuous_time_with_tolerance",
      numbers: tolerance(time.tolerantContinuous))
    let tolerantUnits = ResultRow(
      part: "time_units_with_tolerance",
      numbers: tolerance(time.tolerantUnits) + [
        ("tolerance_units", count(time.toleranceUnits))
      ])
    return [continuous, units, tolerant, tolerantUnits]
      + cells(time.continuous.table, names, part: "seconds_by_both") {
        .value(Double($0) / 1_000_000)
      }
  }

  private static func kappa(_ kappa: CohensKappa) -> [(name: String, value: Measure)] {
    [
      ("kappa", kappa.kappa), ("kappa_max", kappa.kappaMax), ("agreement", kappa.po),
      ("agreement_by_chance", kappa.pe),
    ]
  }

  private static func tolerance(
    _ tolerant: TimeAgreement.Tolerant
  ) -> [(name: String, value: Measure)] {
    [
      ("kappa_first_as_reference", tolerant.firstAsReference.kappa),
      ("kappa_second_as_reference", tolerant.secondAsReference.kappa),
      ("mean_kappa", tolerant.meanKappa),
      ("agreement_first_as_reference", tolerant.firstAsReference.po),
      ("agreement_second_as_reference", tolerant.secondAsReference.po),
    ]
  }

  private static func cells(
    _ table: AgreementTable, _ names: [String], part: String, value: (Int) -> Measure
  ) -> [ResultRow] {
    let (rows, columns) = (table.rowTotals, table.columnTotals)
    let used = (0..<table.size).filter { rows[$0] + columns[$0] > 0 }
    return used.flatMap { row in
      used.map { column in
        ResultRow(
          part: part, first: names.indices.contains(row) ? names[row] : "",
          second: names.indices.contains(column) ? names[column] : "",
          numbers: [("amount", value(table[row, column]))])
      }
    }
  }

  private static func presence(_ pair: PairAgreement) -> [ResultRow] {
    pair.presence.map { code in
      ResultRow(
        part: code.countsUnits ? "code_by_units" : "code", first: code.code, second: code.code,
        numbers: kappa(code.kappa) + [
          ("positive_agreement", code.shares.positive),
          ("negative_agreement", code.shares.negative),
          ("occurrence_agreement", code.shares.occurrence),
          ("prevalence_index", code.prevalence.prevalenceIndex),
          ("bias_index", code.prevalence.biasIndex), ("pabak", code.prevalence.pabak),
          ("mean_kappa_with_tolerance", code.tolerant.meanKappa),
          ("accuracy_of_equal_observers", code.accuracy),
        ])
    }
  }

  private static func events(_ pair: PairAgreement, _ stream: ComparedStream) -> [ResultRow] {
    guard let events = pair.events else { return [] }
    var numbers: [(name: String, value: Measure)] = [
      ("kappa", events.kappa.kappa), ("kappa_max", events.kappa.maximum),
      ("agreement", events.kappa.observed), ("agreement_by_chance", events.kappa.expected),
      ("kappa_matches_twice", events.kappaCountedTwice.kappa),
      ("kappa_low", limit(events.interval?.lower)),
      ("kappa_high", limit(events.interval?.upper)),
    ]
    if events.isByCode {
      numbers = []
    } else if let optima = events.optima {
      numbers += [
        ("best_alignments", optima.count), ("kappa_lowest_of_best", optima.lowestKappa),
        ("kappa_highest_of_best", optima.highestKappa),
      ]
    }
    numbers += [
      ("matches", count(events.overall.matches)), ("share_of_events_matched", events.overall.share),
      ("confusions", count(events.table.pairs - events.table.agreed)),
      ("first_only", count(events.table.firstOnly.reduce(0, +))),
      ("second_only", count(events.table.secondOnly.reduce(0, +))),
      ("not_compared_first", count(events.firstLeftOut)),
      ("not_compared_second", count(events.secondLeftOut)),
      ("tolerance_s", ResultRow.seconds(events.rule.tolerance)),
      ("onsets_compared", count(events.onsets.count)), ("onset_difference_s", events.onsets.mean),
      ("onset_difference_sd_s", events.onsets.standardDeviation),
      ("onset_difference_median_s", events.onsets.median),
      ("onset_difference_low_s", limit(events.onsets.interval?.lower)),
      ("onset_difference_high_s", limit(events.onsets.interval?.upper)),
      ("onsets_equal", events.onsets.shareEqual),
      ("offset_difference_s", events.offsets.mean),
      ("offset_difference_sd_s", events.offsets.standardDeviation),
    ]
    return [ResultRow(part: "events", numbers: numbers)]
      + zip(stream.categories, events.perCode).map { code, agreement in
        ResultRow(
          part: "events_of_code", first: code, second: code,
          numbers: [
            ("matches", count(agreement.matches)), ("first_without", count(agreement.omissions)),
            ("second_without", count(agreement.commissions)), ("share", agreement.share),
          ])
      }
  }

  private static func sequences(_ pair: PairAgreement) -> [ResultRow] {
    zip(pair.pairs, pair.sequences).map { session, alignment in
      let kappa = EventKappa(alignment.table)
      return ResultRow(
        part: "order_of_events", first: session.session,
        numbers: [
          ("kappa", kappa.kappa), ("agreement", kappa.observed),
          ("kappa_matches_twice", EventKappa(alignment.table.countedTwice).kappa),
          ("cost", count(alignment.cost)),
        ])
    }
  }

  private static func annotations(_ pair: PairAgreement) -> [ResultRow] {
    guard let annotations = pair.annotations else { return [] }
    return [
      ResultRow(
        part: "annotations_as_easydiag",
        numbers: [
          ("kappa", annotations.kappa.kappa), ("agreement", annotations.kappa.observed),
          ("kappa_max", annotations.kappa.maximum),
          ("overlap", .value(annotations.overlap)),
          ("kappa_without_unmatched", annotations.kappa.ofPairsAlone),
        ])
    ]
  }

  private static func gamma(_ pair: PairAgreement) -> [ResultRow] {
    zip(pair.pairs, pair.gamma).map { session, gamma in
      ResultRow(
        part: "gamma", first: session.session,
        numbers: [
          ("gamma", gamma.value), ("observed_disorder", gamma.observed),
          ("expected_disorder", gamma.expected),
          ("low", limit(gamma.precision()?.lower)), ("high", limit(gamma.precision()?.upper)),
          ("samples", count(gamma.chance.count)),
        ])
    }
  }

  private static func confusions(_ pair: PairAgreement, _ names: [String]) -> [ResultRow] {
    pair.confusions.map { confusion in
      ResultRow(
        part: "mixed_up", first: names[confusion.first], second: names[confusion.second],
        numbers: [
          ("seconds", ResultRow.seconds(confusion.time)),
          ("share_of_disagreement", .value(confusion.share)),
        ])
    }
  }

  private static func sessions(_ pair: PairAgreement) -> [ResultRow] {
    pair.pairs.enumerated().map { place, session in
      var numbers: [(name: String, value: Measure)] = [
        ("seconds", ResultRow.seconds(session.coding.time.duration)),
        ("blocks", count(session.coding.blocks.count)),
      ]
      if let time = pair.time {
        numbers += [
          ("kappa_continuous", time.sessions[place].kappa), ("agreement", time.sessions[place].po),
        ]
      }
      if let events = pair.events, !events.isByCode {
        numbers.append(("kappa_events", events.sessions[place].kappa))
      }
      return ResultRow(part: "session", first: session.session, numbers: numbers)
    }
  }
}
