import CodedSessions
import SequenceStatistics
import StudyAnalysis

/// The numbers of a turn-taking analysis, part by part.
enum TurnRows {
  /// All rows of `analysis`.
  static func rows(_ analysis: TurnAnalysis) -> [ResultRow] {
    utterances(analysis) + floor(analysis) + transfers(analysis) + histogram(analysis)
      + counts(analysis) + chattr(analysis) + chance(analysis) + timing(analysis)
  }

  private static func count(_ count: Int) -> Measure { ResultRow.count(count) }

  private static func name(_ analysis: TurnAnalysis, _ speaker: Int?) -> String {
    speaker.flatMap { $0 < analysis.persons.count ? analysis.persons[$0].id : nil } ?? ""
  }

  private static func utterances(_ analysis: TurnAnalysis) -> [ResultRow] {
    [0, 1].map { speaker in
      let own = analysis.utterances.utterances(of: speaker)
      let seconds = own.map(\.duration.seconds).sorted()
      return ResultRow(
        part: "utterances", first: name(analysis, speaker),
        numbers: [
          ("utterances", count(own.count)),
          ("total_seconds", .value(seconds.reduce(0, +))),
          (
            "median_seconds",
            Quantile.type7(ofSorted: seconds, 0.5).map(Measure.value)
              ?? .undefined(.noOccurrence)
          ),
          (
            "per_minute",
            .ratio(
              Double(own.count) * 60, analysis.utterances.codableTime.seconds,
              ifZero: .noCodableTime)
          ),
        ])
    }
  }

  private static func floor(_ analysis: TurnAnalysis) -> [ResultRow] {
    FloorStates.Counting.allCases.flatMap { counting in
      analysis.floor.summaries(counting: counting).filter {
        counting == .split || $0.label == .vocalization
      }.map { summary in
        ResultRow(
          part: counting == .split ? "floor" : "floor_whole_vocalisations",
          first: name(analysis, summary.credited), second: summary.label.rawValue,
          numbers: [
            ("n", count(summary.count)), ("total_seconds", ResultRow.seconds(summary.total)),
            ("mean_seconds", summary.meanSeconds),
          ])
      }
    }
  }

  private static func transfers(_ analysis: TurnAnalysis) -> [ResultRow] {
    let transfer = analysis.transfer
    var rows = [
      ResultRow(
        part: "floor_transfer",
        numbers: offsets(transfer.summary) + [
          ("share_overlap", transfer.shareOverlap),
          ("share_within_1_s", transfer.share(within: .seconds(1))),
          ("share_within_2_s", transfer.share(within: .seconds(2))),
          ("share_beyond_2_s", transfer.share(beyond: .seconds(2))),
          ("overlap_between", count(transfer.betweenOverlapCount)),
          ("overlap_within", count(transfer.within.count)),
          ("transitions_per_minute", analysis.responses.transitionsPerMinute),
        ])
    ]
    rows += [0, 1].map { speaker in
      ResultRow(
        part: "floor_transfer_to", first: name(analysis, speaker),
        numbers: offsets(transfer.summary(to: speaker)) + [
          ("median_onset_latency_s", analysis.latency.summary(to: speaker).median),
          ("opportunities", count(analysis.responses.opportunities[1 - speaker])),
          ("answered", count(analysis.responses.answered[1 - speaker])),
          ("response_rate", analysis.responses.rate(from: 1 - speaker)),
        ])
    }
    return rows
  }

  private static func offsets(_ summary: OffsetSummary) -> [(name: String, value: Measure)] {
    [
      ("transfers", count(summary.count)), ("median_offset_s", summary.median),
      ("lower_quartile_s", summary.lowerQuartile), ("upper_quartile_s", summary.upperQuartile),
      ("mean_offset_s", summary.mean),
    ]
  }

  private static func histogram(_ analysis: TurnAnalysis) -> [ResultRow] {
    let histogram = analysis.transfer.histogram(width: analysis.parameters.bin)
    return histogram.bins.map { bin in
      ResultRow(
        part: "offset_histogram", at: bin.lower,
        numbers: [
          ("bin_width_s", ResultRow.seconds(histogram.width)), ("transfers", count(bin.count)),
        ])
    }
  }

  private static func counts(_ analysis: TurnAnalysis) -> [ResultRow] {
    analysis.counts.map {
      ResultRow(
        part: "turn_count", first: $0.name,
        numbers: [("turns", count($0.turns.count)), ("per_minute", $0.turns.perMinute)])
    }
  }

  private static func chattr(_ analysis: TurnAnalysis) -> [ResultRow] {
    analysis.chattr.map { turns in
      ResultRow(
        part: "chattr", first: name(analysis, turns.target),
        numbers: [
          ("utterances", count(turns.rows.count)), ("prompts", count(turns.promptCount)),
          ("responses", count(turns.responseCount)),
          ("sequences", count(turns.sequences.count)),
          ("median_prompt_offset_s", turns.promptOffsets.median),
          ("median_response_offset_s", turns.responseOffsets.median),
          ("transitions_per_minute", turns.perMinute(turns.transitionCount)),
        ])
    }
  }

  private static func chance(_ analysis: TurnAnalysis) -> [ResultRow] {
    let chance = analysis.chance
    return statistics(chance).map { name, statistic in
      ResultRow(
        part: "chance", first: name,
        numbers: [
          ("observed", statistic.observed), ("mean_by_chance", statistic.null.mean),
          ("low_95", statistic.null.quantile(0.025)),
          ("high_95", statistic.null.quantile(0.975)), ("p_greater", statistic.pGreater),
          ("p_less", statistic.pLess), ("replicates", count(chance.count)),
        ])
    }
  }

  /// The statistics that are tested, each under the name that files use.
  static func statistics(
    _ chance: TurnSurrogates
  ) -> [(name: String, statistic: TurnSurrogates.Statistic)] {
    [
      ("transfers_in_time", chance.transfersWithinGap), ("median_offset_s", chance.medianOffset),
      ("share_overlap", chance.shareOverlap), ("turns", chance.turnCount),
    ]
  }

  private static func timing(_ analysis: TurnAnalysis) -> [ResultRow] {
    TimingIntervals.State.allCases.flatMap { state in
      [0, 1].map { speaker in
        let regression = analysis.timing.coordination(of: speaker, state)
        return ResultRow(
          part: "interpersonal_timing", first: name(analysis, speaker), second: state.rawValue,
          numbers: [
            ("r_squared_own", regression.rSquaredOwn), ("r_squared", regression.rSquared),
            ("r_squared_increment", regression.rSquaredIncrement), ("f", regression.f),
            ("p", regression.p), ("intervals", count(regression.rowCount)),
            ("intervals_left_out", count(regression.rowsLeftOut)),
          ])
      }
    }
  }
}
