import CodedSessions
import SequenceStatistics
public import StudyAnalysis

/// How cues are answered, as plain text for a terminal.
public struct ResponseText {
  private let width: Int

  /// Text in lines of at most `width` characters.
  public init(width: Int) { self.width = width }

  /// One question.
  public func text(_ analysis: ResponseAnalysis) -> String {
    let window = analysis.question.window
    var text = line(
      "\(analysis.session.id)\(analysis.phase.map { ", \($0)" } ?? ""): "
        + "\(analysis.responseNames.joined(separator: ", ")) within \(window.length.text) s of the "
        + "\(window.anchor.rawValue) of " + analysis.cueNames.joined(separator: ", ")
        + (window.onsetUnit == .included ? ", that moment included" : ""))
    text += counts(analysis)
    text += latency(analysis)
    text += chance(analysis)
    text += pauses(analysis)
    text += phases(analysis)
    if let sensitivity = analysis.sensitivity {
      text += "\n" + self.sensitivity(sensitivity) + "\n" + curve(analysis.curve)
    }
    if analysis.session.isSimulated { text += "note: simulated data\n" }
    return text + "\n"
  }

  private func line(_ text: String) -> String {
    TextTable.wrapped(text, width: width, indent: 2)
  }

  private func counts(_ analysis: ResponseAnalysis) -> String {
    let contingency = analysis.contingency
    let pair = contingency.association
    var text = line(
      "\(pair.a) of \(contingency.eligibleCount) cues were answered "
        + "(\(LagText.share(contingency.afterCue))), \(pair.c) of \(pair.c + pair.d) windows without "
        + "a cue hold one (\(LagText.share(contingency.otherwise)))"
        + (contingency.cutCueCount > 0
          ? "; \(contingency.cutCueCount) cues were not seen whole" : "")
        + (contingency.overlapCount > 0
          ? "; \(contingency.overlapCount) responses began in the overlap" : ""))
    if contingency.simultaneousCount > 0 {
      let count = contingency.simultaneousCount
      text += line(
        "note: \(count) more cue\(count == 1 ? " has" : "s have") a response at the very "
          + "\(analysis.question.window.anchor.rawValue), which is none here; where one code begins as "
          + "another ends, say --onset-unit included")
    }
    let mark = pair.isCorrected(by: .whenEmpty) ? "*" : ""
    let interval = analysis.verdict.interval.map {
      " [\(Decimals.proportion($0.lower)), \(Decimals.proportion($0.upper))]"
    }
    text += line(
      "difference \(LagText.share(contingency.difference))\(interval ?? ""), odds ratio "
        + "\(LagText.number(pair.oddsRatio(.whenEmpty), 2))\(mark), Yule's Q "
        + "\(LagText.share(YulesQ.measure(of: pair))), responses that answer a cue "
        + "\(LagText.share(contingency.necessity)), any window holds one "
        + LagText.share(analysis.baseRate.exact))
    if !mark.isEmpty { text += "* one half added to all four counts, as one is 0\n" }
    return text
  }

  private func latency(_ analysis: ResponseAnalysis) -> String {
    let latency = analysis.latency
    return line(
      "time until a response, counting cues without one: median "
        + "\(LagText.number(latency.curve.quantile(), 2)) s; within 1, 2, 3, 5 s "
        + [1, 2, 3, 5].map { LagText.share(latency.answered(within: .seconds($0))) }
        .joined(separator: ", "))
  }

  private func chance(_ analysis: ResponseAnalysis) -> String {
    let shift = analysis.chance.shift
    let numbers =
      "; by circular shift (\(ShiftWords.method(shift))) \(Decimals.fixed(shift.distribution.meanCount, places: 1)) answered, p "
      + "\(LagText.equals(analysis.verdict.shiftP)); by rotation within blocks p "
      + LagText.equals(analysis.verdict.blockP)
    return line(
      "Against chance: \(analysis.verdict.verdict.rawValue)" + (shift.isPossible ? numbers : ""))
  }

  private func pauses(_ analysis: ResponseAnalysis) -> String {
    guard let pauses = analysis.pauses else { return "" }
    let pair = pauses.association
    return line(
      "What comes next, with \(pauses.pauseCount) pauses of \(pauses.pause.text) s: after a cue a response "
        + "\(pair.a) of \(pair.a + pair.b), else \(pair.c) of \(pair.c + pair.d); operant contingency "
        + "\(LagText.share(pauses.operantContingency)), Q \(LagText.share(YulesQ.measure(of: pair)))"
    )
  }

  private func phases(_ analysis: ResponseAnalysis) -> String {
    guard let byPhase = analysis.byPhase else { return "" }
    var rows = [["phase", "cues", "median s", "within 3 s", "times as soon", "95 %", "log-rank p"]]
    for row in byPhase.rows {
      let interval = row.hazard?.interval().map {
        "\(Decimals.fixed($0.lower, places: 2)) to \(Decimals.fixed($0.upper, places: 2))"
      }
      rows.append([
        row.phase, String(row.latency.waits.count),
        LagText.number(row.latency.curve.quantile(), 2),
        LagText.share(row.latency.answered(within: .seconds(3))),
        row.hazard.map { LagText.number($0.hazardRatio, 2) } ?? "",
        interval ?? (row.hazard == nil ? "" : Decimals.absent),
        row.logRank.map { LagText.p($0.p) } ?? "",
      ])
    }
    return TextTable.text(
      rows, sides: [.left] + Array(repeating: .right, count: 6), indent: 2)
      + line("Times as soon: rate against the first phase (Cox, Efron's ties).")
  }

  private func sensitivity(_ sensitivity: ResponseSensitivity) -> String {
    var rows = [["definition", "value", "cues", "answered", "difference", "p, shift", "p, blocks"]]
    for row in sensitivity.rows {
      rows.append([
        row.parameter, row.value, String(row.eligible), LagText.share(row.afterCue),
        LagText.share(row.difference), LagText.p(row.shiftP), LagText.p(row.blockP),
      ])
    }
    return TextTable.text(
      rows, sides: [.left, .left] + Array(repeating: .right, count: 5), indent: 2)
  }

  private func curve(_ curve: ResponseCurve) -> String {
    var rows = [["window s", "cues", "answered", "any window"]]
    for point in curve.points {
      rows.append([
        point.length.text, String(point.eligible), LagText.share(point.share),
        LagText.share(point.baseRate),
      ])
    }
    return TextTable.text(rows, sides: Array(repeating: .right, count: 4), indent: 2)
  }
}
