import SequenceStatistics

/// All sets of pairs of two short lists that keep the order: the slow twin of the dynamic programs.
enum OrderedMatchings {
  static func all(_ rows: Int, _ columns: Int) -> [[(Int, Int)]] {
    var found: [[(Int, Int)]] = []
    func extend(_ pairs: [(Int, Int)], from row: Int, _ column: Int) {
      found.append(pairs)
      for next in row..<max(rows, row) {
        for partner in column..<max(columns, column) {
          extend(pairs + [(next, partner)], from: next + 1, partner + 1)
        }
      }
    }
    extend([], from: 0, 0)
    return found
  }

  /// The best of all sets: those of the largest worth, `nil` meaning that a pair is not allowed.
  static func best(
    _ rows: Int, _ columns: Int, _ worth: (Int, Int) -> (saving: Int, distance: Int)?
  ) -> (saving: Int, distance: Int, sets: [[(Int, Int)]]) {
    var best = (saving: Int.min, distance: 0, sets: [[(Int, Int)]]())
    for pairs in all(rows, columns) {
      let worths = pairs.compactMap { worth($0.0, $0.1) }
      guard worths.count == pairs.count else { continue }
      let saving = worths.reduce(0) { $0 + $1.saving }
      let distance = worths.reduce(0) { $0 + $1.distance }
      if (saving, -distance) > (best.saving, -best.distance) || best.sets.isEmpty {
        best = (saving, distance, [pairs])
      } else if (saving, distance) == (best.saving, best.distance) {
        best.sets.append(pairs)
      }
    }
    return best
  }

  /// The set that the stated traceback takes; `isNear` tells whether two places may be a pair by their times.
  static func traced(
    _ rows: Int, _ columns: Int, _ worth: (Int, Int) -> (saving: Int, distance: Int)?,
    isNear: (Int, Int) -> Bool
  ) -> [(Int, Int)] {
    func value(_ row: Int, _ column: Int) -> (Int, Int) {
      let best = best(row, column, worth)
      return (best.saving, -best.distance)
    }
    var pairs: [(Int, Int)] = []
    var (row, column) = (rows, columns)
    while row > 0, column > 0 {
      let goal = value(row, column)
      if !(0..<row).contains(where: { isNear($0, column - 1) }) {
        column -= 1
      } else if !(0..<column).contains(where: { isNear(row - 1, $0) }) {
        row -= 1
      } else if let pair = worth(row - 1, column - 1),
        case let rest = value(row - 1, column - 1),
        (rest.0 + pair.saving, rest.1 - pair.distance) == goal
      {
        row -= 1
        column -= 1
        pairs.append((row, column))
      } else if value(row - 1, column) == goal {
        row -= 1
      } else {
        column -= 1
      }
    }
    return pairs.reversed()
  }

  /// The table of a set of pairs.
  static func table(
    _ pairs: [(Int, Int)], _ first: [Int], _ second: [Int], categories: Int
  ) -> EventAgreementTable {
    let rows = Set(pairs.map(\.0))
    let columns = Set(pairs.map(\.1))
    var list: [(Int?, Int?)] = pairs.map { (first[$0.0], second[$0.1]) }
    list += first.indices.filter { !rows.contains($0) }.map { (first[$0], nil) }
    list += second.indices.filter { !columns.contains($0) }.map { (nil, second[$0]) }
    return EventAgreementTable(categories: categories, columns: list)
  }

  /// The different values of κ over sets of pairs.
  static func kappas(
    _ sets: [[(Int, Int)]], _ first: [Int], _ second: [Int], categories: Int
  ) -> (tables: Int, kappas: [Double]) {
    let tables = Set(sets.map { table($0, first, second, categories: categories) })
    var kappas: [Double] = []
    for kappa in tables.compactMap({ EventKappa($0).kappa.value }).sorted()
    where kappas.last.map({ kappa - $0 > 1e-12 }) ?? true {
      kappas.append(kappa)
    }
    return (tables.count, kappas)
  }
}
