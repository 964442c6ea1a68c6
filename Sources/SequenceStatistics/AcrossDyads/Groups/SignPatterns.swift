/// How many of all sign patterns give a sum of at least so much?
///
/// The sums of the first and of the second half of the numbers are made in rising order (each number merges the list
/// lowered by it with the list raised by it) and then met from both ends. O(2^(n/2)) instead of 2^n (Horowitz & Sahni
/// 1974).
struct SignPatterns: Sendable, Hashable {
  private let low: [Double]
  private let high: [Double]

  /// The patterns of at most 60 numbers of at least 0; what comes beyond is left out.
  init(_ sizes: [Double]) {
    let sizes = sizes.prefix(60)
    low = Self.sums(sizes.prefix(sizes.count / 2))
    high = Self.sums(sizes.dropFirst(sizes.count / 2))
  }

  /// How many patterns there are.
  var count: Int { low.count * high.count }

  /// How many have a sum of at least `limit`.
  func count(atLeast limit: Double) -> Int {
    var reached = 0
    var first = high.count
    for sum in low {
      while first > 0, sum + high[first - 1] >= limit { first -= 1 }
      reached += high.count - first
    }
    return reached
  }

  /// The sums of all patterns, in rising order.
  private static func sums(_ sizes: ArraySlice<Double>) -> [Double] {
    var sums = [0.0]
    for size in sizes {
      var merged: [Double] = []
      merged.reserveCapacity(2 * sums.count)
      var (lowered, raised) = (0, 0)
      while raised < sums.count {
        if lowered < sums.count, sums[lowered] - size <= sums[raised] + size {
          merged.append(sums[lowered] - size)
          lowered += 1
        } else {
          merged.append(sums[raised] + size)
          raised += 1
        }
      }
      sums = merged
    }
    return sums
  }
}
