import Foundation
import SequenceStatistics

/// A recurrence plot cell by cell: the slow oracle of everything that is counted from runs.
struct RecurrenceMatrix {
  let size: Int
  /// Row i, column j: looked at, and the same in both.
  let recurs: [[Bool]]
  /// Looked at, and coded in both.
  let isValid: [[Bool]]

  init(_ first: [UInt16], _ second: [UInt16], _ options: RecurrenceOptions = RecurrenceOptions()) {
    let reach = (options.embedding - 1) * options.delay
    let size = max(0, first.count - reach)
    func tuple(_ row: [UInt16], _ start: Int) -> [UInt16] {
      (0..<options.embedding).map { row[start + $0 * options.delay] }
    }
    func isLookedAt(_ i: Int, _ j: Int) -> Bool {
      guard abs(i - j) >= options.theiler else { return false }
      switch options.side {
      case .both: return true
      case .firstEarlier: return i < j
      case .secondEarlier: return j < i
      }
    }
    var recurs: [[Bool]] = []
    var isValid: [[Bool]] = []
    let others = (0..<size).map { tuple(second, $0) }
    for i in 0..<size {
      let one = tuple(first, i)
      let isKnown = !one.contains(PairedUnits.unknown)
      let canRecur = isKnown && !one.contains(PairedUnits.none)
      recurs.append(
        (0..<size).map { isLookedAt(i, $0) && canRecur && one == others[$0] })
      isValid.append(
        (0..<size).map {
          isLookedAt(i, $0) && isKnown && !others[$0].contains(PairedUnits.unknown)
        })
    }
    self.size = size
    self.recurs = recurs
    self.isValid = isValid
  }

  var points: Int { recurs.reduce(0) { $0 + $1.count { $0 } } }
  var validCells: Int { isValid.reduce(0) { $0 + $1.count { $0 } } }

  /// How many lines have each length along the diagonals.
  var diagonalLengths: [Int] {
    guard size > 0 else { return [] }
    return Self.lengths(
      (-(size - 1)...(size - 1)).map { d in
        (max(0, -d)..<min(size, size - d)).map { recurs[$0][$0 + d] }
      })
  }

  /// Along the second's time.
  var secondLengths: [Int] { Self.lengths(recurs) }

  /// Along the first's time.
  var firstLengths: [Int] { Self.lengths(columns(recurs)) }

  var whiteSecondLengths: [Int] { Self.gaps(recurs, isValid) }
  var whiteFirstLengths: [Int] { Self.gaps(columns(recurs), columns(isValid)) }

  /// The sizes of connected parts, four neighbours each.
  var areas: [Int] {
    var areas: [Int] = []
    var left = recurs
    for i in 0..<size {
      for j in 0..<size where left[i][j] {
        var waiting = [(i, j)]
        left[i][j] = false
        var area = 0
        while let (row, column) = waiting.popLast() {
          area += 1
          for (r, c) in [
            (row - 1, column), (row + 1, column), (row, column - 1), (row, column + 1),
          ]
          where r >= 0 && c >= 0 && r < size && c < size && left[r][c] {
            left[r][c] = false
            waiting.append((r, c))
          }
        }
        areas.append(area)
      }
    }
    return areas
  }

  /// -Σ p ln p over the different values above 1; `nil` where there are none.
  static func entropyOfValues(_ values: [Int]) -> Double? {
    var counts: [Int: Int] = [:]
    for value in values where value > 1 { counts[value, default: 0] += 1 }
    let total = Double(counts.values.reduce(0, +))
    guard total > 0 else { return nil }
    return counts.keys.sorted().reduce(0.0) { sum, value in
      let p = Double(counts[value] ?? 0) / total
      return sum - p * log(p)
    }
  }

  private func columns(_ matrix: [[Bool]]) -> [[Bool]] {
    (0..<size).map { column in matrix.map { $0[column] } }
  }

  private static func lengths(_ lines: [[Bool]]) -> [Int] {
    tally(lines.flatMap { $0.split(separator: false).map(\.count) })
  }

  /// Cells between two recurrent ones of which none recurs and all are valid.
  private static func gaps(_ recurs: [[Bool]], _ isValid: [[Bool]]) -> [Int] {
    tally(
      zip(recurs, isValid).flatMap { line, valid in
        let places = line.indices.filter { line[$0] }
        return zip(places, places.dropFirst()).compactMap { one, other in
          other - one > 1 && valid[one...other].allSatisfy { $0 } ? other - one - 1 : nil
        }
      })
  }

  private static func tally(_ lengths: [Int]) -> [Int] {
    guard let longest = lengths.max() else { return [] }
    var counts = [Int](repeating: 0, count: longest + 1)
    for length in lengths { counts[length] += 1 }
    return counts
  }
}

extension TestRandom {
  /// A row of `count` units in runs of `kinds` categories; with `gaps` some units are without category or unknown.
  mutating func unitRow(
    _ count: Int, kinds: Int, longestRun: Int, gaps: Bool = false
  ) -> [UInt16] {
    var row: [UInt16] = []
    while row.count < count {
      let code: UInt16 =
        switch gaps ? below(8) : 7 {
        case 0: PairedUnits.unknown
        case 1: PairedUnits.none
        default: UInt16(below(kinds))
        }
      row += [UInt16](repeating: code, count: 1 + below(longestRun))
    }
    return Array(row.prefix(count))
  }

  /// Options of all kinds, small enough for short rows.
  mutating func recurrenceOptions() -> RecurrenceOptions {
    let side = RecurrenceOptions.Side.allCases[below(3)]
    return RecurrenceOptions(
      embedding: below(2) == 0 ? 1 : 1 + below(3), delay: 1 + below(3),
      theiler: below(2) == 0 ? 0 : below(5), side: below(2) == 0 ? .both : side,
      minimumDiagonal: 1 + below(4), minimumVertical: 1 + below(4))
  }
}
