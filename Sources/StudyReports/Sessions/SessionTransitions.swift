import CodedSessions
import SequenceStatistics
import StudyAnalysis

/// The grid of a session report: what followed what, with its sentences.
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
    let partners = sequence.partners
    let codes = partners.table.codes
    let labels = codes.map {
      ResidualGridInput.Label(person: names.person($0), text: names.label($0))
    }
    let cells = codes.indices.map { given in
      codes.indices.map { cell(partners[given: given, target: $0]) }
    }
    return .grid(
      ResidualGridInput(given: labels, target: labels, cells: cells, level: PartnerPairs.level),
      finding: title(sequence, findings, names), subline: subline(sequence),
      note: note(sequence, names))
  }

  /// The same as a diagram, with the links that are clear of chance; where nothing was tested, with those that a
  /// quarter of a behaviour's transitions take. `nil` without a table, or where no link would be drawn.
  static func diagram(
    _ analysis: SessionAnalysis, names: BehaviourNames, looks: CodeLooks
  ) -> PageFigure? {
    guard let sequence = analysis.sequence else { return nil }
    let partners = sequence.partners
    let codes = partners.table.codes
    let total = partners.table.rowTotals.reduce(0, +)
    let isTested = partners.testCount > 0
    let input = TransitionDiagramInput(
      nodes: codes.enumerated().map { place, code in
        let count = partners.table.rowTotals[place]
        return TransitionDiagramInput.Node(
          person: names.person(code), label: names.label(code), count: count,
          share: total > 0 ? Double(count) / Double(total) : nil, look: looks[code])
      },
      cells: codes.indices.map { given in
        codes.indices.map { cell(partners[given: given, target: $0]) }
      }, level: PartnerPairs.level, choice: isTested ? .clear : .share(0.25))
    let diagram = TransitionDiagram(input, id: "transitions")
    guard let drawing = diagram.drawing, !diagram.legend.isEmpty else { return nil }
    return PageFigure(
      id: "transitions",
      title: isTested
        ? "The links that are clear of chance" : "The ways that most transitions take",
      subline:
        "Transitions at lag 1 as a diagram, \(Phrases.counted(partners.table.total, "transition", "transitions")).",
      legend: diagram.legend, drawings: [drawing], howToRead: diagram.howToRead, note: diagram.note,
      data: [PageFigure.Data("All transitions that occurred", diagram.table)])
  }

  private static func cell(_ cell: PartnerTransitions.Cell) -> ResidualCell {
    ResidualCell(
      observed: cell.observed, expected: cell.expected.value,
      residual: cell.adjustedResidual.value, adjustedP: cell.holmP.value, isSparse: cell.isSparse,
      isStructuralZero: cell.isStructuralZero, yulesQ: cell.yulesQ.value,
      targetAfterGiven: cell.targetAfterGiven.value,
      undefinedBecause: cell.adjustedResidual.reason?.sentence)
  }

  private static func title(
    _ sequence: SequenceAnalysis, _ findings: SessionFindings, _ names: BehaviourNames
  ) -> RichText {
    let partners = sequence.partners
    guard let pair = findings.pairs.clearest else {
      if sequence.poolsPhases { return "Counts of what followed what, all phases together" }
      return partners.testCount == 0
        ? "What follows what could not be tested"
        : "None of the \(Phrases.counted(partners.testCount, "pair", "pairs")) tested was distinguishable from chance"
    }
    let given = names.full(partners.table.codes[pair.given])
    let target = names.full(partners.table.codes[pair.target])
    let direction = pair.residual > 0 ? "more" : "less"
    return
      "“\(Phrases.sentenceStart(target))” followed “\(given)” \(direction) often than chance"
  }

  private static func subline(_ sequence: SequenceAnalysis) -> RichText {
    let pairs = Phrases.counted(sequence.partners.table.total, "transition", "transitions")
    return
      "Adjusted residuals at lag 1, \(pairs) in one merged sequence of \(Phrases.counted(sequence.sequence.count, "onset", "onsets")); rows are the given, columns the target."
  }

  private static func note(_ sequence: SequenceAnalysis, _ names: BehaviourNames) -> RichText {
    var sentences: [RichText] = [tests(sequence), model(sequence)]
    if !sequence.repeatedStates.isEmpty {
      let exempt = sequence.repeatedStates.map { "“\(names.full($0))”" }
      sentences.append(
        "\(Phrases.list(exempt)) was coded twice in a row, so that it can follow itself here.")
    }
    sentences += wholeBlocks(sequence, names)
    sentences.append(
      "Order is not influence: a third thing may stand behind both. Neighbouring events are not independent of one another, so these \(italic: "p") describe the table, not the dyad."
    )
    return .joined(sentences)
  }

  private static func tests(_ sequence: SequenceAnalysis) -> RichText {
    let partners = sequence.partners
    if let reason = PartnerPairs.reasonForNoTest(sequence) { return RichText(reason) }
    let which = partners.actorCount > 1 ? " between the partners" : ""
    return
      "*\(italic: "p")\(Decimals.noBreakSpace)<\(Decimals.noBreakSpace).05. **\(italic: "p")\(Decimals.noBreakSpace)<\(Decimals.noBreakSpace).01. ***\(italic: "p")\(Decimals.noBreakSpace)<\(Decimals.noBreakSpace).001, two-sided, Holm’s correction over the \(Phrases.counted(partners.testCount, "cell", "cells"))\(which) with an expected count of at least 5."
  }

  private static func model(_ sequence: SequenceAnalysis) -> RichText {
    if sequence.partners.actorCount == 1 {
      return sequence.unrepeatable.isEmpty
        ? "Expected counts from independence of rows and columns."
        : "Expected counts from quasi-independence: a code of a state stream cannot follow itself, so those cells are structural zeros."
    }
    let within =
      sequence.unrepeatable.isEmpty
      ? "independence" : "quasi-independence, as a code of a state stream cannot follow itself"
    return
      "Expected counts for each pair of actors separately: between partners from independence, given who acts next; within one person from \(within). One person’s own switching is shown and not tested."
  }

  /// The test of each direction as a whole, where its cells are not too sparse for one.
  private static func wholeBlocks(
    _ sequence: SequenceAnalysis, _ names: BehaviourNames
  ) -> [RichText] {
    let partners = sequence.partners
    guard partners.actorCount > 1, !sequence.poolsPhases else { return [] }
    let persons = (0..<partners.actorCount).compactMap { actor in
      partners.actors.firstIndex(of: actor).map { names.person(partners.table.codes[$0]) }
    }
    return persons.indices.flatMap { giver in
      persons.indices.filter { $0 != giver }.compactMap { follower -> RichText? in
        let block = partners.block(given: giver, target: follower)
        let test = block.tablewiseTest
        guard let g = test.likelihoodRatio.statistic.value, let x = test.pearson.statistic.value,
          let p = test.likelihoodRatio.p.value
        else { return nil }
        let head: RichText =
          "From \(persons[giver]) to \(persons[follower]): \(italic: "N") = \(Decimals.count(block.table.total)), \(italic: "G")²(\(String(test.degreesOfFreedom))) = \(Decimals.fixed(g, places: 2)), \(italic: "X")² = \(Decimals.fixed(x, places: 2))"
        return block.isTooSparseForWhole
          ? "\(head); more than a fifth of the expected counts are below 5, so no \(italic: "p") is given."
          : "\(head), \(p: p)."
      }
    }
  }
}
