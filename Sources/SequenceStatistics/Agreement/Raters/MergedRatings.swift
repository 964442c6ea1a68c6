/// How can rows that say the same be counted once, several sessions put together, or one category singled out?
///
/// None of these changes a statistic: a row of weight w stands for w equal rows. Where coders rate many units
/// with few categories, the merged table is so short that every statistic of it takes no time.
public enum MergedRatings {
  /// The table with equal rows of one cluster made one row, their weights added; rows in order of first appearance.
  ///
  /// O(rows × coders).
  public static func merged(_ table: RaterTable) -> RaterTable {
    var keys = numbered(table.clusters.isEmpty ? [] : table.clusters, count: table.rows)
    let width = table.categories + 1
    for coder in 0..<table.coders {
      keys = numbered(
        keys.indices.map { row in
          keys[row] * width + Int(table.ratings[row * table.coders + coder]) + 1
        }, count: table.rows)
    }
    var ratings: [Int32] = []
    var weights: [Int] = []
    var clusters: [Int] = []
    for row in keys.indices {
      if keys[row] < weights.count {
        weights[keys[row]] = sum(weights[keys[row]], table.weights[row])
      } else {
        ratings += table.ratings[(row * table.coders)..<((row + 1) * table.coders)]
        weights.append(table.weights[row])
        if !table.clusters.isEmpty { clusters.append(table.clusters[row]) }
      }
    }
    return RaterTable(
      coders: table.coders, scale: table.scale, ratings: ratings, weights: weights,
      clusters: clusters)
  }

  /// The units of several sessions in one table. Each table is a cluster; one that has clusters keeps them.
  ///
  /// The scale holds all values that one of the tables has. A table of fewer coders has no ratings by the others.
  /// O(units × coders).
  public static func joined(_ tables: [RaterTable]) -> RaterTable {
    let coders = tables.reduce(0) { max($0, $1.coders) }
    var scale: [Double] = []
    for value in tables.flatMap(\.scale).sorted() where scale.last != value { scale.append(value) }
    var ratings: [Int32] = []
    var clusters: [Int] = []
    var first = 0
    for table in tables {
      let known = scale
      let places = table.scale.map { value in
        Int32(truncatingIfNeeded: known.partitioningIndex { $0 >= value })
      }
      for row in 0..<table.rows {
        for coder in 0..<coders {
          let rating = coder < table.coders ? table[row, coder] : nil
          ratings.append(rating.map { places[$0] } ?? RaterTable.missing)
        }
      }
      let own = numbered(table.clusters, count: table.rows)
      clusters += own.map { first + $0 }
      first += (own.max() ?? -1) + 1
    }
    return RaterTable(
      coders: coders, scale: scale, ratings: ratings, weights: tables.flatMap(\.weights),
      clusters: clusters)
  }

  /// One category against all others: 1 where a coder gave it, 0 where another one; missing ratings stay missing.
  public static func presence(of category: Int, in table: RaterTable) -> RaterTable {
    RaterTable(
      coders: table.coders, scale: [0, 1],
      ratings: table.ratings.map { $0 == RaterTable.missing ? $0 : Int($0) == category ? 1 : 0 },
      weights: table.weights, clusters: table.clusters)
  }

  /// The keys numbered from 0 in order of first appearance; all 0 where there are none.
  static func numbered(_ keys: [Int], count: Int) -> [Int] {
    guard keys.count == count else { return [Int](repeating: 0, count: count) }
    var numbers: [Int: Int] = [:]
    return keys.map { key in
      if let number = numbers[key] { return number }
      let number = numbers.count
      numbers[key] = number
      return number
    }
  }

  /// A sum that stops at the largest number.
  private static func sum(_ a: Int, _ b: Int) -> Int {
    let (sum, overflow) = a.addingReportingOverflow(b)
    return overflow ? .max : sum
  }
}
