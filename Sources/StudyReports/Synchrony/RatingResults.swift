import CodedSessions
import SequenceStatistics
public import StudyAnalysis

/// Two ratings together, as JSON and as a tidy table.
public enum RatingResults {
  /// The analysis.
  public static func json(_ analysis: RatingAnalysis) -> JSONValue {
    var members = ResultRow.json(rows(analysis))
    let parameters = analysis.parameters
    members["schema"] = .text("attune-ratings/1")
    members["ratings"] = .array(analysis.names.map { .text($0) })
    members["parameters"] = .object([
      "sample_seconds": .text(parameters.step.text),
      "window_seconds": .text(parameters.window.text),
      "increment_seconds": .text(parameters.increment.text),
      "reach_seconds": .text(parameters.reach.text),
      "longest_gap_seconds": .text(parameters.longestGap.text),
      "windows_as": .text(parameters.convention.rawValue),
      "cross_correlation_sign": .text(parameters.sign.rawValue),
      "replicates": .count(parameters.replicates), "seed": .text(String(parameters.seed)),
    ])
    return .object(members)
  }

  /// A row for each number.
  public static func csv(_ analysis: RatingAnalysis) -> String {
    TidyCSV.text(
      rows: [Array(["ratings"] + ResultRow.columns.dropFirst(3))]
        + rows(analysis).flatMap { $0.lines([analysis.names.joined(separator: " ")]) })
  }

  private static func rows(_ analysis: RatingAnalysis) -> [ResultRow] {
    let step = analysis.parameters.step.microseconds
    func time(_ samples: Int) -> SessionTime { SessionTime(microseconds: Int64(samples) * step) }
    func count(_ count: Int) -> Measure { ResultRow.count(count) }
    var rows = [
      ResultRow(
        part: "summary",
        numbers: [
          ("samples", count(analysis.samples)), ("pairs", count(analysis.pairs)),
          ("windows", count(analysis.windowed.windows.count)),
          ("mean_absolute_z", analysis.windowed.meanAbsoluteZ()),
          ("mean_z", analysis.windowed.meanZ()),
          ("mean_peak_lag_s", analysis.peaks.meanLag.map { $0 * analysis.parameters.step.seconds }),
          ("mean_peak", analysis.peaks.meanValue),
          ("share_without_peak", analysis.peaks.shareWithoutPeak),
        ]),
      ResultRow(
        part: "segments",
        numbers: [
          ("segments", count(analysis.chance.segments)),
          ("mean_absolute_z", analysis.chance.observed),
          ("other_segments", analysis.chance.pseudo),
          ("effect_size", analysis.chance.effectSize), ("p", analysis.chance.p.measure),
        ]),
    ]
    rows += analysis.correlation.points.map { point in
      ResultRow(
        part: "cross_correlation", at: time(point.lag),
        numbers: [
          ("correlation", point.correlation), ("pearson", point.pearson),
          ("fisher_z", point.fisherZ), ("pairs", count(point.pairs)),
        ])
    }
    rows += zip(analysis.windowed.windows, analysis.peaks.peaks).map { window, peak in
      ResultRow(
        part: "window", at: time(window.start),
        numbers: [
          (
            "peak_lag_s",
            peak.map { .value(Double($0.lag) * analysis.parameters.step.seconds) }
              ?? .undefined(.noOccurrence)
          ), ("peak", peak.map { .value($0.value) } ?? .undefined(.noOccurrence)),
        ])
    }
    return rows
  }
}
