import CodedSessions
import SequenceStatistics
import StudyAnalysis

/// What a reader must know before quoting a lag table, in sentences.
enum LagCaveats {
  /// - Parameter isBrief: Without those that matter only to numbers which text does not show, or to p
  ///   values of the normal distribution where none is shown.
  static func sentences(_ answer: LagAnswer, isBrief: Bool = false) -> [String] {
    let table = answer.table
    func name(_ code: Code) -> String {
      table.codes.firstIndex(of: code).map { answer.names[$0] } ?? "?"
    }
    var caveats = answer.analysis.caveats
    if let sequence = answer.sequence { caveats += sequence.caveats(lag: table.lag) }
    if isBrief {
      let isNormal = answer.cells.cells.contains {
        $0.pFrom == .asymptotic && $0.adjustedP.value != nil
      }
      caveats.removeAll { caveat in
        switch caveat {
        case .extremeByEmptyCell: true
        case .sparseCells: !isNormal || answer.permutation != nil || answer.shift != nil
        default: false
        }
      }
    }
    var sentences = caveats.map { $0.sentence(naming: name) }
    if answer.simulatedCount > 0 {
      sentences.append(
        answer.simulatedCount == answer.sessionIDs.count
          ? "Simulated data." : "\(answer.simulatedCount) of the sessions are simulated.")
    }
    if answer.isPooled {
      sentences.append(
        "Tables of several sessions or phases are added up: long and busy ones weigh more, and what "
          + "differs between them can look like association. The dyad is the unit of a study.")
    }
    if answer.unit != nil {
      sentences.append(
        "Neighbouring units depend on one another, so that no p can be trusted here: take odds ratio, Q, φ "
          + "and kappa as scores of a session.")
    }
    if answer.partners != nil, answer.permutation != nil {
      sentences.append(
        "Rearranging events breaks each person's own order too; for what happens between partners use "
          + "--test shift.")
    }
    if let shift = answer.shift, shift.phasesNotShifted > 0 {
      sentences.append(
        "\(shift.phasesNotShifted) stretch\(shift.phasesNotShifted == 1 ? "" : "es") shorter than four "
          + "times the shortest shift stayed as \(shift.phasesNotShifted == 1 ? "it was" : "they were")."
      )
    }
    return sentences
  }
}
