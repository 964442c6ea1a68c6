import CodedSessions
import StudyAnalysis

/// How the agreement of coders was found.
enum AgreementSettings {
  static func of(_ analysis: AgreementAnalysis) -> ReportSettings {
    let parameters = analysis.parameters
    var members = AgreementResults.parameters(parameters)
    members["seed"] = nil
    members["coders"] = .array(analysis.coders.map(JSONValue.text))
    members["unit_seconds"] = parameters.unit.map { .text($0.text) } ?? .null
    members["blocks"] = .text(words(parameters.blocks))
    members["streams"] = .array(parameters.streams.map(JSONValue.text))
    members["gamma"] = .flag(parameters.usesGamma)
    return ReportSettings(
      .agreement, seed: parameters.seed, members,
      leftOut: analysis.comparison.leftOut.map { AgreementWords.words($0) })
  }

  /// What was coded twice, as it was asked for.
  private static func words(_ blocks: BlockChoice) -> String {
    switch blocks {
    case .found: "found"
    case .stream(let name): "stream \(name)"
    case .phase(let name): "phase \(name)"
    case .spans(let time):
      time.spans.map { "\($0.onset.text)s-\($0.offset.text)s" }.joined(separator: ",")
    }
  }
}
