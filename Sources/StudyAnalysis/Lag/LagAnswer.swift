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
  /// How long the time units are whose states in two streams were paired; `nil` for sequences and tables.
  public internal(set) var unit: SessionTime?
  /// The cells asked for among such pairs, row by row.
  public internal(set) var asked: [Int] = []

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
