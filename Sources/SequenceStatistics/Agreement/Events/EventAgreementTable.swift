/// Which code of one coder met which code of the other, and which events did one of them alone see?
///
/// The agreement table of events has one row and one column more than there are codes: *nil*. Cell (i, nil) counts
/// events that the first coder gave to i and the second did not see; (nil, j) those that the second alone saw. An
/// event that neither saw cannot be counted, so that the corner is always 0: a structural zero. Pairs are counted
/// once; ``countedTwice`` counts each pair as the two events it is, as GSEQ 5.1 and EasyDIAg do, so that the total
/// is the number of coded events. Sources: Quera, Bakeman & Gnisci (2007); Holle & Rein (2015). O(k²).
///
/// ```swift
/// let matched = AgreementTable(size: 2, cells: [9, 1, 0, 8])
/// let table = EventAgreementTable(matched: matched, firstOnly: [2, 0], secondOnly: [0, 1])
/// table.pairs               // 18
/// table.countedTwice.total  // 39
/// ```
public struct EventAgreementTable: Sendable, Hashable {
  /// The table with nil as its last category.
  public let cells: AgreementTable

  /// Counts above this one count as it, so that no sum of cells can overflow.
  private static let largestCount = 1 << 40

  /// A table whose last category is nil; what stands in the corner is left out.
  public init(withNil table: AgreementTable) {
    let corner = table.size * table.size - 1
    cells = AgreementTable(
      size: table.size,
      cells: table.cells.indices.map { $0 == corner ? 0 : min(table.cells[$0], Self.largestCount) })
  }

  /// A table of pairs, with the events that the first or the second coder alone saw; missing numbers are 0.
  public init(matched: AgreementTable, firstOnly: [Int], secondOnly: [Int]) {
    let size = matched.size
    self.init(
      withNil: AgreementTable(
        size: size + 1,
        cells: (0..<((size + 1) * (size + 1))).map { place in
          let (row, column) = (place / (size + 1), place % (size + 1))
          if row < size, column < size { return matched[row, column] }
          if row < size { return row < firstOnly.count ? firstOnly[row] : 0 }
          return column < secondOnly.count ? secondOnly[column] : 0
        }))
  }

  /// The table of codes side by side, `nil` where a coder has no event; codes outside `0..<categories` are left out.
  public init(categories: Int, columns: some Sequence<(Int?, Int?)>) {
    let categories = max(categories, 0)
    self.init(
      withNil: AgreementTable(
        size: categories + 1, pairs: columns.map { ($0 ?? categories, $1 ?? categories) }))
  }

  /// How many codes there are, without nil.
  public var categories: Int { max(cells.size - 1, 0) }

  /// The events that both saw.
  public var matched: AgreementTable {
    let size = categories
    return AgreementTable(
      size: size, cells: (0..<(size * size)).map { cells[$0 / size, $0 % size] })
  }

  /// Of each code, the events that only the first coder saw.
  public var firstOnly: [Int] { (0..<categories).map { cells[$0, categories] } }

  /// Of each code, the events that only the second coder saw.
  public var secondOnly: [Int] { (0..<categories).map { cells[categories, $0] } }

  /// The events that both saw, whatever their codes.
  public var pairs: Int { matched.total }

  /// The events to which both gave the same code.
  public var agreed: Int { cells.agreed }

  /// The sum of all cells.
  public var total: Int { cells.total }

  /// The table in which a pair counts as two events.
  public var countedTwice: EventAgreementTable {
    let nilCategory = categories
    return EventAgreementTable(
      withNil: AgreementTable(
        size: cells.size,
        cells: cells.cells.indices.map { place in
          let isPair = place / cells.size < nilCategory && place % cells.size < nilCategory
          return isPair ? 2 * cells.cells[place] : cells.cells[place]
        }))
  }

  /// The table with the coders' parts exchanged.
  public var transposed: EventAgreementTable { EventAgreementTable(withNil: cells.transposed) }

  /// The sum of two tables of the same codes; of tables of different size, the larger one's codes hold.
  public static func + (
    left: EventAgreementTable, right: EventAgreementTable
  ) -> EventAgreementTable {
    func widened(_ list: [Int], _ size: Int) -> [Int] {
      list + [Int](repeating: 0, count: size - list.count)
    }
    let size = max(left.categories, right.categories)
    return EventAgreementTable(
      matched: left.matched + right.matched,
      firstOnly: zip(widened(left.firstOnly, size), widened(right.firstOnly, size)).map(+),
      secondOnly: zip(widened(left.secondOnly, size), widened(right.secondOnly, size)).map(+))
  }

  /// Of one code: matches, and what only one of the two gave to it.
  public func agreement(on code: Int) -> CodeAgreement {
    guard (0..<categories).contains(code) else {
      return CodeAgreement(matches: 0, omissions: 0, commissions: 0)
    }
    let presence = cells.presence(of: code)
    return CodeAgreement(
      matches: presence[0, 0], omissions: presence[0, 1], commissions: presence[1, 0])
  }
}
