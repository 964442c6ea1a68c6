/// If the transitional probabilities stayed as they are, what share of events would each code have in
/// the long run?
///
/// π with π = πP, found by the elimination of Grassmann, Taksar & Heyman (1985), which subtracts
/// nothing. There is one π when every code can be reached from every other, or when all that cannot
/// come back lead into one such set; codes that cannot come back have share 0. Undefined when a code
/// is never followed by anything (`emptyMargin`), when there are several closed sets
/// (`notConnected`), and with no pairs (`noPairs`). Cost O(k³).
///
/// ```swift
/// StationaryDistribution(try LagTable(counts: [[1, 1], [2, 2]])).shares[0].value  // 0.5
/// ```
public struct StationaryDistribution: Sendable, Hashable {
  /// The share of each code.
  public let shares: [Measure]

  /// The distribution of the transitions of `table`.
  public init(_ table: LagTable) {
    let size = table.codes.count
    func undefined(_ reason: Measure.Reason) -> [Measure] {
      [Measure](repeating: .undefined(reason), count: size)
    }
    guard table.total > 0 else {
      shares = undefined(.noPairs)
      return
    }
    let occurring = table.codes.indices.filter {
      table.rowTotals[$0] > 0 || table.columnTotals[$0] > 0
    }
    guard occurring.allSatisfy({ table.rowTotals[$0] > 0 }) else {
      shares = undefined(.emptyMargin)
      return
    }
    guard let closed = Self.closedSet(of: table, among: occurring) else {
      shares = undefined(.notConnected)
      return
    }
    let found = Self.eliminated(table, closed)
    var shares = table.codes.indices.map { _ in Measure.value(0) }
    for (code, share) in zip(closed, found) { shares[code] = .value(share) }
    self.shares = shares
  }

  /// The only set of codes that nothing leaves, `nil` when there are several.
  private static func closedSet(of table: LagTable, among codes: [Int]) -> [Int]? {
    func reach(_ start: Int) -> Set<Int> {
      var seen: Set<Int> = [start]
      var open = [start]
      while let code = open.popLast() {
        for target in codes where table.counts[given: code, target: target] > 0 {
          if seen.insert(target).inserted { open.append(target) }
        }
      }
      return seen
    }
    let reaches = Dictionary(uniqueKeysWithValues: codes.map { ($0, reach($0)) })
    let recurrent = codes.filter { code in
      (reaches[code] ?? []).allSatisfy { reaches[$0]?.contains(code) ?? false }
    }
    guard let first = recurrent.first, let set = reaches[first], set == Set(recurrent) else {
      return nil
    }
    return recurrent
  }

  private static func eliminated(_ table: LagTable, _ codes: [Int]) -> [Double] {
    let size = codes.count
    var p = codes.map { given in
      codes.map { target in
        Double(table.counts[given: given, target: target]) / Double(table.rowTotals[given])
      }
    }
    for last in stride(from: size - 1, to: 0, by: -1) {
      let sum = (0..<last).reduce(0) { $0 + p[last][$1] }
      for row in 0..<last {
        p[row][last] /= sum
        for column in 0..<last { p[row][column] += p[row][last] * p[last][column] }
      }
    }
    var shares = [1.0]
    for code in 1..<max(size, 1) {
      shares.append((0..<code).reduce(0) { $0 + shares[$1] * p[$1][code] })
    }
    let total = shares.reduce(0, +)
    return shares.map { $0 / total }
  }
}
