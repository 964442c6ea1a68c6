public import CodedSessions
public import SequenceStatistics

/// Answers a question for all parts and lags.
public struct LagAnswers: Sendable {
  /// One for each part and lag, lags together.
  public let answers: [LagAnswer]
  /// What was asked, of which sessions.
  public let prepared: LagSessions
  /// The codes of every table, in common numbers.
  public let codes: [Code]
  /// What cannot occur at lag 1, as it was taken.
  public let zeros: StructuralZeros

  /// The answers; permutations run in `tasks` tasks and do not depend on their number.
  ///
  /// - Throws: ``LagQuestionError``.
  public static func of(
    _ prepared: LagSessions, tasks: Int = 1
  ) async throws(LagQuestionError) -> LagAnswers {
    if let pair = prepared.unitPair {
      let tables = UnitPairTables(prepared, pair)
      return LagAnswers(
        answers: try tables.answers(), prepared: prepared, codes: tables.codes, zeros: .none)
    }
    let plan = try LagPlan(prepared)
    var answers: [LagAnswer] = []
    for (part, sequence) in zip(prepared.parts, plan.sequences) {
      var drafts: [LagDraft] = []
      for lag in prepared.question.lags {
        drafts.append(try await plan.draft(part, sequence, lag: lag, tasks: tasks))
      }
      // One family over all lags of the part.
      let p = drafts.flatMap(\.p)
      let isTested = drafts.flatMap(\.isTested)
      let adjusted = prepared.question.correction.adjust(p, isTestable: isTested)
      for (number, draft) in drafts.enumerated() {
        let size = plan.codes.count
        let start = number * size * size
        answers.append(
          draft.answer(
            names: plan.names, adjusted: Array(adjusted.adjusted[start..<(start + size * size)]),
            testCount: adjusted.testCount))
      }
    }
    return LagAnswers(
      answers: answers, prepared: prepared, codes: plan.codes, zeros: plan.zeros)
  }

  /// The answer for a table of counts, which has no sequence to rearrange.
  ///
  /// - Parameters:
  ///   - names: The codes' names.
  ///   - planned: The cells to test; all that are not sparse if `nil`.
  /// - Throws: ``LagTableError``.
  public static func of(
    counts: [[Int]], names: [String], zeros: StructuralZeros, correction: MultipleTesting,
    planned: [Bool]? = nil
  ) throws(LagTableError) -> LagAnswer {
    let table = try LagTable(counts: counts, structuralZeros: zeros)
    let analysis = LagSequentialAnalysis(table)
    let isTested =
      planned ?? analysis.isSparse.cells.map { !$0 }
    let adjusted = correction.adjust(analysis.pTwoSided.cells, isTestable: isTested)
    return LagAnswer(
      part: "", sessionIDs: [], simulatedCount: 0, names: names, sequence: nil, analysis: analysis,
      partners: nil, permutation: nil, shift: nil,
      cells: CellTable(size: names.count) { given, target in
        LagAnswer.Cell(
          byChance: analysis.expected.cells[given: given, target: target],
          residual: analysis.adjustedResidual.cells[given: given, target: target],
          p: analysis.pTwoSided[given: given, target: target], pFrom: .asymptotic,
          adjustedP: adjusted.adjusted[given * names.count + target])
      }, testCount: adjusted.testCount, isPooled: false)
  }
}
