/// Where do the means of all pairs of values lie?
///
/// The n (n + 1) / 2 means (xᵢ + xⱼ) / 2, i ≤ j, are counted, not listed: the k-th smallest is found by halving the
/// range of doubles, with one pass over the sorted values for each of at most 64 halvings. O(n log n + 64 n). Source:
/// Hodges & Lehmann (1963).
struct WalshAverages: Sendable, Hashable {
  private let halves: [Double]

  /// The averages of finite values.
  init(_ values: [Double]) {
    halves = values.map { $0 / 2 }.sorted()
  }

  /// How many there are.
  var count: Int { halves.count * (halves.count + 1) / 2 }

  /// The middle one, or the mean of the two middle ones; undefined without values.
  var median: Measure {
    guard let low = smallest((count + 1) / 2), let high = smallest(count / 2 + 1) else {
      return .undefined(.tooFewDyads)
    }
    return .value(low / 2 + high / 2)
  }

  /// The `rank`-th smallest, from 1.
  func smallest(_ rank: Int) -> Double? {
    guard let first = halves.first, let last = halves.last, rank >= 1, rank <= count else {
      return nil
    }
    var low = Self.order(first + first)
    var high = Self.order(last + last)
    while low < high {
      let middle = (low >> 1) + (high >> 1) + (low & high & 1)
      if count(atMost: Self.number(middle)) >= rank { high = middle } else { low = middle + 1 }
    }
    // The lowest of equal numbers can be the negative 0.
    return Self.number(low) + 0
  }

  private func count(atMost limit: Double) -> Int {
    var found = 0
    var end = halves.count
    for place in halves.indices {
      while end > place, halves[place] + halves[end - 1] > limit { end -= 1 }
      guard end > place else { break }
      found += end - place
    }
    return found
  }

  /// Whole numbers in the order of the doubles.
  private static func order(_ number: Double) -> Int64 {
    let bits = Int64(bitPattern: number.bitPattern)
    return bits >= 0 ? bits : bits ^ Int64.max
  }

  private static func number(_ order: Int64) -> Double {
    Double(bitPattern: UInt64(bitPattern: order >= 0 ? order : order ^ Int64.max))
  }
}
