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
      members["profile"] = .array(
        profile.points.map { point in
          .object([
            "from_seconds": .text(point.from.text), "to_seconds": .text(point.to.text),
            "pairs": .count(point.observed), "mean": .stated(point.expected),
            "p": .stated(point.p), "family_p": .stated(point.familyP),
          ])
        })
    }
    return .object(members)
  }

  private static func part(_ part: HandComputation) -> JSONValue {
    .object([
      "a": .count(part.counts.a), "b": .count(part.counts.b), "c": .count(part.counts.c),
      "d": .count(part.counts.d), "onsets": .count(part.onsets),
      "expected": .stated(part.cell.expected),
      "adjusted_residual": .stated(part.cell.adjustedResidual),
      "p": .stated(part.cell.pTwoSided), "odds_ratio": .stated(part.libraryOddsRatio),
      "yules_q": .stated(part.cell.yulesQ),
    ])
  }
}
