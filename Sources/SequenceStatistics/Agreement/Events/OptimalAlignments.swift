/// Is the best alignment of two coders' events the only one, and would another have given another kappa?
///
/// Optimal alignments are often not unique. Counted are the different sets of pairs that reach the best cost (and,
/// for timed events, the smallest sum of onset differences): by dynamic programming, at any number of events, as are
/// the fewest and the most matches among them. The range of κ needs the different *tables*, which are
/// far fewer than the alignments: they are collected along all optimal ways at once, and put together anew wherever
/// all ways meet. Where the band has more than 4 000 000 cells, or there are more than 200 000
/// tables, the range is undefined, and the number of matches bounds what it can be.
///
/// κ as in ``EventKappa``, pairs counted once. Time O(cells of the band) and what the tables need.
public struct OptimalAlignments: Sendable, Hashable {
  /// How many optimal alignments there are; exact up to 2⁵³, undefined where it is too large to be written.
  public let count: Measure
  /// The fewest events with the same code in an optimal alignment.
  public let fewestMatches: Int
  /// The most events with the same code in an optimal alignment.
  public let mostMatches: Int
  /// How many different tables they give; `nil` if there are too many to go through.
  public let tableCount: Int?
  /// The different values of κ over the tables, in rising order; none where there are too many or κ is undefined.
  public let kappas: [Double]
  /// The lowest κ.
  public let lowestKappa: Measure
  /// The highest κ.
  public let highestKappa: Measure

  /// The largest band that is searched for tables.
  static let cellLimit = 4_000_000

  /// One list of events of each coder; several (of blocks) are put together.
  struct Problem<Worths: PairWorths>: Sendable {
    let band: PairingBand
    let worths: Worths
    let first: [Int]
    let second: [Int]
  }

  init<Worths: PairWorths>(_ problems: [Problem<Worths>], categories: Int) {
    let cells = problems.reduce(0) { $0 + $1.band.cellCount }
    let isSmall = cells <= Self.cellLimit
    var count = 1.0
    var (fewest, most) = (0, 0)
    var tables: TableVariants? = isSmall ? TableVariants() : nil
    for problem in problems {
      let pairing = OrderedPairing(problem.band, problem.worths, keepsSteps: isSmall)
      count *= pairing.count
      fewest += pairing.fewestMatches
      most += pairing.mostMatches
      guard var collected = tables else { continue }
      let isComplete = collected.collect(
        pairing, problem.band, first: problem.first, second: problem.second, categories: categories)
      tables = isComplete ? collected : nil
    }
    self.count = count.isFinite ? .value(count) : .undefined(.infinite)
    fewestMatches = fewest
    mostMatches = most
    let first = Self.totals(problems.map(\.first), categories)
    let second = Self.totals(problems.map(\.second), categories)
    guard let tables else {
      tableCount = nil
      kappas = []
      lowestKappa = .undefined(.tooMany)
      highestKappa = .undefined(.tooMany)
      return
    }
    let values = tables.variants.map { variant in
      EventKappa.kappa(of: Self.table(tables.base, variant, first, second))
    }
    tableCount = values.count
    var kappas: [Double] = []
    for value in values.compactMap(\.value).sorted() {
      if let last = kappas.last, value - last <= 1e-12 * max(value.magnitude, 1) { continue }
      kappas.append(value)
    }
    self.kappas = kappas
    let reason = values.compactMap(\.reason).min { $0.rawValue < $1.rawValue } ?? .noPairs
    lowestKappa = kappas.first.map(Measure.value) ?? .undefined(reason)
    highestKappa = kappas.last.map(Measure.value) ?? .undefined(reason)
  }

  private static func totals(_ lists: [[Int]], _ categories: Int) -> [Int] {
    var totals = [Int](repeating: 0, count: categories)
    for list in lists { for code in list { totals[code] += 1 } }
    return totals
  }

  /// The table of pairs `base` and `variant`; all other events are single.
  private static func table(
    _ base: [UInt64: Int], _ variant: TableVariants.Counts, _ first: [Int], _ second: [Int]
  ) -> AgreementTable {
    let width = first.count + 1
    var cells = [Int](repeating: 0, count: width * width)
    for code in first.indices {
      cells[code * width + first.count] = first[code]
      cells[first.count * width + code] = second[code]
    }
    func add(_ label: UInt64, _ count: Int) {
      let row = Int(label) / first.count
      let column = Int(label) % first.count
      cells[row * width + column] += count
      cells[row * width + first.count] -= count
      cells[first.count * width + column] -= count
    }
    // The order does not matter: whole numbers are added to cells.
    for (label, count) in base { add(label, count) }
    for entry in variant { add(entry >> 32, Int(entry & 0xFFFF_FFFF)) }
    return AgreementTable(size: width, cells: cells)
  }
}
