/// How is a sum of ranks distributed, if chance alone chose which ranks are summed?
///
/// Exactly, ties included, by adding one rank after another to the distribution of the sum so far. Sums are counted in
/// steps of the largest number that divides them all, so that ranks without ties cost half.
///
/// ```swift
/// RankSumDistribution(signed: [2, 4, 6]).atLeast(12)  // 1/8: all three of the ranks 1, 2, 3
/// ```
struct RankSumDistribution: Sendable, Hashable {
  private let lowest: Int
  private let step: Int
  private let weights: [Double]
  private let total: Double

  /// Every rank is summed or not, each with probability ½ (signed ranks). O(n Σ r).
  init(signed ranks: [Int]) {
    let ranks = ranks.filter { $0 > 0 }
    let step = max(ranks.reduce(0, Self.commonDivisor), 1)
    let units = ranks.map { $0 / step }
    var weights = [Double](repeating: 0, count: units.reduce(0, +) + 1)
    weights[0] = 1
    var top = 0
    for unit in units {
      top += unit
      for place in stride(from: top, through: 0, by: -1) {
        weights[place] = (weights[place] + (place >= unit ? weights[place - unit] : 0)) / 2
      }
    }
    (lowest, self.step, self.weights, total) = (0, step, weights, 1)
  }

  /// `count` of the ranks are summed, every choice equally likely (rank sums). O(n k Σ r), see ``cost(choosing:of:)``.
  init(choosing count: Int, of ranks: [Int]) {
    let count = min(max(count, 0), ranks.count)
    let least = ranks.min() ?? 0
    let step = max(ranks.reduce(0) { Self.commonDivisor($0, $1 - least) }, 1)
    let units = ranks.map { ($0 - least) / step }.sorted()
    let width = units.suffix(count).reduce(0, +) + 1
    var ways = [Double](repeating: 0, count: (count + 1) * width)
    ways[0] = 1
    for (done, unit) in units.enumerated() {
      for chosen in stride(from: min(done + 1, count), through: 1, by: -1) {
        let (to, from) = (chosen * width, (chosen - 1) * width)
        for place in stride(from: width - 1, through: unit, by: -1) {
          ways[to + place] += ways[from + place - unit]
        }
      }
    }
    lowest = count * least
    self.step = step
    weights = Array(ways[(count * width)...])
    total = weights.reduce(0, +)
  }

  /// How many additions `init(choosing:of:)` needs, about.
  static func cost(choosing count: Int, of ranks: [Int]) -> Double {
    let least = ranks.min() ?? 0
    let step = max(ranks.reduce(0) { commonDivisor($0, $1 - least) }, 1)
    let width = ranks.sorted().suffix(max(count, 0)).reduce(0.0) {
      $0 + Double(($1 - least) / step)
    }
    return width * Double(count) * Double(ranks.count)
  }

  /// The probability of a sum of at least `sum`.
  func atLeast(_ sum: Int) -> Double {
    let first = (sum - lowest) / step + ((sum - lowest) % step > 0 ? 1 : 0)
    return share(max(first, 0)..<max(weights.count, first, 0))
  }

  /// The probability of a sum of at most `sum`.
  func atMost(_ sum: Int) -> Double {
    guard sum >= lowest else { return 0 }
    return share(0..<((sum - lowest) / step + 1))
  }

  private func share(_ places: Range<Int>) -> Double {
    let places = places.clamped(to: 0..<weights.count)
    return min(1, places.reduce(0) { $0 + weights[$1] } / total)
  }

  /// The largest number that divides both; of 0 and another number, the other.
  private static func commonDivisor(_ one: Int, _ other: Int) -> Int {
    var (a, b) = (one, other)
    while b != 0 { (a, b) = (b, a % b) }
    return a
  }
}
