/// Which different tables do all optimal alignments together give?
///
/// A best set of pairs passes one column in each row of the band. Columns that a best set can pass are marked from
/// the end; from the beginning, each keeps the set of the different tables of the ways that lead to it. In a row with
/// a single marked column all ways meet: what is common there goes to a base that all tables share, and tables are
/// counted anew from it, so that the sets stay as small as the stretches of doubt. Work is bounded by 200 000
/// tables and 4 000 000 additions; beyond it the collection is given up.
struct TableVariants: Sendable {
  /// Pairs of codes and their numbers, in the order of the pairs: the pair above bit 32, the number below.
  typealias Counts = [UInt64]

  /// The pairs that all tables have.
  private(set) var base: [UInt64: Int] = [:]
  /// What the tables have besides.
  private(set) var variants: Set<Counts> = [[]]

  static let tableLimit = 200_000
  static let workLimit = 4_000_000
  private var work = 0

  /// Adds all best sets of one problem; false if there are too many.
  mutating func collect(
    _ pairing: OrderedPairing, _ band: PairingBand, first: [Int], second: [Int], categories: Int
  ) -> Bool {
    guard let ways = ways(pairing, band) else { return false }
    var local: [Int: Set<Counts>] = [0: [[]]]
    for (row, moves) in ways.enumerated() {
      var next: [Int: Set<Counts>] = [:]
      for move in moves {
        guard let tables = local[move.from] else { continue }
        guard spend(tables.count) else { return false }
        if let partner = move.partner {
          let label = UInt64(first[row] * categories + second[partner])
          for table in tables { next[move.to, default: []].insert(Self.adding(label, to: table)) }
        } else {
          next[move.to, default: []].formUnion(tables)
        }
      }
      if next.count == 1, let (column, tables) = next.first {
        guard join(tables) else { return false }
        next = [column: [[]]]
      }
      local = next
    }
    return true
  }

  private mutating func spend(_ amount: Int) -> Bool {
    work += amount
    return work <= Self.workLimit
  }

  /// A way from one column of the row before to one of this row; the partner of this row's event, if it has one.
  private struct Move {
    let from: Int
    let to: Int
    let partner: Int?
  }

  /// Of each row, the moves that lie on a best way; `nil` if there are too many.
  private mutating func ways(_ pairing: OrderedPairing, _ band: PairingBand) -> [[Move]]? {
    var ways = [[Move]](repeating: [], count: band.rows)
    func limited(_ column: Int, _ row: Int) -> Int {
      row < 0 ? 0 : min(column, band.highs[row])
    }
    var live = [limited(band.columns, band.rows - 1)]
    for row in stride(from: band.rows - 1, through: 0, by: -1) {
      var before: Set<Int> = []
      for column in live {
        guard spend(1) else { return nil }
        let low = band.lows[row]
        func add(_ from: Int, partner: Int?) {
          let from = limited(from, row - 1)
          before.insert(from)
          ways[row].append(Move(from: from, to: column, partner: partner))
        }
        guard column > low else {
          add(column, partner: nil)
          continue
        }
        let step = pairing.steps[pairing.starts[row] + column - 1 - low]
        if step.contains(.leaveFirst) { add(column, partner: nil) }
        guard step.contains(.pairInRow) else { continue }
        var place = column - 1
        while place >= low {
          guard spend(1) else { return nil }
          let here = pairing.steps[pairing.starts[row] + place - low]
          if here.contains(.bestOfRow) { add(place, partner: place) }
          guard here.contains(.earlierAsGood) else { break }
          place -= 1
        }
      }
      live = before.sorted()
    }
    return ways
  }

  /// Puts the tables of a stretch together with those so far.
  private mutating func join(_ tables: Set<Counts>) -> Bool {
    if tables.count == 1, let only = tables.first {
      for entry in only { base[entry >> 32, default: 0] += Int(entry & 0xFFFF_FFFF) }
      return true
    }
    guard spend(tables.count * variants.count) else { return false }
    var joined: Set<Counts> = []
    for table in tables { for variant in variants { joined.insert(Self.sum(table, variant)) } }
    variants = joined
    return variants.count <= Self.tableLimit
  }

  private static func adding(_ label: UInt64, to table: Counts) -> Counts {
    var table = table
    let place = table.partitioningIndex { $0 >> 32 >= label }
    if place < table.count, table[place] >> 32 == label {
      table[place] += 1
    } else {
      table.insert(label << 32 | 1, at: place)
    }
    return table
  }

  private static func sum(_ left: Counts, _ right: Counts) -> Counts {
    var sum: Counts = []
    sum.reserveCapacity(left.count + right.count)
    var (i, j) = (0, 0)
    while i < left.count || j < right.count {
      if j == right.count || i < left.count && left[i] >> 32 < right[j] >> 32 {
        sum.append(left[i])
        i += 1
      } else if i == left.count || right[j] >> 32 < left[i] >> 32 {
        sum.append(right[j])
        j += 1
      } else {
        sum.append(left[i] + (right[j] & 0xFFFF_FFFF))
        i += 1
        j += 1
      }
    }
    return sum
  }
}
