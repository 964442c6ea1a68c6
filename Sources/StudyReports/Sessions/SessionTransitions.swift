import CodedSessions
import SequenceStatistics
import StudyAnalysis

/// Figure 2 of a session report: what followed what, with its sentences.
enum SessionTransitions {
  /// The grid, or the sentence that says what is missing.
  static func transitions(
    _ analysis: SessionAnalysis, findings: SessionFindings, names: BehaviourNames
  ) -> SessionReportInput.Transitions {
    guard !analysis.hasTooManyCodes else {
      return .missing(
        "\(Phrases.list(analysis.sequenceStreams.leftOut)) \(analysis.sequenceStreams.leftOut.count == 1 ? "has" : "have each") more than the \(Phrases.counted(analysis.parameters.mostCodes, "code", "codes")) that a table can show; name the streams to tabulate with --streams."
      )
    }
    guard let sequence = analysis.sequence else {
      return .missing(
        "Fewer than two events follow one another without a break, so there is nothing to tabulate."
      )
    }
    let table = sequence.table
    let labels = table.table.codes.map { code in
      ResidualGridInput.Label(
        person: analysis.session.codebook[code].person.id, text: names.label(code))
    }
    let cells = labels.indices.map { given in
      labels.indices.map { cell(table[given: given, target: $0]) }
    }
    return .grid(
      ResidualGridInput(given: labels, target: labels, cells: cells),
      finding: title(analysis, findings, names), subline: subline(sequence),
      note: note(sequence))
  }

  private static func cell(_ cell: LagSequentialAnalysis.Cell) -> ResidualCell {
    ResidualCell(
      observed: cell.observed, expected: cell.expected.value,
      residual: cell.adjustedResidual.value, adjustedP: cell.holmP.value, isSparse: cell.isSparse,
      isStructuralZero: cell.isStructuralZero, yulesQ: cell.yulesQ.value,
      targetAfterGiven: cell.targetAfterGiven.value,
      undefinedBecause: cell.adjustedResidual.reason?.sentence)
  }

  private static func title(
    _ analysis: SessionAnalysis, _ findings: SessionFindings, _ names: BehaviourNames
  ) -> RichText {
    guard let table = analysis.sequence?.table, let pair = findings.clearest else {
      return analysis.sequence?.table.testCount == 0
        ? "Too few events for a test of what follows what"
        : "No pair of behaviours followed one another more or less often than chance"
    }
    let given = names.full(table.table.codes[pair.given])
    let target = names.full(table.table.codes[pair.target])
    let direction = pair.residual > 0 ? "more" : "less"
    return
      "“\(Phrases.sentenceStart(target))” followed “\(given)” \(direction) often than chance"
  }

  private static func subline(_ sequence: SequenceAnalysis) -> RichText {
    let pairs = Phrases.counted(sequence.table.table.total, "transition", "transitions")
    return
      "Adjusted residuals at lag \(String(sequence.table.table.lag)), \(pairs) in one merged sequence of \(Phrases.counted(sequence.sequence.count, "onset", "onsets")); rows are the given, columns the target."
  }

  private static func note(_ sequence: SequenceAnalysis) -> RichText {
    let table = sequence.table
    let chance =
      sequence.unrepeatable.isEmpty
      ? "Expected counts from independence of rows and columns."
      : "Expected counts from quasi-independence: a code of a state stream cannot follow itself, so those cells are structural zeros."
    let whole = table.tablewiseTest.likelihoodRatio
    let tests: RichText =
      table.testCount == 0
      ? "No cell has an expected count of at least 5, so none was tested."
      : "*\(italic: "p")\(Decimals.noBreakSpace)<\(Decimals.noBreakSpace).05. **\(italic: "p")\(Decimals.noBreakSpace)<\(Decimals.noBreakSpace).01. ***\(italic: "p")\(Decimals.noBreakSpace)<\(Decimals.noBreakSpace).001, two-sided, Holm over \(Phrases.counted(table.testCount, "cell", "cells")) with an expected count of at least 5."
    var sentences: [RichText] = [tests, RichText(chance)]
    if let g = whole.statistic.value, let p = whole.p.value {
      sentences.append(
        "Whole table: \(italic: "G")²(\(String(table.tablewiseTest.degreesOfFreedom))) = \(Decimals.fixed(g, places: 2)), \(p: p)."
      )
    }
    sentences.append(
      "Order is not influence: a third thing may stand behind both. Neighbouring events are not independent of one another, so these \(italic: "p") describe the table, not the dyad."
    )
    return .joined(sentences)
  }
}
