import CodedSessions
import SequenceStatistics
import SessionFiles
import StudyAnalysis

/// How the statistics of a session report were made, part by part; a part that the session does not have is `null`
/// or an empty list.
enum SessionSettings {
  static func of(_ analysis: SessionAnalysis) -> ReportSettings {
    ReportSettings(
      .session, seed: SessionInteraction.seed, members(analysis), leftOut: leftOut(analysis))
  }

  /// The settings by name.
  static func members(_ analysis: SessionAnalysis) -> [String: JSONValue] {
    let interaction = analysis.interaction
    return [
      "pair": .array(analysis.pair.map { .text($0.id) }),
      "replicates": .count(SessionInteraction.replicates),
      "sequence": sequence(analysis),
      "cycles": .array(
        interaction.cycles.map {
          .object([
            "averting": .text($0.averting.id), "pursuing": .text($0.pursuing.id),
            "parameters": CycleResults.parameters($0.parameters),
          ])
        }),
      "responses": .array(
        interaction.responses.map {
          .object([
            "cues": .array($0.cueNames.map(JSONValue.text)),
            "responses": .array($0.responseNames.map(JSONValue.text)),
            "window": ResponseResults.window($0.question.window),
          ])
        }),
      "matching": interaction.matching.map {
        .object([
          "streams": .array($0.streams.map(JSONValue.text)), "rule": .text($0.rule),
          "min_shift_seconds": .text($0.shift.minShift.text),
        ])
      } ?? .null,
      "synchrony": interaction.synchrony.map(SyncResults.parameters) ?? .null,
      "turns": interaction.turns.map { TurnResults.parameters($0.parameters) } ?? .null,
      "phases": interaction.phases.map {
        .object([
          "slice_seconds": .text($0.slice.text), "reach_seconds": .text($0.reach.text),
        ])
      } ?? .null,
    ]
  }

  /// Rows that could not be read, streams that are not in the sequence, and questions that have no answer here.
  static func leftOut(_ analysis: SessionAnalysis) -> [String] {
    var words: [String] = []
    let rows = analysis.record.rowsLeftOut
    if rows > 0 {
      words.append(
        "\(analysis.session.id): " + ReadingSentences.counted(rows, "row", "rows")
          + " that cannot be read")
    }
    let streams = analysis.sequence?.leftOut ?? analysis.sequenceStreams.leftOut
    words += streams.map { "\($0): not in the sequence of what follows what" }
    if analysis.sequence == nil {
      words.append(
        "what follows what: "
          + (analysis.hasTooManyCodes ? "more codes than a table can show" : "too few events"))
    }
    return words + analysis.interaction.missing.map { "not asked: " + SessionQuality.words($0) }
  }

  private static func sequence(_ analysis: SessionAnalysis) -> JSONValue {
    guard let sequence = analysis.sequence else { return .null }
    return .object([
      "streams": .array(sequence.streams.map(JSONValue.text)),
      "streamsAreChosen": .flag(analysis.parameters.sequenceStreams != nil),
      "lag": .count(sequence.wholeTable.table.lag),
      "excludesTies": .flag(sequence.excludesTies), "poolsPhases": .flag(sequence.poolsPhases),
    ])
  }
}
