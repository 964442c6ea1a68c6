import CodedSessions
import SequenceStatistics
import SessionFiles
import StudyAnalysis

/// How the statistics of a study were made: what its design says, and each question with its definition.
enum StudySettings {
  static func of(_ results: StudyResults) -> ReportSettings {
    let (study, plan) = (results.study, results.plan)
    return ReportSettings(
      .study, seed: plan.seed,
      [
        "replicates": .count(plan.replicates),
        "pair": .array(plan.pair.map { .text($0.id) }),
        "phases": .array(plan.phases.map(JSONValue.text)),
        "chance": .text(study.chance.rawValue), "correction": .text(plan.correction.rawValue),
        "haldane": .text(plan.haldane == .always ? "all" : "zero"),
        "parameters": .object(
          Dictionary(
            uniqueKeysWithValues: study.parameters.given.map {
              ($0.rawValue, study.parameters.text($0).map(JSONValue.text) ?? .null)
            })),
        "questions": .array(plan.questions.map(question)),
      ], leftOut: leftOut(results))
  }

  /// Sessions that are not analysed, files and dyads without a session.
  private static func leftOut(_ results: StudyResults) -> [String] {
    let flow = results.flow
    guard results.showsDyads else {
      return flow.excluded.map {
        "\(Phrases.counted($0.sessions.count, "session", "sessions")): \($0.reason.words)"
      }
    }
    return flow.excluded.flatMap { excluded in
      excluded.sessions.map { "session \($0): \(excluded.reason.words)" }
    } + flow.filesWithoutSession.map { "\($0): no session could be read" }
      + flow.dyadsWithoutSession.map { "dyad \($0): no session" }
  }

  private static func question(_ question: DyadQuestion) -> JSONValue {
    .object([
      "id": .text(question.id), "isPlanned": .flag(question.isPlanned),
      "variantOf": question.variantOf.map(JSONValue.text) ?? .null,
      "statistic": question.statistic.map(JSONValue.text) ?? .null,
      "phases": .array(question.phases.map(JSONValue.text)),
      "definition": .object(definition(question.kind)),
      "minShift": question.chance.minShift.map { .text($0.text) } ?? .null,
      "block": question.chance.block.map { .text($0.text) } ?? .null,
    ])
  }

  private static func definition(_ kind: DyadQuestion.Kind) -> [String: JSONValue] {
    switch kind {
    case .behaviours: ["counts": .text("behaviours")]
    case .responses(let window):
      ["counts": .text("responses"), "window": ResponseResults.window(window)]
    case .tallies(let window):
      [
        "counts": .text("tallies"), "from_seconds": .text(window.from.text),
        "to_seconds": .text(window.to.text), "onset_unit": .text(window.onsetUnit.rawValue),
        "in_progress": .text(window.inProgress.rawValue),
      ]
    case .events(let lag): ["counts": .text("events"), "lag": .count(lag)]
    case .units(let lag, let unit):
      ["counts": .text("units"), "lag": .count(lag), "unit_seconds": .text(unit.text)]
    case .cycles(let parameters):
      ["counts": .text("cycles"), "parameters": CycleResults.parameters(parameters)]
    case .matching: ["counts": .text("matching")]
    case .transitions: ["counts": .text("transitions"), "lag": .count(1)]
    case .profile:
      [
        "counts": .text("onsets"), "reach_seconds": .text(OnsetProfile.reach.text),
        "bin_seconds": .text(OnsetProfile.bin.text),
      ]
    case .turns(let parameters):
      ["counts": .text("turns"), "parameters": TurnResults.parameters(parameters)]
    }
  }
}
