import CodedSessions
import SequenceStatistics
import StudyAnalysis

/// The numbers of a coursework report as JSON.
enum CourseworkResults {
  static func value(_ input: CourseworkInput) -> JSONValue {
    let analysis = input.analysis
    let words = CourseworkWords(input)
    var members: [String: JSONValue] = [
      "schema": .text("attune-course/1"), "session": .text(analysis.session.id),
      "simulated": .flag(analysis.session.isSimulated), "version": .text(input.version),
      "given": .text(words.given), "target": .text(words.target),
      "whole": part(analysis.whole),
      "halves": .array(analysis.halves.map { $0.map(part) ?? .null }),
    ]
    if let response = analysis.response {
      members["response"] = .object([
        "window_seconds": .text(response.question.window.length.text),
        "cues": .count(response.chance.shift.observed.eligible),
        "answered": .count(response.chance.shift.observed.counted),
        "shift_mean": .number(response.chance.shift.distribution.meanCount),
        "p_shift": .stated(response.verdict.shiftP),
        "verdict": .text(response.verdict.verdict.rawValue),
      ])
    }
    if let profile = analysis.profile {
      members["profile"] = ProfileResults.json(profile, in: analysis.session)
    }
    return .object(members)
  }

  private static func part(_ part: HandComputation) -> JSONValue {
    .object([
      "a": .count(part.counts.a), "b": .count(part.counts.b), "c": .count(part.counts.c),
      "d": .count(part.counts.d),
      "given_total": .count(part.rowTotal), "other_given_total": .count(part.total - part.rowTotal),
      "target_total": .count(part.columnTotal),
      "other_target_total": .count(part.total - part.columnTotal), "total": .count(part.total),
      "onsets": .count(part.onsets),
      "by_hand": .object([
        "expected": part.expected.map(JSONValue.number) ?? .null,
        "adjusted_residual": part.residual.map(JSONValue.number) ?? .null,
        "odds_ratio": part.oddsRatio.map(JSONValue.number) ?? .null,
        "yules_q": part.yulesQ.map(JSONValue.number) ?? .null,
      ]), "expected": .stated(part.cell.expected),
      "adjusted_residual": .stated(part.cell.adjustedResidual),
      "p": .stated(part.cell.pTwoSided), "odds_ratio": .stated(part.libraryOddsRatio),
      "yules_q": .stated(part.cell.yulesQ),
    ])
  }
}
