/// After the given, how often does the target come? And of the targets, how many came after it?
///
/// P(target | given) = O / row total, GSEQ's CONP; P(given | target) = O / column total. A
/// probability depends on how common the target is; to compare dyads use ``YulesQ`` or log odds.
/// Each row of the first and each column of the second sums to 1, or is undefined (`emptyMargin`)
/// when its total is 0. A structural zero has probability 0 by definition. Range 0 to 1; cost O(k²).
/// Source: Bakeman & Quera (2011).
///
/// ```swift
/// let table = try LagTable(counts: [[10, 10], [20, 60]])
/// let p = TransitionalProbability(table)
/// p.targetAfterGiven[given: 1, target: 0].value   // 0.25
/// p.givenBeforeTarget[given: 1, target: 0].value  // 0.666…
/// ```
public struct TransitionalProbability: Sendable, Hashable {
  /// P(target | given): of the events after the given, the share that are the target.
  public let targetAfterGiven: CellTable<Measure>
  /// P(given | target): of the events before the target, the share that are the given.
  public let givenBeforeTarget: CellTable<Measure>

  /// The transitional probabilities of `table`.
  public init(_ table: LagTable) {
    let size = table.codes.count
    targetAfterGiven = CellTable(size: size) { given, target in
      .ratio(
        Double(table.counts[given: given, target: target]), Double(table.rowTotals[given]),
        ifZero: .emptyMargin)
    }
    givenBeforeTarget = CellTable(size: size) { given, target in
      .ratio(
        Double(table.counts[given: given, target: target]), Double(table.columnTotals[target]),
        ifZero: .emptyMargin)
    }
  }
}
