public import SequenceStatistics

/// By how much two coders agree on annotations that overlap, as EasyDIAg counts them, over all sessions that both coded.
public struct AnnotationAgreement: Sendable, Hashable {
  /// The least overlap of a pair, as a share of the longer bout.
  public let overlap: Double
  /// Pairs counted twice, single bouts once.
  public let table: EventAgreementTable
  /// Kappa and what belongs to it.
  public let kappa: EventKappa

  init(_ pairs: [CodingPair], categories: Int, _ parameters: AgreementParameters) {
    let cells = pairs.map {
      EasyDiag($0.coding, threshold: parameters.overlap).table.cells
    }
    overlap = parameters.overlap
    table = EventAgreementTable(withNil: cells.sum(size: categories + 1))
    kappa = EventKappa(table)
  }
}
