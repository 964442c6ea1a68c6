import CodedSessions
import SequenceStatistics
public import StudyAnalysis

/// Turn-taking as JSON and as a tidy table.
public enum TurnResults {
  /// All sessions.
  public static func json(_ analyses: [TurnAnalysis]) -> JSONValue {
    .object(["schema": .text("attune-turns/1"), "sessions": .array(analyses.map(session))])
  }

  /// A row for each number.
  public static func csv(_ analyses: [TurnAnalysis]) -> String {
    TidyCSV.text(
      rows: [ResultRow.columns]
        + analyses.flatMap { analysis in
          let head = [
            analysis.session.id, analysis.session.isSimulated ? "1" : "0",
            analysis.persons.map(\.id).joined(separator: " "),
          ]
          return TurnRows.rows(analysis).flatMap { $0.lines(head) }
        })
  }

  /// How turns were counted.
  static func parameters(_ parameters: TurnParameters) -> JSONValue {
    .object([
      "join_seconds": .text(parameters.join.text),
      "shortest_seconds": .text(parameters.shortest.text),
      "gap_seconds": .text(parameters.gap.text), "rule": .text(TurnText.name(parameters.rule)),
      "interval_seconds": .text(parameters.interval.text),
      "surrogates": .text(parameters.permutesGaps ? "gap permutation" : "circular shift"),
      "replicates": .count(parameters.replicates), "seed": .text(String(parameters.seed)),
    ])
  }

  private static func session(_ analysis: TurnAnalysis) -> JSONValue {
    var members = ResultRow.json(TurnRows.rows(analysis))
    members["session"] = .text(analysis.session.id)
    members["simulated"] = .flag(analysis.session.isSimulated)
    members["persons"] = .array(analysis.persons.map { .text($0.id) })
    members["codable_seconds"] = .number(analysis.utterances.codableTime.seconds)
    members["voices"] = .array(
      analysis.voices.map { codes in
        .array(codes.map { .text(analysis.session.codebook[$0].name) })
      })
    members["parameters"] = parameters(analysis.parameters)
    return .object(members)
  }
}
