import CodedSessions
import SequenceStatistics
public import StudyAnalysis

/// How cues are answered, as plain text for a terminal.
public enum ResponseText {
  /// One question.
  public static func text(_ analysis: ResponseAnalysis, width: Int) -> String {
    let contingency = analysis.contingency
    let window = analysis.question.window
    var text = TextTable.wrapped(
      "\(analysis.session.id): \(analysis.responseNames.joined(separator: ", ")) within "
        + "\(window.length.text) s of the \(window.anchor.rawValue) of "
        + analysis.cueNames.joined(separator: ", "), width: width, indent: 2)
    text += TextTable.wrapped(
      "\(contingency.association.a) of \(contingency.eligibleCount) cues were answered "
        + "(\(LagText.share(contingency.afterCue))), \(contingency.association.c) of "
        + "\(contingency.association.c + contingency.association.d) windows without a cue hold one "
        + "(\(LagText.share(contingency.otherwise)))"
        + (contingency.cutCueCount > 0
          ? "; \(contingency.cutCueCount) cues were not seen whole" : "")
        + (contingency.overlapCount > 0
          ? "; \(contingency.overlapCount) responses began in the overlap" : ""),
      width: width, indent: 2)
    let pair = contingency.association
    let mark = pair.isCorrected(by: .whenEmpty) ? "*" : ""
    text += TextTable.wrapped(
      "difference \(LagText.share(contingency.difference))"
        + (analysis.verdict.interval.map {
          " [\(Decimals.proportion($0.lower)), \(Decimals.proportion($0.upper))]"
        } ?? "")
        + ", odds ratio \(LagText.number(pair.oddsRatio(.whenEmpty), 2))\(mark)"
        + ", Yule's Q \(LagText.share(YulesQ.measure(of: pair)))"
        + ", responses that answer a cue \(LagText.share(contingency.necessity))"
        + ", any window holds one \(LagText.share(analysis.baseRate.exact))",
      width: width, indent: 2)
    if !mark.isEmpty { text += "* one half added to all four counts, as one is 0\n" }
    let latency = analysis.latency
    text += TextTable.wrapped(
      "time until a response, counting cues without one: median "
        + LagText.number(latency.curve.quantile(), 2) + " s; within 1, 2, 3, 5 s "
        + [1, 2, 3, 5].map { LagText.share(latency.answered(within: .seconds($0))) }
        .joined(separator: ", "), width: width, indent: 2)
    let shift = analysis.chance.shift
    text += TextTable.wrapped(
      "Against chance: \(analysis.verdict.verdict.rawValue)"
        + (shift.isPossible
          ? "; by circular shift \(Decimals.fixed(shift.distribution.meanCount, places: 1)) answered, p "
            + LagText.equals(analysis.verdict.shiftP) + "; by rotation within blocks p "
            + LagText.equals(analysis.verdict.blockP) : ""),
      width: width, indent: 2)
    if analysis.session.isSimulated { text += "note: simulated data\n" }
    return text + "\n"
  }
}
