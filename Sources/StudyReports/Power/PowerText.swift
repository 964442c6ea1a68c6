import CodedSessions
import SequenceStatistics
public import StudyAnalysis

/// A power analysis as plain text for a terminal.
public struct PowerText {
  private let width: Int

  /// Text in lines of at most `width` characters, but for the table, which keeps its columns.
  public init(width: Int) { self.width = width }

  /// What was taken for true, the table, what it means and what it cannot say.
  public func text(_ analysis: PowerAnalysis) -> String {
    head(analysis.design) + "\n" + table(analysis) + "\n"
      + PowerWords.sentences(analysis).map { TextTable.wrapped($0, width: width, indent: 0) }
      .joined() + "note: simulated data\n"
  }

  private func head(_ design: PowerDesign) -> String {
    let decision = design.decision
    let test =
      design.isContrast
      ? "labels dealt out anew over dyads, \(VisibleText.of(design.groups[1].name)) less "
        + VisibleText.of(design.groups[0].name)
      : "sign flips over dyads"
    let lines = [
      "Power by simulation: " + Phrases.counted(design.studies, "study", "studies")
        + " of each size, drawn with the seed \(design.seed)",
      "question: "
        + VisibleText.of(
          decision.question.text.isEmpty
            ? decision.question.id : decision.question.text),
      "number of each dyad: " + PowerWords.name(of: decision.effect),
      "test: \(test), two-sided, p at most \(PowerWords.level(decision.level))",
      "taken for true: "
        + design.groups.map { PowerWords.assumption($0, isNamed: design.isContrast) }
        .joined(separator: "; ")
        + "; dyads differ by \(Decimals.fixed(design.spread, places: 2)) on the logit scale",
    ]
    return lines.map { TextTable.wrapped($0, width: width, indent: 2) }.joined()
  }

  private func table(_ analysis: PowerAnalysis) -> String {
    let heads = [
      "dyads", "minutes", "power", "95 %", "effect", "d", "too little", "nothing there", "95 %",
    ]
    let rows = analysis.cells.map { cell in
      [
        Decimals.count(cell.dyads), PowerWords.minutes(cell.length),
        LagText.share(cell.designed.share), interval(cell.designed.interval),
        LagText.number(cell.designed.meanEffect, 2), LagText.number(cell.designed.meanSize, 2),
        cell.designed.insufficientShare.value.map { Decimals.percent($0) } ?? Decimals.absent,
        LagText.share(cell.withoutEffect.share), interval(cell.withoutEffect.interval),
      ]
    }
    return TextTable.text(
      [heads] + rows, sides: [TextTable.Side](repeating: .right, count: heads.count))
  }

  private func interval(_ interval: Interval?) -> String {
    interval.map {
      "[\(Decimals.proportion($0.lower)), \(Decimals.proportion($0.upper))]"
    } ?? Decimals.absent
  }
}
