/// How far apart are two ratings, for Krippendorff's alpha?
///
/// - nominal: 0 if equal, else 1.
/// - ordinal: (Σ of n_g from c to k, less (n_c + n_k) / 2)², n_g being how many pairable ratings have value g.
///   That is the squared distance of mid-ranks.
/// - interval: (c - k)².
/// - ratio: ((c - k) / (c + k))², 0 where both are 0; meant for numbers not below 0.
///
/// Source: Krippendorff (2011).
public enum AlphaMetric: String, Sendable, Hashable, CaseIterable {
  /// Categories without order.
  case nominal
  /// Ranks.
  case ordinal
  /// Numbers whose differences count.
  case interval
  /// Numbers whose proportions count.
  case ratio

  /// The number of each category that its distances are made from.
  ///
  /// - Parameters:
  ///   - scale: The values of the categories.
  ///   - counts: How many pairable ratings each has.
  func scores(scale: [Double], counts: [Double]) -> [Double] {
    switch self {
    case .nominal: return scale.indices.map(Double.init)
    case .ordinal:
      var before = 0.0
      return counts.map { count in
        defer { before += count }
        return before + count / 2
      }
    case .interval, .ratio:
      // Neither depends on the unit; without this, squares could exceed the largest number.
      let largest = scale.reduce(0) { max($0, $1.magnitude) }
      let isPlain = largest == 0 || (1e-100...1e100).contains(largest)
      return isPlain ? scale : scale.map { $0 / largest }
    }
  }

  /// The distance of two scores; infinite between a number and its opposite on the ratio scale.
  @inline(__always)
  func distance(_ a: Double, _ b: Double) -> Double {
    let gap = a - b
    switch self {
    case .nominal: return gap == 0 ? 0 : 1
    case .ordinal, .interval: return gap * gap
    case .ratio:
      let share = gap / (a + b)
      return gap == 0 ? 0 : share * share
    }
  }

  /// Σ over ordered pairs of ratings of their distance, chosen without regard to units.
  func total(scores: [Double], counts: [Double]) -> Double {
    let n = counts.reduce(0, +)
    switch self {
    case .nominal: return counts.reduce(0) { $0 + $1 * (n - $1) }
    case .ordinal, .interval:
      let mean = zip(scores, counts).reduce(0) { $0 + $1.0 * $1.1 } / n
      return 2 * n
        * zip(scores, counts).reduce(0) { $0 + ($1.0 - mean) * ($1.0 - mean) * $1.1 }
    case .ratio:
      let used = counts.indices.filter { counts[$0] > 0 }
      var sum = 0.0
      for (place, first) in used.enumerated() {
        for second in used[..<place] {
          sum += counts[first] * counts[second] * distance(scores[first], scores[second])
        }
      }
      return 2 * sum
    }
  }
}
