public import CodedSessions

/// Which pairs of codes cannot occur by the rules of coding, so that their 0 is no observation.
///
/// A code that cannot follow itself (a new bout starts only when the code changes) makes the
/// diagonal structurally zero **at lag 1 only**; from lag 2 on the same code may come round again.
/// When two people strictly take turns, no pair stays within one person. Tables with structural
/// zeros are fitted by quasi-independence (Goodman 1968; Bakeman & Quera 1995), see
/// ``ExpectedFrequencies``.
///
/// ```swift
/// let zeros = StructuralZeros.diagonal
/// zeros.impossible(among: [Code(0), Code(1)])?.cells  // [true, false, false, true]
/// ```
public enum StructuralZeros: Sendable, Hashable {
  /// Every pair can occur.
  case none
  /// No code can follow itself.
  case diagonal
  /// These codes cannot follow themselves; the others can.
  case diagonalOf([Code])
  /// No code can follow a code of its own group, as in strict turn alternation with one group a
  /// person. Codes in no group can follow and be followed by all.
  case withinGroups([[Code]])
  /// Any pattern: one row a given code, `true` where the pair is impossible.
  case mask([[Bool]])

  /// For every pair of `codes` whether it is impossible; `nil` when a mask is not as large as the
  /// list of codes. O(k²) and the lengths of the lists.
  public func impossible(among codes: [Code]) -> CellTable<Bool>? {
    switch self {
    case .none:
      return CellTable(size: codes.count) { _, _ in false }
    case .diagonal:
      return CellTable(size: codes.count) { given, target in given == target }
    case .diagonalOf(let unrepeatable):
      let isUnrepeatable = codes.map { unrepeatable.contains($0) }
      return CellTable(size: codes.count) { given, target in
        given == target && isUnrepeatable[given]
      }
    case .withinGroups(let groups):
      let group = codes.map { code in groups.firstIndex { $0.contains(code) } }
      return CellTable(size: codes.count) { given, target in
        group[given] != nil && group[given] == group[target]
      }
    case .mask(let rows):
      guard rows.count == codes.count, rows.allSatisfy({ $0.count == codes.count }) else {
        return nil
      }
      return CellTable(size: codes.count) { given, target in rows[given][target] }
    }
  }
}
