/// How strongly do given and target go together, on a scale from -1 to 1 that does not depend on how
/// common either is?
///
/// Q = (ad - bc) / (ad + bc) of the 2×2 table of the pair against all others (``Association2x2``);
/// with the odds ratio OR, Q = (OR - 1) / (OR + 1). 0 means no association, 1 that the given is
/// never followed by anything else or the target never comes after anything else, -1 that the target
/// never follows. Source: Yule (1900); Bakeman & Quera (2011) recommend it as a score for each dyad.
///
/// One empty cell gives exactly -1 or 1 however few pairs there are; an index on a row or column
/// total below 5 is better treated as missing. Q follows odds, so that equal Q can hide different
/// probabilities. Undefined when ad + bc is 0, when a row or column is empty (`emptyMargin`) and on
/// structural zeros. Cost O(k²).
///
/// ```swift
/// Association2x2(a: 10, b: 10, c: 20, d: 60).map(YulesQ.measure)  // .value(0.5)
/// Association2x2(a: 5, b: 15, c: 5, d: 15).map(YulesQ.measure)    // .value(0.0)
/// Association2x2(a: 0, b: 12, c: 8, d: 80).map(YulesQ.measure)    // .value(-1.0)
/// ```
public struct YulesQ: Sendable, Hashable {
  /// Q for every pair.
  public let cells: CellTable<Measure>

  /// Q for every pair of `table`.
  public init(_ table: LagTable) {
    cells = CellTable(size: table.codes.count) { given, target in
      guard !table.isImpossible[given: given, target: target] else {
        return .undefined(.structuralZero)
      }
      return Self.measure(of: Association2x2(table, given: given, target: target))
    }
  }

  /// Q of one 2×2 table.
  public static func measure(of pair: Association2x2) -> Measure {
    guard !pair.hasEmptyMargin else { return .undefined(.emptyMargin) }
    let same = Double(pair.a) * Double(pair.d)
    let other = Double(pair.b) * Double(pair.c)
    return .ratio(same - other, same + other, ifZero: .emptyCell)
  }
}
