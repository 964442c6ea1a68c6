import CodedSessions
import SequenceStatistics

/// A table whose p values are not yet adjusted.
struct LagDraft {
  let part: LagSessions.Part
  let prepared: LagSessions
  let sequence: EventSequence
  let analysis: LagSequentialAnalysis
  let partners: PartnerTransitions?
  let permutation: PermutationTest?
  let shift: SequenceShift?
  let how: LagQuestion.Test
  let isBetween: [Bool]
  let candidates: [Bool]

  /// Where each cell's p comes from, row by row.
  private let sources: [Source]

  private var size: Int { analysis.table.codes.count }

  private struct Source {
    let p: Measure
    let test: LagQuestion.Test
    let byChance: Measure
  }

  init(
    part: LagSessions.Part, prepared: LagSessions, sequence: EventSequence,
    analysis: LagSequentialAnalysis, partners: PartnerTransitions?, permutation: PermutationTest?,
    shift: SequenceShift?, how: LagQuestion.Test, isBetween: [Bool], isSparse: [Bool],
    candidates: [Bool]
  ) {
    self.part = part
    self.prepared = prepared
    self.sequence = sequence
    self.analysis = analysis
    self.partners = partners
    self.permutation = permutation
    self.shift = shift
    self.how = how
    self.isBetween = isBetween
    self.candidates = candidates
    let isImpossible = analysis.table.isImpossible
    let size = analysis.table.codes.count
    func source(_ given: Int, _ target: Int) -> Source {
      let cell = given * size + target
      guard !isImpossible.cells[cell] else {
        let none = Measure.undefined(.structuralZero)
        return Source(p: none, test: how, byChance: none)
      }
      let expected =
        partners.map { $0[given: given, target: target].expected }
        ?? analysis.expected.cells[given: given, target: target]
      if how == .asymptotic, !(isSparse[cell] && (permutation != nil || shift != nil)) {
        let p =
          partners.map { $0[given: given, target: target].pTwoSided }
          ?? analysis.pTwoSided[given: given, target: target]
        return Source(p: p, test: .asymptotic, byChance: expected)
      }
      if let permutation {
        return Source(
          p: permutation.pTwoSided[given: given, target: target], test: .permutation,
          byChance: how == .asymptotic
            ? expected : permutation.mean[given: given, target: target])
      }
      if let shift {
        guard isBetween[cell] else {
          return Source(p: .undefined(.notTested), test: .shift, byChance: expected)
        }
        let found = shift.cells[given: given, target: target]
        return Source(
          p: found.pTwoSided, test: .shift, byChance: how == .asymptotic ? expected : found.mean)
      }
      return Source(p: .undefined(.noPairs), test: how, byChance: expected)
    }
    sources = (0..<(size * size)).map { source($0 / max(size, 1), $0 % max(size, 1)) }
  }

  /// Which cells are tested: those asked for that can occur; with shifts only those between partners.
  var isTested: [Bool] {
    candidates.indices.map { cell in
      candidates[cell] && (how == .permutation || isBetween[cell])
        && sources[cell].p.value != nil
    }
  }

  /// The two-sided p of each cell.
  var p: [Measure] { sources.map(\.p) }

  func answer(names: [String], adjusted: [Measure], testCount: Int) -> LagAnswer {
    let sessions = part.pieces.map { prepared.sessions[$0.session] }
    return LagAnswer(
      part: part.name, sessionIDs: sessions.map(\.id),
      simulatedCount: sessions.count { $0.isSimulated }, names: names, sequence: sequence,
      analysis: analysis, partners: partners, permutation: permutation, shift: shift,
      cells: CellTable(size: size) { given, target in
        let cell = given * size + target
        let source = sources[cell]
        return LagAnswer.Cell(
          byChance: source.byChance,
          residual: partners.map { $0[given: given, target: target].adjustedResidual }
            ?? analysis.adjustedResidual.cells[given: given, target: target],
          p: source.p, pFrom: source.test, adjustedP: adjusted[cell])
      },
      testCount: testCount,
      isPooled: part.pieces.count > 1
        || part.pieces.contains {
          $0.span == nil && prepared.sessions[$0.session].phases.count > 1
        })
  }
}
