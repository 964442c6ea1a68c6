import CodedSessions
import SequenceStatistics

extension LagTable {
  /// A table of small random counts in the cells that can occur.
  static func random(
    size: Int, largest: Int, zeros: StructuralZeros = .none, using random: inout TestRandom
  ) throws -> LagTable {
    let impossible = zeros.impossible(among: (0..<size).map { Code(UInt16($0)) })
    let counts = (0..<size).map { given in
      (0..<size).map { target in
        let count = random.below(largest + 1)
        return impossible?[given: given, target: target] == true ? 0 : count
      }
    }
    return try LagTable(counts: counts, structuralZeros: zeros)
  }

  /// The same pairs with the codes in another order: position `p` of the new table is position
  /// `order[p]` of this one.
  func reordered(_ order: [Int]) throws -> LagTable {
    try LagTable(
      counts: order.map { given in order.map { counts[given: given, target: $0] } },
      codes: order.map { codes[$0] },
      structuralZeros: .mask(
        order.map { given in order.map { isImpossible[given: given, target: $0] } }))
  }

  /// The position of every code.
  var positions: Range<Int> { codes.indices }
}

/// Letters as codes: `codes("abca")` is 0, 1, 2, 0.
func codes(_ letters: String) -> [Code] {
  letters.unicodeScalars.map { Code(UInt16($0.value) - 97) }
}
