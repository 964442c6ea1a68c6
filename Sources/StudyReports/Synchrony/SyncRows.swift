import CodedSessions
import SequenceStatistics
import StudyAnalysis

/// The numbers of a synchrony analysis, part by part.
enum SyncRows {
  /// All rows of `analysis`.
  static func rows(_ analysis: SyncAnalysis) -> [ResultRow] {
    overlap(analysis) + profile(analysis) + windows(analysis) + codeProfiles(analysis)
      + recurrence(analysis) + moments(analysis) + gazeTurns(analysis) + information(analysis)
      + grid(analysis)
  }

  private static func count(_ count: Int) -> Measure { ResultRow.count(count) }

  private static func overlap(_ analysis: SyncAnalysis) -> [ResultRow] {
    analysis.overlap.cells.map { cell in
      ResultRow(
        part: "overlap", first: analysis.session.codebook[cell.first].name,
        second: analysis.session.codebook[cell.second].name,
        numbers: [
          ("joint_seconds", ResultRow.seconds(cell.overlap.joint)),
          ("expected_seconds", cell.overlap.expected), ("jaccard", cell.overlap.jaccard),
          ("phi", cell.overlap.phi), ("kappa", cell.overlap.kappa),
          ("share_by_shift", cell.shift.mean), ("p_shift_greater", cell.shift.pGreater),
          ("p_shift_less", cell.shift.pLess), ("p_shift_two_sided", cell.shift.pTwoSided),
        ])
    }
  }

  private static func profile(_ analysis: SyncAnalysis) -> [ResultRow] {
    guard let profile = analysis.profile, let band = analysis.band else { return [] }
    func seconds(_ lag: Int) -> Measure { .value(Double(lag) * profile.unit.seconds) }
    let kappa = Dictionary(uniqueKeysWithValues: profile.points.map { ($0.lag, $0.kappa) })
    var rows = [
      ResultRow(
        part: "lag_profile",
        numbers: [
          ("highest_share", profile.peak),
          ("highest_at_s", profile.peakLag.map(seconds) ?? .undefined(.noCodableTime)),
          ("tied_ranges", count(profile.peaks.count)), ("lead_lag_asymmetry", profile.asymmetry),
          ("p_highest_shift", band.pHighest), ("shifts", count(band.shiftCount)),
          ("lags_outside_pointwise_band", count(band.outsidePointwise)),
          ("lags_outside_simultaneous_band", count(band.finds.count)),
          ("phases_left_out", count(band.phasesLeftOut)),
        ])
    ]
    rows += profile.peaks.map { range in
      ResultRow(
        part: "lag_profile_peaks",
        numbers: [("from_s", seconds(range.lowerBound)), ("to_s", seconds(range.upperBound))])
    }
    rows += band.points.map { point in
      ResultRow(
        part: "lag", at: SessionTime(microseconds: Int64(point.lag) * band.unit.microseconds),
        numbers: [
          ("share", point.observed), ("kappa", kappa[point.lag] ?? .undefined(.noCodableTime)),
          ("mean_by_shift", point.mean), ("pointwise_low", limit(point.pointwise?.lower)),
          ("pointwise_high", limit(point.pointwise?.upper)),
          ("simultaneous_low", limit(point.simultaneous?.lower)),
          ("simultaneous_high", limit(point.simultaneous?.upper)),
        ])
    }
    return rows
  }

  private static func limit(_ value: Double?) -> Measure {
    value.map(Measure.value) ?? .undefined(.tooShort)
  }

  private static func windows(_ analysis: SyncAnalysis) -> [ResultRow] {
    (analysis.windows?.windows ?? []).map { window in
      ResultRow(
        part: "window", at: window.span.onset,
        numbers: [
          ("length_s", ResultRow.seconds(window.span.duration)),
          ("highest_share", window.profile.peak),
          (
            "highest_at_s",
            window.profile.peakLag.map { .value(Double($0) * window.profile.unit.seconds) }
              ?? .undefined(.noCodableTime)
          ),
          (
            "share_at_0",
            window.profile.points.first { $0.lag == 0 }?.share ?? .undefined(.noCodableTime)
          ), ("lead_lag_asymmetry", window.profile.asymmetry),
        ])
    }
  }

  private static func codeProfiles(_ analysis: SyncAnalysis) -> [ResultRow] {
    analysis.codeProfiles.flatMap { code in
      code.profile.points.map { point in
        ResultRow(
          part: "phi_at_lag", first: code.name, second: code.name,
          at: SessionTime(microseconds: Int64(point.lag) * code.profile.unit.microseconds),
          numbers: [("phi", point.phi)])
      }
    }
  }

  private static func recurrence(_ analysis: SyncAnalysis) -> [ResultRow] {
    guard let recurrence = analysis.recurrence else { return [] }
    let plot = recurrence.plot
    var numbers: [(name: String, value: Measure)] = RecurrenceMeasure.allCases.map {
      ($0.rawValue.replacing("-", with: "_"), plot[$0])
    }
    numbers += [
      ("recurrence_rate_of_all_cells", plot.recurrenceRateOfAllCells),
      ("line_entropy_over_distinct_lengths", plot.diagonal.entropyOverDistinctLengths),
      ("line_entropy_over_possible_lengths", plot.diagonal.entropyOverPossibleLengths),
      ("laminarity_along_first", plot.alongFirst.share),
      ("trapping_time_along_first", plot.alongFirst.mean),
      ("longest_along_first", plot.alongFirst.longest),
      ("longest_white_line", plot.whiteAlongSecond.longest),
      ("white_line_entropy_nats", plot.whiteAlongSecond.entropyNats),
    ]
    let asymmetry = BoutAsymmetry(plot)
    numbers += [
      ("bout_asymmetry_share", asymmetry.share), ("bout_asymmetry_mean", asymmetry.mean),
      ("bout_asymmetry_longest", asymmetry.longest),
      ("bout_asymmetry_entropy", asymmetry.entropy),
    ]
    let names = analysis.pair.recurrenceCategories.map(\.name)
    let byCategory = recurrence.chromatic.plots.map { plot in
      ResultRow(
        part: "recurrence_of_category",
        first: names.indices.contains(plot.category) ? names[plot.category] : "",
        numbers: [
          ("points", count(plot.recurrence.points)),
          ("recurrence_rate", plot.recurrence.recurrenceRate),
          ("determinism", plot.recurrence.determinism),
          ("mean_line", plot.recurrence.diagonal.mean),
          ("longest_line", plot.recurrence.diagonal.longest),
          ("laminarity", plot.recurrence.laminarity),
          ("trapping_time", plot.recurrence.trappingTime),
          ("laminarity_along_first", plot.recurrence.alongFirst.share),
          ("trapping_time_along_first", plot.recurrence.alongFirst.mean),
        ])
    }
    return [ResultRow(part: "recurrence", numbers: numbers)] + byCategory
      + (recurrence.chance?.comparisons ?? []).map { comparison in
        ResultRow(
          part: "recurrence_chance", first: comparison.measure.rawValue,
          numbers: [
            ("observed", comparison.observed), ("mean_by_chance", comparison.mean),
            ("z", comparison.z), ("p_greater", comparison.pGreater),
            ("p_less", comparison.pLess), ("replicates", count(recurrence.chance?.replicates ?? 0)),
          ])
      }
  }

  private static func moments(_ analysis: SyncAnalysis) -> [ResultRow] {
    analysis.moments.flatMap { moments -> [ResultRow] in
      func chance(_ chance: EventCoincidenceChance, _ from: String, _ to: String) -> ResultRow {
        ResultRow(
          part: "coincidence", first: from, second: to,
          numbers: [
            ("followed", count(chance.observed.counted)),
            ("eligible", count(chance.observed.eligible)), ("share", chance.observed.share),
            ("share_by_shift", chance.shift.distribution.meanShare),
            ("p_shift_greater", chance.shift.pGreater), ("p_shift_less", chance.shift.pLess),
            ("p_block_greater", chance.blocks?.pGreater ?? .undefined(.notTested)),
          ])
      }
      return [
        ResultRow(
          part: "event_synchronization", first: moments.first, second: moments.second,
          numbers: [
            ("first_events", count(moments.synchronization.firstCount)),
            ("second_events", count(moments.synchronization.secondCount)),
            ("Q", moments.synchronization.strength), ("q", moments.synchronization.lead),
            ("spike_synchronization", moments.spike.strength),
            ("spike_order", moments.spike.order),
          ]), chance(moments.firstAnswered, moments.first, moments.second),
        chance(moments.secondAnswered, moments.second, moments.first),
      ]
    }
  }

  private static func gazeTurns(_ analysis: SyncAnalysis) -> [ResultRow] {
    guard let turns = analysis.gazeTurns else { return [] }
    return [0, 1].map { person in
      let who: Matching.Who = person == 0 ? .first : .second
      return ResultRow(
        part: "gaze_turns",
        first: person == 0 ? analysis.pair.first.person.id : analysis.pair.second.person.id,
        numbers: [
          ("looks", count(turns.lookCounts[person])),
          ("starts", count(turns.count(.starts, by: person))),
          ("joins", count(turns.count(.joins, by: person))),
          ("follows", count(turns.count(.follows, by: person))),
          ("together", count(turns.count(.together, by: person))),
          ("median_delay_of_joining_s", turns.delays(.joins, by: person).median),
          ("median_delay_of_following_s", turns.delays(.follows, by: person).median),
          ("opens_share_of_mutual", turns.openedShare(by: who)),
          ("closes_share_of_mutual", turns.closedShare(by: who)),
        ])
    }
  }

  private static func information(_ analysis: SyncAnalysis) -> [ResultRow] {
    guard let information = analysis.information else { return [] }
    let (first, second) = (analysis.pair.first.fullName, analysis.pair.second.fullName)
    return [
      ResultRow(
        part: "mutual_information", first: first, second: second,
        numbers: [
          ("nats", information.mutual.nats), ("bits", information.mutual.bits),
          ("miller_madow_nats", information.mutual.millerMadowNats),
          ("mean_by_chance_nats", information.mutualChance.null.mean),
          ("effective_nats", information.mutualChance.effectiveNats),
          ("p_chance", information.mutualChance.p.measure),
          ("p_chi_square", information.mutual.test().p),
          ("pairs", count(information.mutual.pairs)),
        ])
    ]
      + information.transfers.map { transfer in
        let isForward = transfer.direction == .firstToSecond
        return ResultRow(
          part: "transfer_entropy_of_" + transfer.sampling.rawValue,
          first: isForward ? first : second, second: isForward ? second : first,
          numbers: [
            ("nats", transfer.entropy.nats), ("bits", transfer.entropy.bits),
            ("effective_nats", transfer.chance.effectiveNats),
            ("p_chance", transfer.chance.p.measure),
            ("p_chi_square", transfer.entropy.test().p),
            ("samples", count(transfer.entropy.samples)),
          ])
      }
  }

  private static func grid(_ analysis: SyncAnalysis) -> [ResultRow] {
    let (grid, book) = (analysis.grid.grid, analysis.session.codebook)
    let whole = ResultRow(
      part: "grid",
      numbers: [
        ("cells", count(grid.states.cellCount)), ("cell_range", count(grid.cellRange)),
        ("events", count(grid.eventCount)), ("visits", count(grid.visitCount)),
        ("transitions", count(grid.transitionCount)), ("dispersion", grid.dispersion),
        ("visit_entropy_nats", grid.visitEntropy.nats),
        ("duration_entropy_nats", grid.durationEntropy.nats),
        ("transition_entropy_nats", grid.transitionEntropy.nats),
        ("conditional_transition_entropy_nats", grid.conditionalTransitionEntropy.nats),
        ("seconds_on_the_grid", ResultRow.seconds(grid.duration)),
        ("seconds_outside", ResultRow.seconds(grid.states.outside)),
        ("mean_visit_s", grid.meanVisit), ("mean_event_s", grid.meanEvent),
        ("attractor_cells", count(analysis.grid.attractor.attractor.count)),
        ("attractor_share", analysis.grid.attractor.region.share),
      ])
    return [whole]
      + grid.visited.map { cell in
        let place = cell.cells[0]
        return ResultRow(
          part: "grid_cell", first: book[analysis.grid.rows[place.first]].name,
          second: book[analysis.grid.columns[place.second]].name,
          numbers: [
            ("visits", count(cell.visitCount)), ("events", count(cell.eventCount)),
            ("seconds", ResultRow.seconds(cell.duration)), ("share", cell.share),
            ("mean_visit_s", cell.meanVisit), ("first_entry_s", cell.firstEntry),
            ("returns", count(cell.returns.count)), ("mean_return_s", cell.returns.mean),
            ("median_return_s", cell.returns.median),
            ("returns_censored", count(cell.returns.censoredCount)),
            (
              "is_attractor",
              count(analysis.grid.attractor.attractor.contains(place) ? 1 : 0)
            ),
          ])
      }
  }
}
