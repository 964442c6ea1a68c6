import CodedSessions
public import SequenceStatistics
public import StudyAnalysis

/// Time windows as plain text for a terminal.
public enum WindowText {
  /// One pair.
  public static func text(_ answer: WindowAnswer, window: TimeWindow, width: Int) -> String {
    let pair = answer.table.association
    let brackets = window.onsetUnit == .included ? ("[", ")") : ("(", "]")
    var text = TextTable.wrapped(
      (answer.part.isEmpty ? "" : answer.part + ": ")
        + "\(answer.target) within \(brackets.0)\(window.from.text) s, \(window.to.text) s\(brackets.1) "
        + "after \(answer.given)", width: width, indent: 2)
    text += TextTable.wrapped(
      LagText.sessions(answer.sessionIDs)
        + ", units of \(answer.table.unit.text) s; \(Decimals.count(answer.table.givenOnsets)) onsets of "
        + "the given open windows"
        + (answer.table.unknownUnits > 0
          ? "; \(Decimals.count(answer.table.unknownUnits)) units could not be coded" : "")
        + (answer.table.unitsInProgress > 0
          ? "; \(Decimals.count(answer.table.unitsInProgress)) units left out, the target being on"
          : ""),
      width: width, indent: 2)
    text += "\n"
    text += TextTable.text(
      [
        ["units", "target begins", "not", "rate/min"],
        ["in a window", String(pair.a), String(pair.b), rate(pair.a, pair.b, answer.table.unit)],
        ["outside", String(pair.c), String(pair.d), rate(pair.c, pair.d, answer.table.unit)],
      ], sides: [.left, .right, .right, .right], indent: 2)
    let corrected = pair.isCorrected(by: .whenEmpty) ? "*" : ""
    let interval = LogOddsInterval.ofOddsRatio(pair, .whenEmpty)
    text +=
      "\nodds ratio \(LagText.number(pair.oddsRatio(.whenEmpty), 2))\(corrected)"
      + (interval.map {
        " [\(Decimals.fixed($0.lower, places: 2)), \(Decimals.fixed($0.upper, places: 2))]"
      } ?? "")
      + ", Yule's Q \(LagText.share(YulesQ.measure(of: pair)))"
      + ", risk difference \(LagText.number(RiskDifference.measure(of: pair), 3))\n"
    if !corrected.isEmpty { text += "* one half added to all four counts, as one is 0\n" }
    text += chance(answer, width: width)
    if answer.simulatedCount > 0 { text += "note: simulated data\n" }
    return text + "\n"
  }

  private static func rate(_ onsets: Int, _ others: Int, _ unit: SessionTime) -> String {
    let units = onsets + others
    guard units > 0 else { return Decimals.absent }
    return Decimals.fixed(Double(onsets) / (Double(units) * unit.seconds) * 60, places: 2)
  }

  private static func chance(_ answer: WindowAnswer, width: Int) -> String {
    let isBlock = answer.test == .block
    let observed = isBlock ? answer.shift.blocks.observed : answer.shift.shift.observed
    let null = isBlock ? answer.shift.blocks.distribution : answer.shift.shift.distribution
    guard null.arrangements > 0 else {
      return TextTable.wrapped(
        "No test: no phase is four times as long as the shortest shift "
          + "(\(answer.shift.minShift.text) s).", width: width, indent: 2)
    }
    let band = null.bandOfCounts().map {
      "\(Decimals.fixed($0.lower, places: 0)) to \(Decimals.fixed($0.upper, places: 0))"
    }
    let how =
      isBlock
      ? "one record turned within \(answer.shift.blocks.blockCount) blocks of "
        + "\(answer.shift.blockLength.text) s"
      : "one record shifted by at least \(answer.shift.minShift.text) s, all shifts"
    return TextTable.wrapped(
      "\(observed.counted) of \(observed.eligible) onsets of the target lie in a window; by chance "
        + Decimals.fixed(null.meanCount, places: 1)
        + (band.map { " (95 %: \($0))" } ?? "")
        + "; p \(LagText.equals(answer.p))"
        + (answer.testCount > 1 ? ", adjusted \(LagText.p(answer.adjustedP))" : "")
        + " (\(how))", width: width, indent: 2)
  }
}
