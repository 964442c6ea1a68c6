/// How much better than chance do two coders agree on events, those that one of them missed included?
///
/// κ = (po - pe) / (1 - pe), where po is the share of agreed events and pe the share expected of coders who
/// give their codes independently of each other, under the table's totals and with the corner nil-nil at 0. Such
/// expected counts (quasi-independence, usually found by iterative proportional fitting) have a closed form
/// when the corner is the only zero: with totals r and c, R and C their sums without nil, M the
/// number of pairs,
///
///     e(i, j) = r_i c_j M / (R C),  e(i, nil) = r_i c_nil / R,  e(nil, j) = r_nil c_j / C,
///
/// which is a product of a row and a column factor and meets all totals. No iteration is needed, and empty totals of
/// nil, at which EasyDIAg divides 0 by 0, are no special case: without unmatched events κ is Cohen's.
/// As M goes to 0, so do pe and κ; κ of events none of which could be paired is 0.
///
/// Undefined when a coder has no event, and when both gave all events to one and the same code: pe is then po,
/// whatever they did. Sources: Quera, Bakeman & Gnisci (2007); Holle & Rein (2015). O(k²).
///
/// ```swift
/// let matched = AgreementTable(size: 3, cells: [4, 1, 0, 0, 4, 0, 0, 0, 3])
/// let table = EventAgreementTable(matched: matched, firstOnly: [1, 0, 1], secondOnly: [1, 0, 0])
/// EventKappa(table).kappa               // 0.6334…, pairs counted once
/// EventKappa(table.countedTwice).kappa  // 0.7346…, pairs counted twice
/// ```
public struct EventKappa: Sendable, Hashable {
  /// The share of agreed events, po.
  public let observed: Measure
  /// The share expected by chance, pe.
  public let expected: Measure
  /// κ.
  public let kappa: Measure
  /// The largest κ that the totals allow: agreed are at most Σ min(r_i, c_i) and at most all pairs.
  public let maximum: Measure
  /// The "maximum" of EasyDIAg and ELAN, which adds min(r_nil, c_nil) as if nil could meet nil. No table reaches it
  /// unless one nil total is 0.
  public let maximumCountingNil: Measure
  /// κ with the pe of a table without a structural zero, for comparison; too small a κ as a rule.
  public let ignoringStructuralZero: Measure
  /// Cohen's κ of the pairs alone. It leaves out all events that one coder missed.
  public let ofPairsAlone: Measure
  /// po of the pairs alone.
  public let observedOfPairsAlone: Measure
  /// The expected counts with nil as last category, row by row; empty when pe is undefined.
  public let expectedCounts: [Double]

  /// κ of a table; pairs count as often as they stand in it.
  public init(_ table: EventAgreementTable) {
    let totals = Totals(table.cells)
    observed = .ratio(totals.agreed, totals.all, ifZero: .noPairs)
    expected = totals.expected
    kappa = Self.corrected(observed, expected, totals)
    let reachable = min(totals.sumOfMinima, totals.pairs)
    maximum = Self.corrected(
      .ratio(reachable, totals.all, ifZero: .noPairs), expected, totals)
    maximumCountingNil = Self.corrected(
      .ratio(
        totals.sumOfMinima + min(totals.rowNil, totals.columnNil), totals.all, ifZero: .noPairs),
      expected, totals)
    ignoringStructuralZero = Self.plain(table.cells)
    let matched = table.matched
    ofPairsAlone = Self.plain(matched)
    observedOfPairsAlone = .ratio(totals.agreed, totals.pairs, ifZero: .noPairs)
    expectedCounts = expected.value == nil ? [] : totals.expectedCounts
  }

  /// κ alone, for many tables.
  static func kappa(of cells: AgreementTable) -> Measure {
    let totals = Totals(cells)
    return corrected(
      .ratio(totals.agreed, totals.all, ifZero: .noPairs), totals.expected, totals)
  }

  /// Cohen's κ of a table without structural zeros.
  static func plain(_ table: AgreementTable) -> Measure {
    let rows = table.rowTotals.map(Double.init)
    let columns = table.columnTotals.map(Double.init)
    let all = rows.reduce(0, +)
    guard all > 0 else { return .undefined(.noPairs) }
    guard !zip(rows, columns).contains(where: { $0 == all && $1 == all }) else {
      return .undefined(.chanceComplete)
    }
    let expected = zip(rows, columns).reduce(0) { $0 + $1.0 / all * ($1.1 / all) }
    return .value((Double(table.agreed) / all - expected) / (1 - expected))
  }

  private static func corrected(
    _ share: Measure, _ expected: Measure, _ totals: Totals
  ) -> Measure {
    guard let chance = expected.value else { return expected }
    guard !totals.haveOneCode else { return .undefined(.chanceComplete) }
    return share.map { ($0 - chance) / (1 - chance) }
  }

  /// The sums of a table whose last category is nil.
  private struct Totals {
    var rows: [Double]
    var columns: [Double]
    var agreed = 0.0
    var rowNil = 0.0
    var columnNil = 0.0

    init(_ cells: AgreementTable) {
      let size = max(cells.size - 1, 0)
      rows = [Double](repeating: 0, count: size)
      columns = rows
      for row in 0..<size {
        for column in 0..<size {
          let count = Double(cells[row, column])
          rows[row] += count
          columns[column] += count
        }
        agreed += Double(cells[row, row])
      }
      for code in 0..<size {
        columnNil += Double(cells[code, size])
        rowNil += Double(cells[size, code])
        rows[code] += Double(cells[code, size])
        columns[code] += Double(cells[size, code])
      }
    }

    var first: Double { rows.reduce(0, +) }
    var second: Double { columns.reduce(0, +) }
    var pairs: Double { first - columnNil }
    var all: Double { first + rowNil }
    var sumOfMinima: Double { zip(rows, columns).reduce(0) { $0 + min($1.0, $1.1) } }

    /// Whether both gave all events to one and the same code.
    var haveOneCode: Bool {
      let (first, second) = (first, second)
      return zip(rows, columns).contains { $0 == first && $1 == second }
    }

    var expected: Measure {
      let (first, second) = (first, second)
      guard first > 0 || second > 0 else { return .undefined(.noPairs) }
      guard first > 0, second > 0 else { return .undefined(.emptyMargin) }
      let products = zip(rows, columns).reduce(0) { $0 + $1.0 / first * ($1.1 / second) }
      return .value(products * (pairs / all))
    }

    var expectedCounts: [Double] {
      let (first, second) = (first, second)
      let width = rows.count + 1
      return (0..<(width * width)).map { place in
        let (row, column) = (place / width, place % width)
        switch (row < rows.count, column < columns.count) {
        case (true, true): return rows[row] / first * columns[column] * (pairs / second)
        case (true, false): return rows[row] / first * columnNil
        case (false, true): return columns[column] / second * rowNil
        case (false, false): return 0
        }
      }
    }
  }
}
