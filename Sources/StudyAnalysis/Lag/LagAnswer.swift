public import CodedSessions
public import SequenceStatistics

/// The table of one part at one lag, with its statistics and the chance model that was asked for.
public struct LagAnswer: Sendable {
  /// One cell, as it is reported.
  public struct Cell: Sendable, Hashable {
    /// What the chance model gives: expected, or the mean over arrangements.
    public let byChance: Measure
    /// The adjusted residual of the model that belongs to the pair: between partners that of
    /// ``PartnerTransitions``, else that of the whole table.
    public let residual: Measure
    /// The two-sided p.
    public let p: Measure
    /// Where it comes from.
    public let pFrom: LagQuestion.Test
    /// The p after correction; undefined where the cell was not tested.
    public let adjustedP: Measure
  }

  /// What the part is called; empty for all sessions together.
  public let part: String
  /// The sessions whose tables are added up, by id.
  public let sessionIDs: [String]
  /// How many of them are simulated.
  public let simulatedCount: Int
  /// The codes of the rows and columns.
  public let names: [String]
  /// The merged sequences side by side; `nil` where a table was the input.
  public let sequence: EventSequence?
  /// The statistics of the whole table.
  public let analysis: LagSequentialAnalysis
  /// The statistics by who acts and who acts next, where two or more people do.
  public let partners: PartnerTransitions?
  /// Rearranged events, where they were asked for or needed.
  public let permutation: PermutationTest?
  /// Shifted records, where they were asked for or needed.
  public let shift: SequenceShift?
  /// The cells as they are reported.
  public let cells: CellTable<Cell>
  /// How many cells, over all lags of the part, were tested together.
  public let testCount: Int
  /// Whether more than one session or phase is added up.
  public let isPooled: Bool

  /// The table.
  public var table: LagTable { analysis.table }

  /// How often each code occurs in the sequences; `nil` where a table was the input.
  public var frequencies: EventFrequencies? {
    sequence.map { EventFrequencies($0, codes: table.codes) }
  }

  /// How uncertain the target is, before and after the given is known.
  public var entropy: TransitionEntropy { TransitionEntropy(table) }

  /// The strength of the association in the whole table.
  public var cramersV: Measure { CramersV.measure(of: table) }

  /// How much coding would be enough.
  public var sufficiency: DataSufficiency { DataSufficiency(table) }
}

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
    let plan = try LagPlan(prepared)
    var answers: [LagAnswer] = []
    for (part, sequence) in zip(prepared.parts, plan.sequences) {
      var drafts: [LagDraft] = []
      for lag in prepared.question.lags {
        drafts.append(try await plan.draft(part, sequence, lag: lag, tasks: tasks))
      }
      // One family over all lags of the part.
      let p = drafts.flatMap { draft in
        (0..<(plan.codes.count * plan.codes.count)).map { draft.p[$0] }
      }
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
