import CodedSessions

/// Do two groups of sessions differ in what follows what?
///
/// Within each group the tables are pooled, and one number of each cell (``CellStatistic``) is
/// subtracted: first group minus second. If the groups did not differ, sessions could have been in either:
/// labels are dealt out anew, all C(n, n₁) ways if these are at most 20 000 (p = b / n), else at random
/// with the seed (p = (1 + b) / (1 + n)). The unit is the session, whatever happens within. Two-sided: the
/// share of labellings with at least so large a difference, either way.
///
/// - `familyP`: the share in which the largest standardized difference of *any* cell is at least this
///   cell's: the chance of even one mistake in the table is the level chosen (Westfall & Young 1993).
/// - `wholeP`: the share in which the squared standardized differences sum to at least as much.
///
/// O(r (s k² + c)) for r labellings of s sessions.
public struct GroupComparison: Sendable, Hashable {
  /// One cell's comparison.
  public struct Cell: Sendable, Hashable {
    /// The number in the first group.
    public let first: Measure
    /// The number in the second group.
    public let second: Measure
    /// First minus second.
    public let difference: Measure
    /// The two-sided p of the cell alone.
    public let p: Measure
    /// The p that takes the whole table into account.
    public let familyP: Measure
  }

  /// The cells.
  public let cells: CellTable<Cell>
  /// The p of the whole table.
  public let wholeP: Measure
  /// How many labellings there were, and whether all of them.
  public let labellings: Int
  /// Whether all labellings were gone through.
  public let isExact: Bool
  /// What was compared.
  public let statistic: CellStatistic

  /// Groups with at most so many labellings are compared by all of them.
  public static let enumerationLimit = 20_000

  /// The comparison of two groups of tables, one a session.
  ///
  /// - Throws: ``LagTableError`` when a group is empty or the tables differ in their codes.
  public init(
    _ first: [LagTable], _ second: [LagTable], statistic: CellStatistic = .logOddsRatio,
    replicates: Int = 1999, seed: UInt64 = 1
  ) throws(LagTableError) {
    let all = first + second
    let labels = Labellings(first: first.count, of: all.count, replicates: replicates, seed: seed)
    let a = statistic.cells(of: try LagTable(summing: first))
    let b = statistic.cells(of: try LagTable(summing: second))
    func difference(_ left: CellTable<Measure>, _ right: CellTable<Measure>) -> [Double?] {
      zip(left.cells, right.cells).map { x, y in
        x.value.flatMap { x in y.value.map { x - $0 } }
      }
    }
    let observed = difference(a, b)
    var drawn: [[Double?]] = []
    for labelling in 0..<labels.count {
      let isFirst = labels.isFirst(labelling)
      drawn.append(
        difference(
          statistic.cells(
            of: try LagTable(summing: all.indices.filter { isFirst[$0] }.map { all[$0] })),
          statistic.cells(
            of: try LagTable(summing: all.indices.filter { !isFirst[$0] }.map { all[$0] }))))
    }
    let kind: ChanceP.Kind = labels.isExact ? .enumerated : .sampled
    let deviations = observed.indices.map { cell -> Double in
      let values = drawn.compactMap { $0[cell] }
      guard !values.isEmpty else { return 0 }
      return (values.reduce(0) { $0 + $1 * $1 } / Double(values.count)).squareRoot()
    }
    func standardized(_ values: [Double?]) -> [Double] {
      zip(values, deviations).map { value, deviation in
        value.map { deviation > 0 ? ($0 / deviation).magnitude : 0 } ?? 0
      }
    }
    let observedZ = standardized(observed)
    let drawnZ = drawn.map(standardized)
    let largest = NullSample(drawnZ.map { $0.max() ?? 0 }, how: kind)
    let whole = NullSample(drawnZ.map { $0.reduce(0) { $0 + $1 * $1 } }, how: kind)
    wholeP =
      observed.contains { $0 != nil }
      ? whole.pGreater(observedZ.reduce(0) { $0 + $1 * $1 }).measure : .undefined(.noPairs)
    let size = a.size
    cells = CellTable(size: size) { given, target in
      let cell = given * size + target
      let missing: Measure =
        a.cells[cell].value == nil ? a.cells[cell] : b.cells[cell]
      guard let value = observed[cell] else {
        return Cell(
          first: a.cells[cell], second: b.cells[cell], difference: missing, p: missing,
          familyP: missing)
      }
      let null = NullSample(drawn.compactMap { $0[cell]?.magnitude }, how: kind)
      return Cell(
        first: a.cells[cell], second: b.cells[cell], difference: .value(value),
        p: null.pGreater(value.magnitude).measure,
        familyP: deviations[cell] > 0
          ? largest.pGreater(observedZ[cell]).measure : .undefined(.cannotVary))
    }
    labellings = labels.count
    isExact = labels.isExact
    self.statistic = statistic
  }
}

/// The ways of choosing which sessions belong to the first group.
struct Labellings {
  let count: Int
  let isExact: Bool
  private let first: Int
  private let of: Int
  private let seed: UInt64
  private let exact: [[Bool]]

  init(first: Int, of all: Int, replicates: Int, seed: UInt64) {
    var ways = 1.0
    for step in 0..<min(first, all - first) { ways *= Double(all - step) / Double(step + 1) }
    isExact = ways < Double(GroupComparison.enumerationLimit) + 0.5
    self.first = first
    of = all
    self.seed = seed
    var exact: [[Bool]] = []
    if isExact {
      func extend(_ chosen: [Bool], _ left: Int) {
        if chosen.count == all {
          if left == 0 { exact.append(chosen) }
          return
        }
        guard left <= all - chosen.count else { return }
        if left > 0 { extend(chosen + [true], left - 1) }
        extend(chosen + [false], left)
      }
      extend([], first)
    }
    self.exact = exact
    count = isExact ? exact.count : max(replicates, 1)
  }

  /// For each session whether labelling `number` puts it into the first group.
  func isFirst(_ number: Int) -> [Bool] {
    if isExact { return exact[number] }
    var source = RandomSource(seed: seed, stream: UInt64(number))
    var labels = (0..<of).map { $0 < first }
    source.shuffle(&labels)
    return labels
  }
}
