import CodedSessions
import SequenceStatistics
public import StudyAnalysis

/// Synchrony as JSON and as a tidy table.
public enum SyncResults {
  /// All sessions.
  public static func json(_ analyses: [SyncAnalysis]) -> JSONValue {
    .object(["schema": .text("attune-sync/1"), "sessions": .array(analyses.map(session))])
  }

  /// A row for each number.
  public static func csv(_ analyses: [SyncAnalysis]) -> String {
    TidyCSV.text(
      rows: [ResultRow.columns]
        + analyses.flatMap { analysis in
          let head = [
            analysis.session.id, analysis.session.isSimulated ? "1" : "0", streams(analysis),
          ]
          return SyncRows.rows(analysis).flatMap { $0.lines(head) }
        })
  }

  private static func streams(_ analysis: SyncAnalysis) -> String {
    analysis.pair.first.fullName + " " + analysis.pair.second.fullName
  }

  /// Reach, units, recurrence and surrogates, as they were used.
  static func parameters(_ analysis: SyncAnalysis) -> JSONValue {
    let parameters = analysis.parameters
    let recurrence = parameters.recurrence
    return .object([
      "reach_seconds": .text(parameters.reach.text), "unit_seconds": .text(analysis.step.text),
      "coincidence_seconds": .text(parameters.coincidence.text),
      "min_shift_seconds": parameters.minShift.map { .text($0.text) } ?? .null,
      "embedding": .count(recurrence.embedding), "delay": .count(recurrence.delay),
      "theiler": .count(recurrence.theiler), "side": .text(recurrence.side.rawValue),
      "minimum_diagonal": .count(recurrence.minimumDiagonal),
      "minimum_vertical": .count(recurrence.minimumVertical),
      "target_history": .count(parameters.targetHistory),
      "source_history": .count(parameters.sourceHistory),
      "surrogates": .text(parameters.permutesBouts ? "bout permutation" : "circular shift"),
      "replicates": .count(parameters.replicates), "seed": .text(String(parameters.seed)),
    ])
  }

  private static func session(_ analysis: SyncAnalysis) -> JSONValue {
    var members = ResultRow.json(SyncRows.rows(analysis))
    members["session"] = .text(analysis.session.id)
    members["simulated"] = .flag(analysis.session.isSimulated)
    members["streams"] = .array([
      .text(analysis.pair.first.fullName), .text(analysis.pair.second.fullName),
    ])
    members["rule"] = .text(analysis.pair.rule)
    members["positive_lag"] = .text("\(analysis.pair.first.fullName) leads")
    members["parameters"] = self.parameters(analysis)
    if analysis.recurrence != nil {
      members["recurrence_measures_without_timing"] = .array(
        RecurrenceMeasure.allCases.filter {
          !$0.carriesTiming(under: analysis.parameters.recurrence)
        }.map {
          .text($0.rawValue.replacing("-", with: "_"))
        })
    }
    return .object(members)
  }
}
