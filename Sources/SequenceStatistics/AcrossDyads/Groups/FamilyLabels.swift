/// In which ways could the labels of two groups have fallen on the families?
///
/// Families in one group exchange their label as a whole; a family with dyads in both groups keeps how many of its
/// dyads are first. Values are counted from the lowest, in units of a power of two near the largest, so that neither a
/// common offset nor a large size costs digits.
struct FamilyLabels: Sendable, Hashable {
  /// The sum and the size of a family in one group, and whether it is the first group.
  struct Whole: Sendable, Hashable {
    let sum: Double
    let size: Int
    let isFirst: Bool
  }

  /// The values of a family in both groups, and how many of them are first.
  struct Shared: Sendable, Hashable {
    let values: [Double]
    let firstCount: Int
  }

  let whole: [Whole]
  let shared: [Shared]
  /// The sum of all values.
  let total: Double
  /// The sum of the first group.
  let observed: Double
  /// Whether the values differ and labels can be exchanged.
  let canVary: Bool
  /// How many labellings there are.
  let labellings: Double

  init(_ groups: GroupedValues) {
    let largest = groups.values.reduce(0) { max($0, $1.magnitude) }
    let unit = largest > 0 ? largest.binade : 1
    let low = (groups.values.min() ?? 0) / unit
    let values = groups.values.map { $0 / unit - low }
    var (whole, shared): ([Whole], [Shared]) = ([], [])
    for family in groups.families.families {
      let first = family.count { groups.isFirst[$0] }
      let numbers = family.map { values[$0] }
      if first == 0 || first == family.count {
        whole.append(
          Whole(sum: numbers.reduce(0, +), size: family.count, isFirst: first > 0))
      } else {
        shared.append(Shared(values: numbers, firstCount: first))
      }
    }
    self.whole = whole
    self.shared = shared
    total = values.reduce(0, +)
    observed = values.indices.reduce(0) { $0 + (groups.isFirst[$1] ? values[$1] : 0) }
    labellings = shared.reduce(Self.ways(whole.count { $0.isFirst }, of: whole.count)) {
      $0 * Self.ways($1.firstCount, of: $1.values.count)
    }
    canVary = labellings > 1 && (values.max() ?? 0) > 1e-12
  }

  /// Visits every labelling with the sum and the size of its first group.
  func visitAll(_ look: (Double, Int) -> Void) {
    var within = [0.0]
    var withinSize = 0
    for family in shared {
      var sums: [Double] = []
      Self.choose(family.firstCount, of: family.values.count) { chosen in
        sums.append(chosen.reduce(0) { $0 + family.values[$1] })
      }
      within = within.flatMap { sum in sums.map { sum + $0 } }
      withinSize += family.firstCount
    }
    Self.choose(whole.count { $0.isFirst }, of: whole.count) { chosen in
      var (sum, size) = (0.0, 0)
      for family in chosen {
        sum += whole[family].sum
        size += whole[family].size
      }
      for inner in within { look(sum + inner, size + withinSize) }
    }
  }

  /// The sum and the size of the first group under labelling `replicate`.
  func drawn(_ replicate: Int, seed: UInt64) -> (sum: Double, size: Int) {
    var source = RandomSource(seed: seed, stream: UInt64(truncatingIfNeeded: replicate))
    var (sum, size) = (0.0, 0)
    var places = Array(whole.indices)
    for taken in 0..<(whole.count { $0.isFirst }) {
      places.swapAt(taken, taken + source.below(places.count - taken))
      sum += whole[places[taken]].sum
      size += whole[places[taken]].size
    }
    for family in shared {
      var values = family.values
      for taken in 0..<family.firstCount {
        values.swapAt(taken, taken + source.below(values.count - taken))
        sum += values[taken]
      }
      size += family.firstCount
    }
    return (sum, size)
  }

  /// How many choices of `count` among `all` there are.
  private static func ways(_ count: Int, of all: Int) -> Double {
    var ways = 1.0
    for step in 0..<min(count, all - count) {
      ways *= Double(all - step) / Double(step + 1)
      if ways > 1e300 { return 1e300 }
    }
    return ways.rounded()
  }

  /// Visits every choice of `count` among `all` places, in lexicographic order.
  private static func choose(_ count: Int, of all: Int, _ visit: ([Int]) -> Void) {
    var chosen = Array(0..<count)
    while true {
      visit(chosen)
      guard let place = (0..<count).last(where: { chosen[$0] < all - count + $0 }) else { return }
      chosen[place] += 1
      for next in (place + 1)..<max(count, place + 1) { chosen[next] = chosen[next - 1] + 1 }
    }
  }
}
