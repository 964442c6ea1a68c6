/// Which events of two coders belong together, when they noted the order of events but no times?
///
/// The global alignment of least cost (Needleman & Wunsch 1970): events with the same code cost 0, a pair of
/// two codes costs `substitution`, an event left single `gap`. With the defaults 1 and 1 a pair of two codes is
/// cheaper than two single events, as Quera, Bakeman & Gnisci (2007) advise. Of several alignments
/// of the least cost, the traceback from the end prefers a pair, then the first coder's event single, then the
/// second's; ``optima()`` tells how much that choice matters.
///
/// The band of cells searched is widened until no alignment outside it can be as cheap (Ukkonen 1985), so that
/// time grows with the events times the number of differences: O(n d), in two bits of memory a cell. Up to 2³² cells
/// are held; if a proof needs more, `isOptimal` is false and the cost an upper limit.
///
/// ```swift
/// let alignment = SequenceAlignment(first: [0, 1, 1, 2], second: [0, 1, 2], categories: 3)
/// alignment.cost               // 1
/// alignment.table.firstOnly    // [0, 1, 0]
/// ```
public struct SequenceAlignment: Sendable, Hashable {
  /// One place of the alignment: positions of events in `first` and `second`, `nil` where a coder has none.
  public struct Column: Sendable, Hashable {
    /// The position of the first coder's event.
    public let first: Int?
    /// The position of the second coder's event.
    public let second: Int?
  }

  /// The first coder's codes.
  public let first: [Int]
  /// The second coder's codes.
  public let second: [Int]
  /// How many codes there are.
  public let categories: Int
  /// The cost of a pair of two codes.
  public let substitution: Int
  /// The cost of a single event.
  public let gap: Int
  /// The least cost.
  public let cost: Int
  /// The events side by side.
  public let columns: [Column]
  /// Which code met which, with nil.
  public let table: EventAgreementTable
  /// Whether the cost is proven to be the least; false only for sequences that differ too much for their length.
  public let isOptimal: Bool
  /// How many cells to either side of the diagonal were searched.
  let slack: Int

  /// Aligns two sequences of codes.
  ///
  /// - Parameters:
  ///   - first: The first coder's codes; those outside `0..<categories` are left out.
  ///   - second: The second coder's codes, likewise.
  ///   - categories: How many codes there are.
  ///   - substitution: From 0 to 1 000 000; what lies outside counts as the nearest of these.
  ///   - gap: From 1 to 1 000 000, likewise.
  public init(
    first: [Int], second: [Int], categories: Int, substitution: Int = 1, gap: Int = 1
  ) {
    let categories = max(categories, 0)
    let codes = 0..<categories
    let (first, second) = (first.filter(codes.contains), second.filter(codes.contains))
    let (substitution, gap) = (min(max(substitution, 0), 1_000_000), min(max(gap, 1), 1_000_000))
    let difference =
      first.count > second.count
      ? first.count - second.count : second.count - first.count
    let fullSlack = min(first.count, second.count)
    let largest = max((Self.cellLimit / max(first.count, 1) - difference - 1) / 2, 0)
    var slack = min(64, fullSlack, largest)
    var band = AlignmentBand(
      first: first, second: second, substitution: substitution, gap: gap, slack: slack)
    func isProven() -> Bool {
      slack >= fullSlack || band.cost < gap * (2 * (slack + 1) + difference)
    }
    while !isProven(), slack < largest {
      let needed = (band.cost / gap - difference) / 2
      slack = min(max(min(needed, 4 * slack), slack + 1), fullSlack, largest)
      band = AlignmentBand(
        first: first, second: second, substitution: substitution, gap: gap, slack: slack)
    }
    self.first = first
    self.second = second
    self.categories = categories
    self.substitution = substitution
    self.gap = gap
    self.slack = slack
    cost = band.cost
    isOptimal = isProven()
    columns = Self.columns(band.pairs, first.count, second.count)
    table = EventAgreementTable(
      categories: categories,
      columns: columns.map { column in
        (column.first.map { first[$0] }, column.second.map { second[$0] })
      })
  }

  /// How many alignments are as good, and what κ they give.
  public func optima() -> OptimalAlignments {
    let band = PairingBand(rows: first.count, columns: second.count, slack: slack)
    let worths = CodeWorths(
      first: first, second: second, same: 2 * gap, other: 2 * gap - substitution)
    return OptimalAlignments(
      [OptimalAlignments.Problem(band: band, worths: worths, first: first, second: second)],
      categories: categories)
  }

  /// The most cells that are held: a gigabyte.
  private static let cellLimit = 1 << 32

  /// Pairs and the single events between them; the first coder's come first.
  private static func columns(_ pairs: [(Int, Int)], _ rows: Int, _ columns: Int) -> [Column] {
    var list: [Column] = []
    list.reserveCapacity(rows + columns - pairs.count)
    var (row, column) = (0, 0)
    for (pairRow, pairColumn) in pairs + [(rows, columns)] {
      while row < pairRow {
        list.append(Column(first: row, second: nil))
        row += 1
      }
      while column < pairColumn {
        list.append(Column(first: nil, second: column))
        column += 1
      }
      if row < rows, column < columns { list.append(Column(first: row, second: column)) }
      row += 1
      column += 1
    }
    return list
  }

  /// What pairs save by their codes alone.
  struct CodeWorths: PairWorths {
    let first: [Int]
    let second: [Int]
    let same: Int
    let other: Int

    func worth(_ row: Int, _ column: Int) -> PairWorth? {
      PairWorth(saving: isMatch(row, column) ? same : other, distance: 0)
    }

    func isMatch(_ row: Int, _ column: Int) -> Bool { first[row] == second[column] }
  }
}
