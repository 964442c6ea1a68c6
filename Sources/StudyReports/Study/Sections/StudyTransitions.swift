import SequenceStatistics
import StudyAnalysis

/// What follows what between the two, over dyads: a grid for each direction.
enum StudyTransitions {
  /// The figures, or nothing where there is no table.
  static func blocks(_ results: StudyResults) -> [PageBlock] {
    guard let transitions = results.transitions else { return [] }
    return transitions.blocks.enumerated().compactMap { number, block in
      guard let giver = block.given.first?.person, let follower = block.target.first?.person,
        block.cells.contains(where: { $0.contains { $0.mean.mean.value != nil } })
      else { return nil }
      return .figure(
        figure(
          block, transitions, results.plan, giver: VisibleText.of(giver),
          follower: VisibleText.of(follower),
          id: "grid-\(number + 1)"))
    }
  }

  private static func figure(
    _ block: TransitionResult.Block, _ result: TransitionResult, _ plan: StudyPlan,
    giver: String, follower: String, id: String
  ) -> PageFigure {
    let grid = ResidualGridInput(
      given: block.given.map { .init(person: giver, text: CodeWords.label($0, plan)) },
      target: block.target.map { .init(person: follower, text: CodeWords.label($0, plan)) },
      cells: block.cells.map { $0.map(cell) }, number: .meanLogOdds)
    return PageFigure(
      id: id, title: RichText(title(block, plan, giver: giver, follower: follower)),
      subline: RichText(
        "Mean of the dyads’ log odds ratios at lag 1, among transitions from \(giver) to \(follower); \(Phrases.counted(result.dyadCount, "dyad", "dyads"))\(result.isByPhase ? ", phases counted apart" : "")."
      ),
      drawings: [ResidualGrid(grid, id: id).drawing],
      howToRead:
        "Pick a row: “after this …”. Blue cells came next more often than after anything else, orange cells less often; framed cells survive the correction.",
      note:
        "Every dyad counts once; its counts are not added to those of others. *\(italic: "p")\(Decimals.noBreakSpace)<\(Decimals.noBreakSpace).05. **\(italic: "p")\(Decimals.noBreakSpace)<\(Decimals.noBreakSpace).01. ***\(italic: "p")\(Decimals.noBreakSpace)<\(Decimals.noBreakSpace).001, \(italic: "t") test of the mean over dyads, two-sided, Holm’s correction over the \(Phrases.counted(result.testCount, "cell", "cells")) of both directions that are not sparse. †: more than half of the dyads expect fewer than five such transitions; not tested. Order is not influence: a third thing may stand behind both.",
      data: [.init("The numbers behind the grid", table(block, plan, id: id))])
  }

  private static func cell(_ cell: TransitionResult.Cell) -> ResidualCell {
    ResidualCell(
      observed: cell.count, residual: cell.mean.mean.value, adjustedP: cell.adjustedP.value,
      isSparse: cell.isSparse, undefinedBecause: cell.mean.mean.reason?.sentence)
  }

  /// The pair that lies furthest above chance of those that survive correction.
  private static func title(
    _ block: TransitionResult.Block, _ plan: StudyPlan, giver: String, follower: String
  ) -> String {
    var best: (value: Double, given: CodePlace, target: CodePlace)?
    for (row, given) in block.given.enumerated() {
      for (column, target) in block.target.enumerated() {
        let cell = block.cells[row][column]
        guard let p = cell.adjustedP.value, p < 0.05, let value = cell.mean.mean.value, value > 0,
          value > best?.value ?? 0
        else { continue }
        best = (value, given, target)
      }
    }
    guard let best else {
      return
        "From \(giver) to \(follower): no pair stands above chance over dyads after correction"
    }
    return
      "“\(Phrases.sentenceStart(CodeWords.full(best.target, plan)))” followed “\(CodeWords.full(best.given, plan))” more often than chance, as a mean over dyads"
  }

  private static func table(
    _ block: TransitionResult.Block, _ plan: StudyPlan, id: String
  ) -> ReportTable {
    var rows: [[TableCell]] = []
    for (row, given) in block.given.enumerated() {
      for (column, target) in block.target.enumerated() {
        let cell = block.cells[row][column]
        func end(_ value: Double?) -> TableCell {
          value.map { .number($0, places: 2) }
            ?? .undefined(cell.mean.test.p.reason?.sentence ?? "")
        }
        rows.append([
          .text(CodeWords.full(given, plan)),
          .text(CodeWords.full(target, plan)),
          .count(cell.mean.count), .number(of: cell.mean.mean, places: 2),
          end(cell.mean.test.interval?.lower), end(cell.mean.test.interval?.upper),
          .probability(of: cell.adjustedP), .count(cell.sparseDyads), .count(cell.count),
        ])
      }
    }
    return ReportTable(
      name: id + "-cells", title: "Mean log odds ratios over dyads",
      columns: [
        .init("Given", key: "given", isText: true), .init("Target", key: "target", isText: true),
        .init("Dyads", key: "dyads"), .init("\(italic: "M")", key: "mean_log_odds_ratio"),
        .init("95 % low", key: "low"), .init("95 % high", key: "high"),
        .init("adjusted \(italic: "p")", key: "adjusted_p"),
        .init("Sparse dyads", key: "sparse_dyads"), .init("Transitions", key: "transitions"),
      ], groups: [.init(rows: rows)])
  }
}
